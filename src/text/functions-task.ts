/** What the task Functions says. */
import { counted } from "./numbers";

export const intro =
  "The scoring method as functions for any cell of your own sheets. They read only what you give them.";

export const searchLabel = "Search";
export const searchHint = "A name, or words of what it does";
export const parametersHeading = "Arguments";
export const optionalMark = "optional";

/** How many functions the search leaves. */
export function matchLine(found: number, all: number): string {
  if (found === all) return counted(all, "function");
  if (found === 0) return "No function matches. Use fewer or other words.";
  return `${found} of ${counted(all, "function")}`;
}

export const exampleHeading = "Example";
export const tableCaption = "Cells it reads";
export const resultCaption = "Result";
export const insertButton = "Insert this example here";
export const inserting = "Inserting.";

/** Of the button, for people who hear it without what stands around it. */
export const insertLabel = (id: string): string => `${insertButton}: ${id}`;

/** What the button will do. */
export function insertHint(rows: number, columns: number): string {
  if (rows === 1 && columns === 1) return "Fills the selected cell, which must be free.";
  return `Fills ${counted(rows, "row")} and ${counted(columns, "column")} from the selected cell on, which must be free.`;
}

/** Where it stands, and how to be rid of it: an add-in's change is not on Excel's list of undo. */
export function insertedLine(sheet: string, area: string, cell: string): string {
  return `Inserted on “${sheet}” in ${area}; the formula is in ${cell}. To take it away, select ${area} and press Delete.`;
}

/** Excel stopped midway and would not empty the cells again. */
export const leftLine = (cells: string): string =>
  `A part of the example may be left in ${cells}. Select these cells and press Delete.`;
