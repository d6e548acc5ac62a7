/**
 * The tables of finished rounds as a contract: `HSA_History`, one row for each indicator of each
 * round, and `HSA_Rounds`, one row for each round. Flat and typed, so that a pivot table, Power Query
 * or another program reads them without the add-in. Columns are found by their header texts; only
 * added to, never renamed, since they stand in workbooks that have left the house.
 */

/** What a column holds: text, a whole number from 0 up, or any number. A blank cell is allowed. */
export type HistoryColumnType = "text" | "count" | "number";

export const historyColumns = {
  round: "Round",
  roundName: "Round name",
  date: "Date",
  framework: "Framework",
  version: "Framework version",
  levels: "Levels",
  category: "Category",
  categoryWeight: "Category weight",
  indicator: "Indicator",
  entry: "Entry",
  score: "Score",
  confidence: "Confidence",
  evidence: "Evidence",
  basis: "Basis",
  weight: "Weight",
  vintage: "Dataset vintage",
  evidenceCount: "Evidence count",
  check: "Row check",
} as const;

export const historyColumnTypes: Readonly<Record<keyof typeof historyColumns, HistoryColumnType>> =
  {
    round: "count",
    roundName: "text",
    // ISO 8601, as text: a serial number means another day in a workbook of the 1904 date system.
    date: "text",
    framework: "text",
    version: "text",
    levels: "count",
    category: "text",
    categoryWeight: "number",
    indicator: "text",
    entry: "text",
    score: "count",
    confidence: "text",
    evidence: "text",
    basis: "text",
    weight: "number",
    vintage: "text",
    evidenceCount: "count",
    check: "text",
  };

export const roundColumns = {
  round: "Round",
  roundName: "Round name",
  date: "Date",
  framework: "Framework",
  version: "Framework version",
  rows: "Rows",
  indicators: "Indicators",
  minimumCoverage: "Minimum coverage",
  fullCoverage: "Full coverage",
  overallMethod: "Overall method",
  halfWidthHigh: "Half-width, High confidence",
  halfWidthModerate: "Half-width, Moderate confidence",
  halfWidthLow: "Half-width, Low confidence",
  assessorCorrelation: "Assessor correlation",
  roundCorrelation: "Round correlation",
  recorded: "Recorded",
  addIn: "Add-in version",
  checksum: "Checksum",
} as const;

export const roundColumnTypes: Readonly<Record<keyof typeof roundColumns, HistoryColumnType>> = {
  round: "count",
  roundName: "text",
  date: "text",
  framework: "text",
  version: "text",
  rows: "count",
  indicators: "text",
  minimumCoverage: "number",
  fullCoverage: "number",
  overallMethod: "text",
  halfWidthHigh: "number",
  halfWidthModerate: "number",
  halfWidthLow: "number",
  assessorCorrelation: "number",
  roundCorrelation: "number",
  recorded: "text",
  addIn: "text",
  checksum: "text",
};

/** Words of the Entry column. */
export const historyEntries = {
  score: "score",
  notApplicable: "NA",
  noInformation: "NI",
  blank: "blank",
} as const;

export const historyHeader: readonly string[] = Object.values(historyColumns);
export const roundHeader: readonly string[] = Object.values(roundColumns);
