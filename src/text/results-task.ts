/** What the task Results says. */
import { listed, oneDecimal, percent } from "./numbers";

export const overallHeading = "Overall";
export const redLinesHeading = "Red lines";
export const noRedLine = "No red line is hit, and none is left open.";
const coverageLabel = "Coverage";
export const goToScoresButton = "Go to the Scores sheet";
export const readAgainButton = "Read the sheets again";
export const noScore = "No score";
export const chartAsTable = "Show as table";
export const chartTitle = "Score of each category, 0 to 100";
export const categoryHeader = "Category";
export const scoreHeader = "Score";
export const rangeHeader = "Can be";

/** What the bars show, for those who do not see them. */
export function chartWords(
  rows: readonly { readonly name: string; readonly score: number | null }[]
): string {
  const words = rows.map(({ name, score }) =>
    score === null ? `${name} has no score` : `${name} ${oneDecimal(score)}`
  );
  return `${chartTitle}: ${listed(words)}.`;
}

/** The range that is open while not everything is scored. */
export function rangeWords(low: number, high: number): string {
  return `${oneDecimal(low)} to ${oneDecimal(high)}`;
}

export function coverageLine(coverage: number): string {
  return `${coverageLabel} ${percent(coverage)}`;
}

/** A sign with each red line: its meaning never hangs on a colour. */
export function redLineWords(status: "hit" | "not cleared", code: string, name: string): string {
  return status === "hit"
    ? `Hit: ${code} ${name}`
    : `Not cleared, as it has no score: ${code} ${name}`;
}

export function cappedLine(band: string): string {
  return `${band}, because a red line is hit`;
}
