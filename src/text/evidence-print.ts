/** What the task Evidence says while it makes a sheet to print. */
import { limitedQuote } from "./numbers";
import { typedBelowLine } from "./typed-over";

export const printIntro =
  "Choose what you will ask or look at. The sheet is made in the workbook; print it from there.";
export const kindLabel = "Sheet";
export const kindNames = {
  "interview guide": "Interview guide",
  "observation sheet": "Observation sheet",
} as const;
export const chooseHeading = "Indicators";
export const allOf = (name: string): string => `All of ${name}`;
export const stakeholdersHeading = "Kinds of stakeholders";
export const makeButton = "Make the sheet";
export const makingLine = "Making the sheet.";
export const madeLine = (sheet: string, typedOver: readonly string[]): string =>
  `${sheet} is ready to print. ${typedBelowLine(typedOver)}`.trimEnd();
export const goToPrintedButton = "Go to the sheet";
export const hasNotesLine = (sheet: string): string =>
  `${limitedQuote(sheet)} holds answers or notes that somebody has typed, so it is left as it is. Log them, delete the sheet, then make it anew.`;
export const nothingChosen = "Choose at least one indicator.";
