/**
 * The tables of a portfolio as a contract: flat and typed, for pivot tables, Power Query, Power BI,
 * Fabric and Spark. A row says by itself where it comes from: the file and the assessment in it.
 * Columns are found by their header texts; they are only added to, never renamed, and the version
 * grows when one is added. docs/developers/portfolio-contract.md is written for whoever reads them.
 */
export const portfolioVersion = 1;

/** Text, a whole number from 0 up, or any number; a blank cell is allowed in each. */
export type PortfolioColumnType = "text" | "count" | "number";

/** Stands before the columns of every table: whose row it is. */
const ofFile = {
  /** Path below the chosen folder, `/` between folders; the name alone where files were picked. */
  file: "File",
  /** "" for the first assessment of a file, `_2` and so on for the next: `FoundInstallation.key`. */
  assessment: "Assessment",
  partner: "Partner",
  scope: "Scope",
} as const;

const ofRound = {
  ...ofFile,
  round: "Round",
  roundName: "Round name",
  /** ISO 8601, as text. */
  date: "Date",
  /** `finished` or `open`: whether the round may still change. */
  roundState: "Round state",
  framework: "Framework",
  version: "Framework version",
} as const;

/** One row for each category of each round, and one more for the round over all (category `Overall`). */
export const scoreColumns = {
  ...ofRound,
  levels: "Levels",
  category: "Category",
  categoryName: "Category name",
  categoryWeight: "Category weight",
  /** 0 to 100; blank where too little is known. */
  score: "Score",
  /** Ends of the 90 % range; blank without a score. */
  low: "Low",
  high: "High",
  /** 0 to 1. */
  coverage: "Coverage",
  band: "Band",
  redLinesHit: "Red lines hit",
  /** `entries`, `history` or `summary`: what the figures were worked out from, or read from. */
  source: "Source",
  /** `yes` or `no`: whether the figures may stand beside those of other rows of the framework. */
  comparable: "Comparable",
  why: "Why not comparable",
} as const;

/** One row for each indicator of each round. Exported, not written to a sheet. */
export const entryColumns = {
  ...ofRound,
  levels: "Levels",
  category: "Category",
  indicator: "Indicator",
  /** Words as in `historyEntries`. */
  entry: "Entry",
  score: "Score",
  confidence: "Confidence",
  weight: "Weight",
  vintage: "Dataset vintage",
  evidenceCount: "Evidence count",
} as const;

/** One row for each barrier of the latest round that is present or cannot be ruled out, and red line. */
export const barrierColumns = {
  ...ofRound,
  barrier: "Barrier",
  title: "Title",
  /** `Red line`, `Barrier` or `Cannot be ruled out`. */
  kind: "Kind",
  /** Of a red line `Hit` or `Not cleared`: nothing is known of its indicator. */
  severity: "Severity",
  certainty: "How sure",
  source: "Source",
} as const;

/** One row for each mitigation of the plan of the latest round. */
export const mitigationColumns = {
  ...ofRound,
  mitigation: "Mitigation",
  title: "Title",
  lever: "Lever",
  lead: "Lead role",
  office: "Office",
  support: "Supporting roles",
  owner: "Owner role",
  /** Months after the start of the plan, as in the plan. */
  start: "Start month",
  end: "End month",
  crosses: "Crosses",
  handover: "Handover",
  due: "Due",
  status: "Status",
} as const;

/** One row for each file, or for each assessment in it where there are several. */
export const fileColumns = {
  ...ofFile,
  /** `read`, `read in part` or `skipped`. */
  outcome: "Outcome",
  /** Why it was skipped, or what of it is not comparable and why; one sentence after another. */
  remarks: "Remarks",
  framework: "Framework",
  version: "Framework version",
  rounds: "Rounds",
  readAt: "Read at",
} as const;

export const portfolioTables = {
  scores: scoreColumns,
  entries: entryColumns,
  barriers: barrierColumns,
  mitigations: mitigationColumns,
  files: fileColumns,
} as const;

export type PortfolioTable = keyof typeof portfolioTables;

/** What stands in one row: text, a number, or null for a blank cell. */
export type PortfolioRow<Columns extends Readonly<Record<string, string>>> = {
  readonly [Key in keyof Columns]: string | number | null;
};

export type ScoreRow = PortfolioRow<typeof scoreColumns>;
export type EntryRow = PortfolioRow<typeof entryColumns>;
export type BarrierRow = PortfolioRow<typeof barrierColumns>;
export type MitigationRow = PortfolioRow<typeof mitigationColumns>;
export type FileRow = PortfolioRow<typeof fileColumns>;

/** Everything that was taken from some files; rows of one file stand together, in the order of reading. */
export interface PortfolioRows {
  readonly scores: readonly ScoreRow[];
  readonly entries: readonly EntryRow[];
  readonly barriers: readonly BarrierRow[];
  readonly mitigations: readonly MitigationRow[];
  readonly files: readonly FileRow[];
}

export const noRows: PortfolioRows = {
  scores: [],
  entries: [],
  barriers: [],
  mitigations: [],
  files: [],
};

/** Category of the row that speaks of a round over all categories. */
export const overallCategory = "Overall";

export const sourceWords = { entries: "entries", history: "history", summary: "summary" } as const;
export const roundStates = { finished: "finished", open: "open" } as const;
export type RoundState = (typeof roundStates)[keyof typeof roundStates];
export const fileOutcomes = { read: "read", part: "read in part", skipped: "skipped" } as const;
