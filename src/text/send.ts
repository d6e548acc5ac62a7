/** Sentences of "Prepare to send": the manifest sheet, the report and what stops it. */

export const smallGroupWord = "other";

/** In place of a text of ours that quotes what is not sent. */
export const takenOut = "[left out: it quotes what is not sent]";

/** On the Change sheet, where a movement rests on evidence that the readers may not all see. */
export function otherEvidence(visible: readonly string[]): string {
  return visible.length === 0
    ? "New evidence that is not sent"
    : `New evidence: ${visible.join(", ")}, and evidence that is not sent`;
}

export const manifestName = "HSA Manifest";

export const manifestTitle = "What was sent, and what was not";

export const manifestLabels = {
  level: "Readers",
  content: "Content",
  made: "Made",
  addIn: "Add-in version",
  framework: "Framework",
  handling: "Handling",
  label: "Sensitivity label",
  checksum: "Checksum of the other sheets (SHA-256)",
  sheets: "Sheets",
  tables: "Tables",
  left: "Left out",
  proof: "Proof",
  cannot: "What this cannot do",
} as const;

export const levelWords = {
  internal: "internal",
  "partner agencies": "partner agencies",
  "partner nation": "partner nation",
  public: "public",
} as const;

export const contentWords = {
  summary: "the summary",
  scores: "summary and scores",
  assessment: "all but the evidence",
  everything: "everything that the readers may see",
} as const;

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

export const leftOut = {
  sheets: (count: number): string => many(count, "sheet"),
  unruledSheets: (names: readonly string[]): string =>
    `no rule says what of them may be read outside: ${names.join(", ")}`,
  items: (count: number): string => many(count, "evidence item"),
  texts: (count: number): string => many(count, "text of an interview", "texts of interviews"),
  groups: (count: number): string =>
    `${many(count, "group")} of too few sources merged into "${smallGroupWord}"`,
  cells: (count: number): string => many(count, "cell"),
  quotations: (count: number): string =>
    many(count, "cell that quoted what is not sent", "cells that quoted what is not sent"),
  hidden: (count: number): string =>
    many(count, "cell in hidden rows or columns", "cells in hidden rows or columns"),
  notes: (count: number): string => many(count, "note or comment", "notes and comments"),
  drawings: (count: number): string =>
    many(count, "picture, shape or chart", "pictures, shapes and charts"),
  links: (count: number): string => many(count, "link"),
  names: (count: number): string => many(count, "defined name"),
  rules: (count: number): string =>
    many(count, "rule for entries or looks", "rules for entries or looks"),
  formulas: (count: number): string =>
    `${many(count, "formula")} became ${count === 1 ? "its value" : "values"}`,
  macros: "the macros: the copy is an .xlsx workbook",
  externalLinks: "links to other workbooks",
  connections: "connections to data",
} as const;

export const proofLine = (searched: {
  readonly parts: number;
  readonly words: number;
  readonly numbers: number;
}): string =>
  `Read back and searched for ${searched.parts} parts of 8 characters, ${searched.words} words and ${searched.numbers} numbers of what was left out: none found.`;

export const cannotLines = [
  "It cannot know what a text means: a person who is described in other words stays described.",
  "Numbers can tell who spoke where few could have known. Read the copy before you send it.",
  "Mail, cloud storage and the recipient's own machine keep copies and names of their own.",
] as const;

export const sendProblems = {
  noSheets: (content: string): string =>
    `Nothing is left to send: the workbook holds no sheet for "${content}". Install and assess first, choose more content, or name a sheet of yours.`,
  noSuchSheet: (name: string): string =>
    `There is no sheet "${name}" that could be sent. Check its name; it must hold cells.`,
  hiddenSheet: (name: string): string =>
    `The sheet "${name}" is hidden. Hidden sheets are never sent: show it first, and look at it.`,
  ownSheet: (name: string): string =>
    `The sheet "${name}" is one of the assessment's own. Whether it goes is decided by content and readers; name only sheets of yours.`,
  portfolioSheet: (name: string): string =>
    `The sheet "${name}" belongs to a portfolio: it holds what workbooks of several partners say, so it stays in the house. Leave it out, or copy what these readers may see to a sheet of yours.`,
  newerFramework: (found: string): string =>
    `The assessment was made with a newer version of the framework (${found}) than this add-in has. It cannot tell its own texts from a user's, so it sends nothing. Use the newer version.`,
  newerSchema: (found: string): string =>
    `The assessment was made by a newer version of the add-in (schema ${found}). This version does not know all that its sheets hold, so it sends nothing. Use the newer version.`,
  nameTaken: (name: string): string =>
    `A sheet that would be sent bears the name "${name}" already. Rename it and try again.`,
  sheetNameQuotes: (name: string): string =>
    `The name of the sheet "${name}" holds a source's code, a name or words of an item that is not sent. Rename the sheet, or leave it out, and try again.`,
  tableNameQuotes: (table: string, sheet: string): string =>
    `The name of the table "${table}" on the sheet "${sheet}" holds a source's code, a name or words of an item that is not sent. Rename the table (Table Design), or leave the sheet out, and try again.`,
  uncalculated: (sheet: string, cells: readonly string[]): string =>
    `The sheet "${sheet}" holds ${many(cells.length, "formula")} without a value (${cells.slice(0, 5).join(", ")}${cells.length > 5 ? ", …" : ""}): the program that saved the file last did not calculate. The copy would be blank there. Open the file in Excel, save it and try again.`,
  marksLost: (names: readonly string[]): string =>
    `These sheets are the add-in's own by their names or tables, but have lost its marks, as when a program other than Excel saved the file: ${names.join(", ")}. So it cannot be told who may read what, and nothing is sent outside the house. Take the file as Excel saved it last.`,
  leak: (place: string, found: string): string =>
    `The proof found "${found}", which was to be left out, in ${place}. Nothing was written. Search your workbook for it there, change or delete it, and try again.`,
} as const;

/** Where something stands in a copy, as whoever has to mend it finds it. */
export const placesOfCopy = {
  sheet: (name: string): string =>
    `the sheet "${name}" of the copy (its cells, prompts, rules, header or footer)`,
  table: (name: string, sheet: string): string =>
    `the table "${name}" on the sheet "${sheet}" (its name or its column headers)`,
  names: "the names of sheets or print areas",
  looks: "the number formats, fonts or theme of the sheets that are sent",
  charts: "a title or a series of a chart on a sheet that is sent",
  label: "the sensitivity label",
  other: (part: string): string => `${part} of the copy`,
} as const;

/** `HSA Scores: 176 cells, 0 formulas`, as the manifest and the report list sheets. */
export const sheetLine = (sheet: {
  readonly name: string;
  readonly cells: number;
  readonly formulas: number;
}): string => `${sheet.name}: ${sheet.cells} cells, ${sheet.formulas} formulas`;

/** What is said of a copy that somebody verifies. */
export const verifyLines = {
  asStated: "The sheets say what they said when the manifest was written.",
  changed: "The sheets do NOT say what they said when the manifest was written.",
  cellsOnly: "The list of sheets is the same; what stands in some of their cells is not.",
  gone: (name: string): string => `The sheet "${name}" is not there any more, or has another name.`,
  added: (name: string): string => `The sheet "${name}" was not in the copy.`,
  otherCount: (line: string): string => `It was: ${line}. The numbers are others now.`,
  noManifest: (isThere: boolean): string =>
    isThere
      ? `The sheet "${manifestName}" holds no checksum, so nothing can be said of this file.`
      : `The file has no sheet "${manifestName}": it was not made by Prepare to send, or the sheet was taken out or renamed.`,
  limit:
    "This finds changes; it is no signature. Whoever changes a sheet can write another manifest: compare the checksum with one that the sender tells you by another way. Comments, pictures, headers, formats and formulas are not in it.",
} as const;

export const lookAgain = (sheet: string, cell: string, found: string): string =>
  `${sheet}!${cell}: "${found}" may point at a person. Look at it before you send the copy.`;
