import type { Framework, Mitigation, RuleFramework } from "../../framework/framework";
import type { BarrierFinding } from "../finding";
import { asksOf } from "../leaves";
import { parsedBarriers } from "../parsed-barriers";
import type { PlanChoice, PlanChoices } from "./plan-choice";
import { boundariesCrossed, postingsTouched } from "./postings";

/** When one mitigation runs. */
export interface Scheduled {
  /** Ids of the mitigations that it waits for. */
  readonly after: readonly string[];
  /** Month in which it can start: when the last of those it waits for ends, else 0. */
  readonly earliest: number;
  /** In months from the start of the plan. */
  readonly start: number;
  readonly end: number;
  /** Ends of postings that it crosses, in months. */
  readonly crossed: readonly number[];
  readonly postings: number;
  readonly hasHandover: boolean;
  readonly isChosen: boolean;
}

export type PlanFramework = RuleFramework & Pick<Framework, "mitigations" | "postingMonths">;

/**
 * When every mitigation of a framework runs, by id. The rows of the plan and the facts that rules
 * name both come from here. Waited for are those that a present barrier calls for and those that are
 * chosen, for work goes on. What only a rule about the plan calls for is waited for once it is
 * chosen: else such a rule could take away its own cause. One without a start month of the user's
 * starts at 0, or when the last of those it waits for ends.
 */
export function scheduleOf(
  framework: PlanFramework,
  findings: readonly BarrierFinding[],
  choices: PlanChoices
): ReadonlyMap<string, Scheduled> {
  const waitedFor = waitedForIn(framework, findings, choices);
  const mitigations = new Map(framework.mitigations.map((one) => [one.id, one]));
  const schedule = new Map<string, Scheduled>();
  const visit = (mitigation: Mitigation, waiting: ReadonlySet<string>): void => {
    const { id } = mitigation;
    if (schedule.has(id)) return;
    // Two that wait for each other would never start: the one that is met first does not wait.
    const after = waitsFor(mitigation, waitedFor).filter((one) => !waiting.has(one));
    const before = after.flatMap((one) => mitigations.get(one) ?? []);
    for (const one of before) visit(one, new Set([...waiting, id]));
    const ends = after.map((one) => schedule.get(one)?.end ?? 0);
    const timing = timingOf(mitigation, choices.get(id), Math.max(0, ...ends), framework);
    schedule.set(id, { after, ...timing });
  };
  // Those that may stand in a circle first, so that the others do not say where it is broken.
  const last = (one: Mitigation): number => (waitedFor.has(one.id) ? 0 : 1);
  for (const one of [...framework.mitigations].sort((a, b) => last(a) - last(b))) {
    visit(one, new Set());
  }
  return schedule;
}

function waitedForIn(
  framework: PlanFramework,
  findings: readonly BarrierFinding[],
  choices: PlanChoices
): ReadonlySet<string> {
  const ofPlan = new Set(
    parsedBarriers(framework)
      .filter(({ rule }) => asksOf(rule, "plan"))
      .map(({ id }) => id)
  );
  const called = findings.filter(({ id, status }) => status === "present" && !ofPlan.has(id));
  const chosen = [...choices].filter(([, { isChosen }]) => isChosen);
  return new Set([...called.flatMap((one) => one.mitigations), ...chosen.map(([id]) => id)]);
}

/** Ids of other mitigations that stand as words in the prerequisites of one. */
export function waitsFor(mitigation: Mitigation, ids: ReadonlySet<string>): readonly string[] {
  const words = mitigation.prerequisites.flatMap((text) => text.split(/[\s,;:()"“”]+/u));
  const plain = words.map((word) => word.replace(/[.!?]+$/, ""));
  return [...new Set(plain.filter((word) => ids.has(word) && word !== mitigation.id))];
}

const noChoice: PlanChoice = { start: null, months: null, handover: "", isChosen: false };

function timingOf(
  { horizonMonths }: Mitigation,
  choice = noChoice,
  earliest: number,
  { postingMonths }: Pick<Framework, "postingMonths">
): Omit<Scheduled, "after"> {
  const start = choice.start ?? earliest;
  const end = start + (choice.months ?? horizonMonths.max);
  return {
    earliest,
    start,
    end,
    crossed: boundariesCrossed({ start, end }, postingMonths),
    postings: postingsTouched({ start, end }, postingMonths),
    hasHandover: isRecord(choice.handover),
    isChosen: choice.isChosen,
  };
}

/** A handover is recorded by any words but those that say there is none. */
function isRecord(text: string): boolean {
  return !noRecord.has(text.replace(/ +/g, " ").trim().toLowerCase());
}

/** In lower case; the sheet looks for the same. */
export const noRecord: ReadonlySet<string> = new Set([
  ...["", "no", "none", "n/a", "-", "–", "not yet", "missing"],
]);
