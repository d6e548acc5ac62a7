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
  | "closed"
  | "dialog-open"
  | "in-the-way"
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
  closed:
    "Excel no longer answers: the workbook was closed, or its connection is lost. Open the workbook again, then open this pane from the ribbon.",
  "dialog-open": "A dialog is open in Excel. Close it, then try again.",
  "in-the-way":
    "Merged cells, another table or filled cells stand where rows have to be added. Make room below the table, then try again.",
  unknown: "Excel stopped with an error. Please report this, with the details below.",
};

/** What happened and what to do. Excel's own words are kept apart, for a report. */
export function failureSentence(kind: FailureKind): string {
  return sentences[kind];
}

/** What `failureDetails` needs; a `WorkbookFailure` has it. */
export interface ReportedFailure {
  readonly kind: FailureKind;
  readonly code: string;
  readonly statement: string;
}

/** `var sheet = worksheets.getItem(...)`: the called name only, whatever stands in its brackets. */
const calledName = /^\s*(?:(?:var|let|const)\s+\w+\s*=\s*)?([A-Za-z_$][\w$.]*)(\()?/;

function withoutArguments(statement: string): string {
  const called = calledName.exec(statement);
  return called === null ? "" : `${called[1] ?? ""}${called[2] === undefined ? "" : "(...)"}`;
}

/**
 * For a report to the maintainers: what failed and in which version, and no cell content. Excel's own
 * message is left out: it names sheets, tables and addresses, and quotes what it refused.
 *
 * @param version of the add-in
 */
export function failureDetails(failure: ReportedFailure, version: string): string {
  const code = failure.code.replace(/\W/g, "");
  const statement = withoutArguments(failure.statement);
  return [
    `Human Security Assessment ${version}`,
    `Failure: ${failure.kind}`,
    `Code: ${code === "" ? "none" : code}`,
    ...(statement === "" ? [] : [`At: ${statement}`]),
  ].join("\n");
}
