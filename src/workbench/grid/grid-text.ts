/** The sentences and names of the workbench's grid. The add-in's own are in src/text. */
import type { SelectionFigures } from "./selection-figures";

export const gridText = {
  workbook: "Workbook",
  nameBox: "Name box",
  formula: "Formula bar",
  cancelEntry: "Cancel entry",
  enterEntry: "Enter entry",
  selectAll: "Select all cells",
  sheets: "Sheets",
  protectedSheet: "Protected sheet",
  protectedTab: "protected",
  readOnlyBook: "Read-only workbook",
  states: { ready: "Ready", enter: "Enter", edit: "Edit" },
  retry: "Retry",
  cancel: "Cancel",
  yes: "Yes",
  no: "No",
  ok: "OK",
  close: "Close",
  continueAsk: "Continue?",
  openList: "Open the list of values",
  blanks: "(Blanks)",
  selectAllChoices: "(Select all)",
  sortAscending: "Sort A to Z",
  sortDescending: "Sort Z to A",
  clearFilter: "Clear filter",
  applyFilter: "Apply",
  nothingKept: "Choose at least one value, or the table would show no row.",
  hasNote: "Has a note.",
  readOnlyTitle: "Read-only workbook",
  readOnly: "This workbook is open for viewing only. Save a copy to change it.",
  copied: (area: string) => `Copied ${area}.`,
  noList: "This cell has no list of values.",
  noLink: "This cell has no link.",
  outsideLink: (target: string) =>
    `This link leads out of the workbook, to ${target}. The workbench does not open it.`,
  unexpectedTitle: "That did not work",
  unexpected: (reason: string) => `The workbook reported an error: ${reason}`,
  help:
    "Arrow keys move, Ctrl with an arrow goes to the edge of the data, Shift extends the selection. " +
    "F2 edits, Escape gives up the entry, Alt and Down opens a list or a filter, Alt and Enter " +
    "follows a link, Alt and Shift with an arrow changes the size of the column or row. " +
    "F6 leaves the grid.",
} as const;

export const headerText = {
  column: (name: string) => `Column ${name}`,
  row: (name: string) => `Row ${name}`,
  filter: (column: string, isFiltered: boolean) =>
    isFiltered ? `Filter and sort ${column} (filtered)` : `Filter and sort ${column}`,
  filterOf: (column: string) => `Filter and sort ${column}`,
  valuesOf: (column: string) => `Values of ${column}`,
  listOf: (cell: string) => `Values for ${cell}`,
  editorOf: (cell: string) => `Entry in ${cell}`,
  sheet: (name: string) => `Sheet ${name}`,
} as const;

/** As long as the status bar has room for. */
function shown(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

export function figuresText({ count, sum, average }: SelectionFigures): string[] {
  return [
    ...(average === null ? [] : [`Average: ${shown(average)}`]),
    `Count: ${shown(count)}`,
    ...(sum === null ? [] : [`Sum: ${shown(sum)}`]),
  ];
}
