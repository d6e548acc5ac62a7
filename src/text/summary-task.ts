/** What the task Summary says. */
import { counted, listed } from "./numbers";
import { typedBelowLine, typedOverLine } from "./typed-over";

export const buildButton = "Build the summary";
export const buildingLine = "Writing the summary.";
export const goToSummaryButton = "Go to the summary sheet";
export const intro =
  "What the entries indicate now. Building writes it to the summary sheet; what you typed beside it there stays.";
export const presentHeading = "Barriers present";
export const undecidedHeading = "Cannot be ruled out";
export const mitigationsHeading = "Plan";
export const nothingPresent = "No barrier is indicated by what is scored.";
export const nothingOpen = "Nothing is left open by what is not scored yet.";
export const decideLabel = "Score";
export const leverLabel = "Lever";
export const leadLabel = "Lead";
export const supportLabel = "Support";
export const monthsLabel = "When";
export const handoverLabel = "Handover";
export const viewLabel = "Show";
export const wholePlan = "the whole plan";
export const viewGroups = {
  agency: "Lead or support",
  lever: "Lever",
  horizon: "Horizon",
} as const;
export const reportsHeading = "Sheets to hand on";
export const briefButton = "Write the brief";
export const timelineButton = "Write the timeline";
export const taskerButton = "Write a tasker";
export const taskerHint =
  "A tasker holds what is shown here: choose an agency, a lever or a horizon first.";
export const writingReport = "Writing.";

/** What a finished report is. */
export function reportWritten(sheet: string, typedOver: readonly string[]): string {
  return `Written to “${sheet}”. ${typedBelowLine(typedOver)}`.trimEnd();
}

export const goToReport = (sheet: string): string => `Go to “${sheet}”`;

/** What a finished build wrote, what it kept for the person, and what it had to leave out. */
export function builtLine(built: {
  readonly sheet: string;
  readonly planSheet: string;
  readonly rows: number;
  readonly planRows: number;
  readonly kept: readonly string[];
  readonly repeated: readonly string[];
  readonly since: string;
  readonly typedOver: readonly string[];
  readonly missing: readonly { readonly table: string; readonly column: string }[];
  readonly isHeadWhole: boolean;
  readonly takenOver: string | null;
}): string {
  const { sheet, planSheet, rows, planRows, kept, repeated, typedOver, missing, takenOver } = built;
  return [
    `Written to “${sheet}” (${counted(rows, "row")}) and “${planSheet}” (${counted(planRows, "row")}).`,
    built.since,
    takenOver === null
      ? ""
      : `What stood in the summary of the older layout was taken over; “${takenOver}” stays as it was, to be deleted when you no longer need it.`,
    kept.length === 0 ? "" : `No longer called for, and kept for your notes: ${listed(kept)}.`,
    repeated.length === 0
      ? ""
      : `Stand more than once, each with notes beside it: ${listed(repeated)}. Keep one of each.`,
    typedOverLine(typedOver),
    ...missing.map(({ table, column }) => missingColumn(table, column)),
    built.isHeadWhole
      ? ""
      : "Rows or columns above the table were put in or taken away, so the head was not renewed as a whole. Undo that, or delete the sheet to get a new one.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** A column of ours that a user has deleted. */
export function missingColumn(table: string, column: string): string {
  return `The column “${column}” is not in the table ${table} any more, so it was left out. To have it back, insert a column there and give it that header.`;
}

export function answersLine(ids: readonly string[]): string {
  return `Answers ${listed(ids)}.`;
}
