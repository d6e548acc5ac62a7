/** What the task Summary says. */
import { counted, listed } from "./numbers";

export const buildButton = "Build the summary";
export const buildingLine = "Writing the summary.";
export const goToSummaryButton = "Go to the summary sheet";
export const intro =
  "What the entries indicate now. Building writes it to the summary sheet; what you typed beside it there stays.";
export const presentHeading = "Barriers present";
export const undecidedHeading = "Cannot be ruled out";
export const mitigationsHeading = "Mitigations";
export const nothingPresent = "No barrier is indicated by what is scored.";
export const nothingOpen = "Nothing is left open by what is not scored yet.";
export const decideLabel = "Score";
export const leverLabel = "Lever";
export const leadLabel = "Lead";
export const monthsLabel = "Months";

/** What a finished build wrote, and what it kept for the person. */
export function builtLine(
  sheet: string,
  rows: number,
  kept: readonly string[],
  repeated: readonly string[],
  isHeadWhole: boolean
): string {
  return [
    `Written to “${sheet}”: ${counted(rows, "row")}.`,
    kept.length === 0 ? "" : `No longer indicated, and kept for your notes: ${listed(kept)}.`,
    repeated.length === 0
      ? ""
      : `Stand more than once, each with notes beside it: ${listed(repeated)}. Keep one of each.`,
    isHeadWhole ? "" : "Rows above the table were taken away, so the head was not renewed.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

export function answersLine(ids: readonly string[]): string {
  return `Answers ${listed(ids)}.`;
}
