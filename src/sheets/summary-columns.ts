/** Columns that the add-in writes anew every time, from left to right. */
export const summaryColumns = {
  ref: "Ref",
  kind: "Kind",
  severity: "Severity",
  title: "Title",
  why: "Why",
  follows: "What follows",
  lever: "Lever",
  lead: "Lead",
  months: "Months",
  addresses: "Addresses",
} as const;

/** Columns that belong to the user; their contents are never overwritten. */
export const summaryUserColumns = {
  decision: "Decision",
  owner: "Owner role",
  due: "Due",
  status: "Status",
  notes: "Notes",
} as const;

export const summaryHeader: readonly string[] = [
  ...Object.values(summaryColumns),
  ...Object.values(summaryUserColumns),
];

/** Words of the Kind column. */
export const summaryKinds = {
  barrier: "Barrier",
  undecided: "Cannot be ruled out",
  mitigation: "Mitigation",
  gone: "No longer indicated",
  repeated: "Repeated row",
  none: "None",
} as const;

/** Ref of the one row that stands in a table which has nothing to say; a table needs a row. */
export const placeholderRef = "none";

export const statusWords = ["Open", "Agreed", "Under way", "Done", "Dropped"] as const;
