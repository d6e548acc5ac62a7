/** Words that custom functions return in cells. They are results: formulas compare with them. */
import type { RuledAssessment } from "../assessment/assessment";
import type { Clearing } from "../barriers/clearing";
import type { ChangeReading } from "../scoring/round-change";
import { listed } from "./numbers";

export const changeWords: Readonly<Record<ChangeReading, string>> = {
  none: "no clear change",
  possible: "possible",
  likely: "likely",
};

/** In the place of a p that no number of so few rounds can have. */
export const tooFewRounds = "too few rounds to test";

export const sensitivityLabels = {
  asWeighted: "As weighted",
  lowest: "Lowest",
  highest: "Highest",
  equal: "Equal weights",
} as const;

export const trainingLabels = {
  index: "Training integration index",
  depth: "Depth",
  breadth: "Breadth",
  scenarioVariety: "Scenario variety",
  selfInclusion: "Self-inclusion",
  shallowShare: "Share of hours not applied",
  boxCheckingRisk: "Box-checking risk",
  capped: "Directors and resourcers not included",
  oneWayTransfer: "One-way transfer",
} as const;

/** What stands in the second cell of the one row that a list without rows has. */
export const nothingFound = {
  redLines: "No red line is hit, and all are cleared",
  barriers: "No barrier is indicated, and none is left open",
  mitigations: "The framework names no mitigation",
  questions: "No barrier is left open by what is not scored",
} as const;

/** Why a rule says nothing of what is given: it asks for another round, a plan, or what is NA. */
export function notApplicableReason(
  when: string,
  { previous, plan }: Pick<RuledAssessment, "previous" | "plan">
): string {
  const needs = [
    ...(previous === undefined && /\bDELTA\b/.test(when) ? ["the previous round"] : []),
    ...(plan === undefined && /\bPLAN\b/.test(when) ? ["a plan"] : []),
  ];
  return needs.length > 0
    ? `Needs ${listed(needs)}, which is not given here.`
    : "Asks only for what does not apply (NA).";
}

/** Why a barrier has no clearing; under 60 characters. */
export function notClearable(id: string, found: Exclude<Clearing, { kind: "clears" }>): string {
  switch (found.kind) {
    case "absent":
      return `${id} is not present: nothing to clear`;
    case "open":
      return `${id} is open: score ${limited(found.missing, 4)} first`;
    case "not applicable":
      return `${id} does not apply to what is given`;
    case "not by raises":
      return `Raising indicators does not clear ${id}`;
    case "too many":
      return `Too many ways to clear ${id} to try them all`;
  }
}

function limited(codes: readonly string[], most: number): string {
  return codes.length <= most
    ? codes.join(", ")
    : `${codes.slice(0, most - 1).join(", ")} and others`;
}

/** What CHECK says of an entry with which nothing is wrong, and of one that is still to be made. */
export const entryIsFine = "OK";
export const notScoredYet = "Not scored yet";

/** Why CONVERT proposes no level; under 60 characters. */
export const byHand = {
  rule: "A rule in words: a person applies it",
  manual: "A person judges it against the levels",
  linked: "Its value comes from another sheet",
} as const;
