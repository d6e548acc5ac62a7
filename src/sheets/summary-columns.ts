import { mostCauses } from "../barriers/cited-refs";
import type { RuleFramework } from "../framework/framework";

/** Columns of the barriers table that the add-in writes anew every time, from left to right. */
export const barrierColumns = {
  ref: "Ref",
  kind: "Kind",
  severity: "Severity",
  change: "Change",
  title: "Title",
  why: "Why",
  go1: "Go to 1",
  go2: "Go to 2",
  go3: "Go to 3",
  go4: "Go to 4",
  follows: "If nothing is done",
  todo: "What to do",
  smallest: "Smallest change",
} as const;

/** Links that stand beside the reasons. */
const goBeside = [
  barrierColumns.go1,
  barrierColumns.go2,
  barrierColumns.go3,
  barrierColumns.go4,
] as const;

/** Further columns with links, at the right end: as many as the framework's longest rule needs. */
function goFurther(framework: RuleFramework): string[] {
  const count = Math.max(0, mostCauses(framework) - goBeside.length);
  return Array.from({ length: count }, (_, index) => `Go to ${goBeside.length + 1 + index}`);
}

/** The columns with links to the rows of indicators: one for every cause that a rule can have. */
export function goColumns(framework: RuleFramework): readonly string[] {
  return [...goBeside, ...goFurther(framework)];
}

/** So many further links still print beside the rest without making it small. */
const goPrinted = 2;

/** Columns of the barriers table that belong to the user; their contents are never overwritten. */
export const barrierUserColumns = { decision: "Decision", notes: "Notes" } as const;

/** Columns of the barriers table that every framework has. */
export const barrierHeader: readonly string[] = [
  ...Object.values(barrierColumns),
  ...Object.values(barrierUserColumns),
];

/** All columns of the barriers table of a framework, from left to right. */
export function barrierHeaderOf(framework: RuleFramework): readonly string[] {
  return [...barrierHeader, ...goFurther(framework)];
}

/** The columns that are printed; null: all. */
export function printedColumns(
  framework: RuleFramework
): { readonly first: number; readonly last: number } | null {
  if (goFurther(framework).length <= goPrinted) return null;
  return { first: 0, last: barrierHeader.length - 1 };
}

/** Words of the Kind column. */
export const barrierKinds = {
  redLine: "Red line",
  barrier: "Barrier",
  undecided: "Cannot be ruled out",
  none: "None",
} as const;

/** Words of the Severity column of a red line. */
export const redLineSeverity = { hit: "Hit", "not cleared": "Not cleared" } as const;

/** Ref of the one row that stands in a table which has nothing to say; a table needs a row. */
export const placeholderRef = "none";

/** Columns of the plan that the add-in writes anew every time. */
export const planColumns = {
  ref: "Ref",
  change: "Change",
  lever: "Lever",
  title: "Title",
  answers: "Answers",
  todo: "What to do",
  lead: "Lead",
  support: "Support",
  targets: "Success targets",
  pointers: "Legal and policy pointers",
  usual: "Usual months",
  end: "Ends",
  crosses: "Crosses",
  handover: "Handover?",
} as const;

/** Columns of the plan that belong to the user. */
export const planUserColumns = {
  start: "Start",
  takes: "Takes",
  record: "Handover record",
  decision: "Decision",
  owner: "Owner role",
  due: "Due",
  status: "Status",
  notes: "Notes",
} as const;

export const planHeader: readonly string[] = [
  ...[planColumns.ref, planColumns.change, planColumns.lever, planColumns.title],
  ...[planColumns.answers, planColumns.todo, planColumns.lead, planColumns.support],
  ...[planColumns.targets, planColumns.pointers, planColumns.usual],
  ...[planUserColumns.start, planUserColumns.takes],
  ...[planColumns.end, planColumns.crosses, planColumns.handover],
  ...[planUserColumns.record, planUserColumns.decision, planUserColumns.owner],
  ...[planUserColumns.due, planUserColumns.status, planUserColumns.notes],
];

/** Status words, and which of them mean that a mitigation is chosen. */
export const statusWords = ["Open", "Agreed", "Under way", "Done", "Dropped"] as const;
export const chosenWords: ReadonlySet<string> = new Set(["agreed", "under way", "done"]);

export const roleColumns = { role: "Role", office: "Office now", note: "Note" } as const;

/** Columns that the add-in wrote into the summary table of schema 1. */
export const oldSummaryColumns: ReadonlySet<string> = new Set([
  ...["Ref", "Kind", "Severity", "Title", "Why", "What follows", "Lever", "Lead", "Months"],
  "Addresses",
]);
