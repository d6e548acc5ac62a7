/** Header texts of the tables on the Scores sheet, from left to right. */
export const scoreColumns = {
  category: "Category",
  code: "Code",
  score: "Score",
  band: "Band",
  coverage: "Coverage",
  reading: "Reading",
  redLinesHit: "Red lines hit",
  weight: "Weight",
  weightedSum: "Sum of weight x score",
  scoredWeight: "Scored weight",
  applicableWeight: "Applicable weight",
  errorValues: "Error values",
  unreadable: "Unreadable entries",
  badWeights: "Weights not above 0",
  rowsToMend: "Rows to mend",
} as const;

export const overallColumns = {
  measure: "Measure",
  method: "Method",
  score: "Score",
  band: "Band",
  redLinesHit: "Red lines hit",
  meaning: "What it says",
} as const;

export const redLineColumns = {
  indicator: "Indicator",
  code: "Code",
  entry: "Entry",
  status: "Status",
  at: "Red line at",
  category: "Category",
} as const;

/** The words of a red line's status on the sheet; the first two are those of `scoring/result.ts`. */
export const redLineWords = {
  hit: "hit",
  notCleared: "not cleared",
  clear: "clear",
  doesNotApply: "does not apply",
} as const;
