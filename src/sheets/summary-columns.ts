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

/** The columns with links to the rows of indicators. */
export const goColumns = [
  barrierColumns.go1,
  barrierColumns.go2,
  barrierColumns.go3,
  barrierColumns.go4,
] as const;

/** Columns of the barriers table that belong to the user; their contents are never overwritten. */
export const barrierUserColumns = { decision: "Decision", notes: "Notes" } as const;

export const barrierHeader: readonly string[] = [
  ...Object.values(barrierColumns),
  ...Object.values(barrierUserColumns),
];

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
