/** What the task Repair says. */
import { counted, listed } from "./numbers";

export const repairIntro =
  "A workbook that was opened before the add-in was installed, or that comes from another installation of it, may show #NAME? where a function of the add-in should stand. Excel does not look again by itself.";
export const findButton = "Look for such formulas";
export const lookingForFormulas = "Looking through all sheets.";
export const noneFound = "No formula of the add-in waits to be entered again.";
export const ownHeading = "On the sheets of an assessment";
export const userHeading = "On your own sheets";
export const userHint =
  "These cells are yours. Each formula is entered again; only the name of the add-in's function is written as it is registered now.";
export const ownButton = "Enter these formulas again";
export const userButton = "Enter these formulas on my sheets again";
export const repairing = "Entering the formulas again.";

export function foundLine(cells: number): string {
  return `${counted(cells, "formula")} of the add-in that Excel did not understand when it read the workbook.`;
}

/** How many cells of one sheet are named one by one. */
const named = 12;

/** `“Plan”: C5, C6 and 3 more cells` */
export function cellsLine(sheet: string, cells: readonly string[]): string {
  const more = cells.length - named;
  const names = cells.slice(0, named).join(", ");
  return `“${sheet}”: ${names}${more > 0 ? ` and ${counted(more, "more cell")}` : ""}`;
}

export function unknownLine(names: readonly string[]): string {
  return `This version of the add-in has no ${listed(names)}. Formulas with it stay as they are: a newer version may have it.`;
}

/** Defined names that a person has to edit. */
export function namesLine(names: readonly string[]): string {
  return `Defined names with such a call: ${listed(names.map((name) => `“${name}”`))}. The add-in does not change names: open Formulas, Name Manager, and write the function as it is registered now.`;
}

/** What was done, and everything that was not, with what to do. */
export function repairedLines(outcome: {
  readonly repaired: number;
  readonly still: number;
  readonly changed: number;
  readonly protectedSheets: readonly string[];
  /** `“Plan”: C5`, one for each sheet. */
  readonly refused: readonly string[];
}): string[] {
  const { repaired, still, changed, protectedSheets, refused } = outcome;
  return [
    `${counted(repaired, "formula")} calculated again.`,
    ...(still > 0
      ? [
          `Still #NAME?: ${counted(still, "formula")}. Check that the add-in's functions are installed (type =HSA. in a cell), and that no other name in the formula is wrong.`,
        ]
      : []),
    ...(changed > 0
      ? [`Changed meanwhile, so left alone: ${counted(changed, "cell")}. Look again.`]
      : []),
    ...(refused.length > 0
      ? [
          `Part of a formula over several cells, so left as it is: ${refused.join("; ")}. Select all its cells, press F2, write the function as it is registered now, and press Ctrl+Shift+Enter.`,
        ]
      : []),
    ...(protectedSheets.length > 0
      ? [
          `Protected, so left as they are: ${listed(protectedSheets.map((name) => `“${name}”`))}. Take the protection off (Review, Unprotect Sheet), then look again.`,
        ]
      : []),
  ];
}

export const olderHeading = "Sheets of an older version";
export const olderHint =
  "They can be worked on as they are. After an update, versions of the add-in older than this one can no longer open the assessment.";
export const updateButton = "Update";
export const updatedLine = "Updated.";
export const notUpdated = "Nothing was changed.";

/** What an update would change, one sentence each. */
export function changeLines(changes: {
  readonly newColumns: readonly string[];
  readonly sheets: readonly string[];
}): string[] {
  const { newColumns, sheets } = changes;
  return [
    ...(newColumns.length > 0
      ? [
          `The evidence log gets, at its right end, the columns ${listed(newColumns)}. What stands right of it moves further right; no cell is emptied.`,
        ]
      : []),
    `The present version is written down for ${listed(sheets)}, and where the Assessment sheet says “Schema version”.`,
  ];
}
