/** What the Handover sheet says. */
import { counted, listed, percent } from "./numbers";

export const handoverTopics = {
  judged: "1 Judged, and why",
  promised: "2 Promised",
  lapses: "3 Lapses within 90 days",
  open: "4 Open",
  sure: "5 How sure",
} as const;

export const handoverHeader = ["Topic", "Ref", "What", "Why or details", "When"] as const;

export function handoverIntroduction(writtenAt: string): string {
  return `For whoever takes over. Written ${writtenAt}; values as they were then, so write it again before you leave. Sources stand here by nothing but codes: hand over their key by other means.`;
}

const codesShown = 20;

function shortList(codes: readonly string[]): string {
  if (codes.length <= codesShown) return listed(codes);
  return `${codes.slice(0, codesShown).join(", ")} and ${codes.length - codesShown} more`;
}

export const handoverWords = {
  noScore: "no score",
  noBasis: "No basis was written.",
  overall: (score: string) => `Overall: ${score}`,
  redLinesHit: "Red lines hit",
  notCleared: "Red lines not cleared",
  nothingPromised: "Nothing is written beside the rows of the summary.",
  promise: (title: string, status: string, isOpen: boolean) =>
    `${title} (${status === "" ? "no status" : status}${isOpen ? "" : ", closed"})`,
  by: (decision: string, owner: string) =>
    [decision, owner === "" ? "" : `Owner: ${owner}.`].filter((text) => text !== "").join(" "),
  due: (title: string) => `Due: ${title}`,
  evidence: (count: number) => `The latest evidence of ${counted(count, "indicator")} is too old`,
  evidenceWhy: "The framework says how old evidence of each may be. Gather it anew, or score NI.",
  review: (count: number) => `Review of ${counted(count, "indicator")}`,
  reviewWhy: (from: string) => `Last judged ${from}; the framework says how often.`,
  overdue: (date: string) => `${date} (overdue)`,
  nothingLapses: "Nothing lapses within 90 days.",
  notRuledOut: (name: string) => `Cannot be ruled out: ${name}`,
  waitsFor: (missing: readonly string[]) =>
    missing.length === 0 ? "" : `Waits for ${shortList(missing)}.`,
  unscored: (name: string, kind: string) =>
    kind === "noInformation" ? `No information: ${name}` : `Not scored: ${name}`,
  toMend: (count: number) => `${counted(count, "problem")} to be mended`,
  runCheck: "Run the check, which names each cell.",
  confidences: (
    counts: readonly { readonly word: string; readonly count: number }[],
    unsaid: number,
    coverage: number
  ) =>
    [
      counts.map(({ word, count }) => `${word} ${count}`).join(", "),
      unsaid === 0 ? "" : `not said ${unsaid}`,
      `${percent(coverage)} of the weight scored`,
    ]
      .filter((text) => text !== "")
      .join("; "),
  rounds: (count: number) => counted(count, "finished round"),
  roundNames: (rounds: readonly { readonly name: string; readonly date: string }[]) =>
    rounds.map(({ name, date }) => `${name} (${date})`).join(", "),
} as const;
