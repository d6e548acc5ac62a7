/** What the task Send of the pane says. */
import type { SharingLevel } from "../assessment/evidence-words";
import { counted } from "./numbers";

export const sendIntro =
  "Makes a new workbook for others to read. Yours stays as it is, and nothing leaves this computer.";

export const thisWorkbookButton = "Take this workbook";
export const otherFileLabel = "Or a saved workbook";
export const readingFile = "Reading the workbook.";
export const makingCopy = "Making the copy and searching it.";
export const makeButton = "Make the copy";
export const saveButton = "Save the copy";
export const openButton = "Open it as a new workbook";
export const takenLine = (name: string): string => `Taken: ${name}.`;
export const thisWorkbookName = "this workbook";
export const copyName = (name: string): string =>
  `${name.replace(/\.[^.]*$/, "").replace(/^this workbook$/, "assessment")} (copy).xlsx`;

export const notHandedOver =
  "Excel did not hand over the workbook. Save it, and choose the saved file below.";
export const notOpened =
  "Excel did not open the copy. Save it with the other button, and open the saved file.";

export const readersLabel = "Who will read it";
export const readersHints: Readonly<Record<SharingLevel, string>> = {
  internal: "Your own house: all evidence, with codes of sources.",
  "partner agencies":
    "Evidence marked for partner agencies or wider, what was decided and which office leads. No codes of sources, no words of interviews without consent to quote.",
  "partner nation":
    "Evidence marked for the partner nation or the public. No codes of sources, no words of interviews without consent to quote, no decisions, no notes.",
  public:
    "Evidence marked public. No codes of sources, no words of interviews without consent to quote, no decisions, no notes.",
};
export const contentLabel = "What goes";
export const userSheetsLabel = "Sheets of your own that go too";
export const noUserSheets = "The workbook holds no sheet of your own that could go.";

/** What goes and what stays, before the copy is made. */
export const foreseenHeading = "With these choices";
export const foreseenNothing =
  "Nothing goes: the workbook holds no sheet for this. Choose more, or tick a sheet of yours.";
export function foreseenLines(foreseen: {
  readonly goes: readonly string[];
  readonly notAskedFor: readonly string[];
  readonly insideOnly: readonly string[];
  readonly hidden: readonly string[];
  readonly notTicked: readonly string[];
}): { readonly label: string; readonly names: string }[] {
  const { goes, notAskedFor, insideOnly, hidden, notTicked } = foreseen;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["Goes", goes],
    ["Stays, since it was not asked for", notAskedFor],
    ["Never leaves your house", insideOnly],
    ["Stays, since it is hidden", hidden],
    ["Stays, since you did not tick it", notTicked],
  ];
  return rows.flatMap(([label, names]) =>
    names.length === 0 ? [] : [{ label, names: names.join(", ") }]
  );
}
export const insideOnlySheet = (name: string): string => `${name} (only for readers inside)`;

export const madeHeading = "The copy holds";
export const leftOutHeading = "Left out";
export const lookHeading = "Look at these before you send it";
export const cannotHeading = "What this cannot do";
export const stoppedHeading = "No copy was made";
export const labelLine = (names: readonly string[]): string =>
  `Sensitivity label: ${names.join(", ")}`;
export const sheetLine = (name: string, cells: number): string =>
  `${name}: ${counted(cells, "cell")}`;
export const madeLine = "The copy is made. Look through the list, then save it.";
export const savedLine = (name: string): string => `Saved as “${name}” where downloads go.`;
export const openedLine = "The copy is open in a window of its own. Save it from there.";
