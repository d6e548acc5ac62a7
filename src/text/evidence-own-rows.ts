/** What the task Evidence says while it brings in rows of a user's own sheet. */
import type { OwnProblem, OwnRule } from "../assessment/own-rows";
import type { ScaleKind } from "../assessment/scale-table";
import { counted, limitedQuote } from "./numbers";

export const ownIntro =
  "Select the table in your sheet, with its header row; one cell of it is enough. Your sheet stays as it is.";
export const readSelectionButton = "Read the selection";
export const nothingSelected = "The selection holds no rows below a header. Select your table.";
export const noColumn = "None";
export const columnLabels = {
  indicator: "Code or name of the indicator",
  score: "Score",
  evidence: "Evidence",
  source: "Source code",
  month: "Date or month",
} as const;
export const scaleLabel = "Scale of your scores";
export const scaleNames: Readonly<Record<ScaleKind, (levels: number) => string>> = {
  levels: (levels) => `1 to ${levels}, as here`,
  "from zero": (levels) => `0 to ${levels - 1}`,
  percent: () => "0 to 100",
  letters: (levels) => `Letters, A is best, ${levels} of them`,
};
export const stepsHeading = "Table from your scores to levels";
export const stepsHint =
  "Several scores are separated by semicolons. The table is kept with the evidence.";
export const stepLabel = (level: number, isFrom: boolean): string =>
  isFrom ? `Level ${level} from` : `Level ${level} is`;
export const ownTypeLabel = "What these rows are";
export const writeScoresLabel = "Write the scores too";
export const replaceLabel = "Replace scores that stand already";

export function selectedLine(sheet: string, rows: number): string {
  return `${counted(rows, "row")} of ${limitedQuote(sheet)}.`;
}

export function previewLine(items: number, written: number, same: number, other: number): string {
  return `${counted(items, "item")} for the log. Scores: ${written} new, ${same} the same, ${other} where another one stands.`;
}

const ownRules: Readonly<Record<OwnRule, (found: string) => string>> = {
  "indicator-blank": () => "no indicator is named. Write its code or name, or leave the row out.",
  "indicator-unknown": (found) =>
    `${limitedQuote(found)} is no indicator of this framework. Write its code.`,
  "score-unmapped": (found) =>
    `the table has no level for the score ${limitedQuote(found)}. Add it to the table, or correct it.`,
  "month-unreadable": (found) =>
    `${limitedQuote(found)} is no month. Write year and month, such as 2026-03.`,
  "scores-differ": (found) => `${found} has another score in a row above. Decide for one.`,
  "nothing-held": (found) => `${limitedQuote(found)} holds no row that names an indicator.`,
};

export function ownProblemLine({ row, rule, found }: OwnProblem): string {
  return `Row ${row}: ${ownRules[rule](found)}`;
}

export const bringInButton = "Bring in";

export function broughtInLine(items: number, scored: number, left: number): string {
  const kept = left === 0 ? "" : ` ${counted(left, "score")} that stand already were left.`;
  return `${counted(items, "item")} logged, ${counted(scored, "score")} written.${kept}`;
}
