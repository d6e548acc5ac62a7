/** Why Excel did not do what was asked, in kinds that call for different remedies. */
export type FailureKind =
  | "editing-cell"
  | "protected"
  | "read-only"
  | "too-big"
  | "missing"
  | "already-exists"
  | "refused-value"
  | "filtered"
  | "not-in-front"
  | "excel-too-old"
  | "busy"
  | "unknown";

const sentences: Readonly<Record<FailureKind, string>> = {
  "editing-cell": "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  protected:
    "Excel refused to change a protected sheet or workbook. Ask whoever protected it to take the protection off, then try again.",
  "read-only": "The workbook is open read-only. Save a copy under another name and work in that.",
  "too-big":
    "That is more than Excel takes at once. Shorten very long texts in the sheets, then try again.",
  missing:
    "Something that was there a moment ago is gone: a sheet or a table was deleted or renamed meanwhile. Try again.",
  "already-exists":
    "A sheet, table or name with that name exists already, perhaps a hidden one or a chart sheet. Rename it, then try again.",
  "refused-value": "Excel refused a value. Please report this, with the details below.",
  filtered: "A filter is set on a table that is to be written. Clear the filter, then try again.",
  "not-in-front": "Another workbook is in front. Bring this one to the front, then try again.",
  "excel-too-old":
    "This Excel does not offer what the add-in needs. Use Excel 2021, Microsoft 365 or Excel on the web.",
  busy: "Excel is busy. Wait a moment, then try again.",
  unknown: "Excel stopped with an error. Please report this, with the details below.",
};

/** What happened and what to do. Excel's own words are kept apart, for a report. */
export function failureSentence(kind: FailureKind): string {
  return sentences[kind];
}
