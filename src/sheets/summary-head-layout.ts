import type { Framework } from "../framework/framework";

// Rows and columns of what stands above the table of the summary, counted from 0.
export const detailsRow = 5;
/** What is said of the assessment, a row each. */
export const headDetails = ["partner", "scope", "round", "date", "framework", "handling"] as const;
export const categoriesRow = detailsRow + headDetails.length + 1;
export const headWidth = 13;
export const labelColumn = 4;
export const textColumn = 5;
export const readingColumn = 10;
export const changedColumn = 11;

/**
 * Header row of the table, counted from 0. It depends on the framework alone, so that the table never
 * moves when the summary is built again.
 */
export function summaryTableRow(framework: Framework): number {
  return linesRow(framework) + headLines.length + 3;
}

/** What is said below the scores, a row each. */
export const headLines = [
  "redLinesHit",
  "redLinesOpen",
  "notKnown",
  "next",
  "mend",
  "notApplicable",
  "since",
] as const;

/** The first row below the scores. */
export function linesRow(framework: Framework): number {
  return categoriesRow + framework.categories.length + 3;
}
