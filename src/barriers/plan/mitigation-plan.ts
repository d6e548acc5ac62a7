import type { Framework, Mitigation, Severity } from "../../framework/framework";
import type { BarrierFinding } from "../finding";
import { inReportOrder } from "../report-order";
import { boundariesCrossed, postingsTouched } from "./postings";

/** What a user has put beside one mitigation of the plan. */
export interface PlanChoice {
  /** Month in which it starts; null: as early as what it waits for allows. */
  readonly start: number | null;
  /** How many months it takes; null: the longest that the framework gives. */
  readonly months: number | null;
  /** Who takes it over, and where that is written; "" without a record. */
  readonly handover: string;
  /** Agreed, under way or done: it counts as chosen. */
  readonly isChosen: boolean;
}

/** By mitigation id. */
export type PlanChoices = ReadonlyMap<string, PlanChoice>;

export interface PlanItem {
  readonly mitigation: Mitigation;
  /** Ids of the present barriers that call for it, gravest first. */
  readonly answers: readonly string[];
  /** Of the gravest of them. */
  readonly severity: Severity | null;
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

const noChoice: PlanChoice = { start: null, months: null, handover: "", isChosen: false };

/** Ids of other mitigations that stand as words in the prerequisites of one. */
export function waitsFor(mitigation: Mitigation, ids: ReadonlySet<string>): readonly string[] {
  const words = mitigation.prerequisites.flatMap((text) => text.split(/[\s,;:()"“”]+/u));
  const plain = words.map((word) => word.replace(/[.!?]+$/, ""));
  return [...new Set(plain.filter((word) => ids.has(word) && word !== mitigation.id))];
}

/**
 * Every mitigation that a present barrier calls for, once: in the order of the gravest barrier that
 * calls for it, but never before one that it waits for. One without a start month of the user's
 * starts at 0, or when the last of those it waits for ends.
 */
export function mitigationPlan(
  framework: Pick<Framework, "barriers" | "mitigations" | "postingMonths">,
  findings: readonly BarrierFinding[],
  choices: PlanChoices
): PlanItem[] {
  const present = inReportOrder(findings, framework).filter(({ status }) => status === "present");
  const calls = new Map<string, BarrierFinding[]>();
  for (const finding of present) {
    for (const id of finding.mitigations) calls.set(id, [...(calls.get(id) ?? []), finding]);
  }
  const mitigations = new Map(framework.mitigations.map((one) => [one.id, one]));
  const wanted = [...calls.keys()].filter((id) => mitigations.has(id));
  const ids = new Set(wanted);
  const items = new Map<string, PlanItem>();
  const visit = (id: string, waiting: ReadonlySet<string>): void => {
    const mitigation = mitigations.get(id);
    if (mitigation === undefined || items.has(id)) return;
    // Two that wait for each other would never start: the one that is met first does not wait.
    const after = waitsFor(mitigation, ids).filter((one) => !waiting.has(one));
    for (const one of after) visit(one, new Set([...waiting, id]));
    const earliest = Math.max(0, ...after.map((one) => items.get(one)?.end ?? 0));
    const answered = calls.get(id) ?? [];
    items.set(id, {
      mitigation,
      answers: answered.map((finding) => finding.id),
      severity: answered[0]?.severity ?? null,
      after,
      ...timing(mitigation, choices.get(id) ?? noChoice, earliest, framework.postingMonths),
    });
  };
  for (const id of wanted) visit(id, new Set());
  return [...items.values()];
}

type Timing = Pick<
  PlanItem,
  "earliest" | "start" | "end" | "crossed" | "postings" | "hasHandover" | "isChosen"
>;

function timing(
  { horizonMonths }: Mitigation,
  choice: PlanChoice,
  earliest: number,
  postingMonths: number
): Timing {
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
  return !/^(?:|no|none|n\/a|-|–|not yet|missing)$/iu.test(text.trim());
}

/**
 * The facts about the chosen plan that rules can name: the month in which the last chosen mitigation
 * ends, and 1 where each that crosses the end of a posting has a handover record. Undefined while
 * nothing is chosen. Mitigations that are chosen and no longer called for count: work goes on.
 */
export function planFacts(
  framework: Pick<Framework, "mitigations" | "postingMonths">,
  choices: PlanChoices
): { readonly maxHorizon: number; readonly handover: 0 | 1 } | undefined {
  const mitigations = framework.mitigations.filter(({ id }) => choices.get(id)?.isChosen === true);
  if (mitigations.length === 0) return undefined;
  const ids = new Set(mitigations.map(({ id }) => id));
  const ends = new Map<string, Timing>();
  const visit = (mitigation: Mitigation, waiting: ReadonlySet<string>): Timing => {
    const known = ends.get(mitigation.id);
    if (known !== undefined) return known;
    const before = waitsFor(mitigation, ids)
      .filter((id) => !waiting.has(id))
      .flatMap((id) => mitigations.filter((one) => one.id === id))
      .map((one) => visit(one, new Set([...waiting, mitigation.id])).end);
    const choice = choices.get(mitigation.id) ?? noChoice;
    const result = timing(mitigation, choice, Math.max(0, ...before), framework.postingMonths);
    ends.set(mitigation.id, result);
    return result;
  };
  const all = mitigations.map((one) => visit(one, new Set()));
  return {
    maxHorizon: Math.max(...all.map(({ end }) => end)),
    handover: all.every(({ crossed, hasHandover }) => crossed.length === 0 || hasHandover) ? 1 : 0,
  };
}
