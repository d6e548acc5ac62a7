import type { FailureKind } from "../text/failures";

/** Why Excel did not do what was asked, for the pane and the terminal to act on. */
export interface WorkbookFailure {
  readonly kind: FailureKind;
  /** Excel's own code, e.g. `AccessDenied`; empty where the error is not Excel's. */
  readonly code: string;
  /** Excel's own words, for a report to the maintainers. */
  readonly detail: string;
  /** The statement that failed, where Excel says so. */
  readonly statement: string;
}

/** Office.js error codes as Excel documents them ("Error handling" and `Excel.ErrorCodes`). */
const kindByCode: Readonly<Record<string, FailureKind>> = {
  InvalidOperationInCellEditMode: "editing-cell",
  AccessDenied: "protected",
  OperationCellsExceedLimit: "too-big",
  RangeExceedsLimit: "too-big",
  RequestPayloadSizeLimitExceeded: "too-big",
  ResponsePayloadSizeLimitExceeded: "too-big",
  FormulaLengthExceedsLimit: "too-big",
  ItemNotFound: "missing",
  InvalidObjectPath: "missing",
  InvalidReference: "missing",
  ItemAlreadyExists: "already-exists",
  InvalidArgument: "refused-value",
  FilteredRangeConflict: "filtered",
  InvalidSelection: "not-in-front",
  InactiveWorkbook: "not-in-front",
  ApiNotFound: "excel-too-old",
  ApiNotAvailable: "excel-too-old",
  NotImplemented: "excel-too-old",
  UnsupportedOperation: "excel-too-old",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Timeout: "busy",
  // A co-author changed the same at the same time.
  Conflict: "busy",
  // Excel has no code for a workbook that was closed: its session has ended, or nobody answers.
  InvalidOrTimedOutSession: "closed",
  ConnectionFailure: "closed",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
  MergedRangeConflict: "in-the-way",
  InsertDeleteConflict: "in-the-way",
  NonBlankCellOffSheet: "in-the-way",
  PivotTableRangeConflict: "in-the-way",
  ReadOnly: "read-only",
};

function textAt(value: unknown, key: string): string {
  if (typeof value !== "object" || value === null) return "";
  const found: unknown = (value as Record<string, unknown>)[key];
  return typeof found === "string" ? found : "";
}

/** Reads any thrown value; `OfficeExtension.Error` is told by its members, not by its class. */
export function workbookFailure(error: unknown): WorkbookFailure {
  const code = textAt(error, "code");
  const debugInfo =
    typeof error === "object" && error !== null && "debugInfo" in error ? error.debugInfo : null;
  return {
    kind: (Object.hasOwn(kindByCode, code) ? kindByCode[code] : undefined) ?? "unknown",
    code,
    detail: error instanceof Error ? error.message : textAt(error, "message") || String(error),
    statement: textAt(debugInfo, "statement") || textAt(debugInfo, "errorLocation"),
  };
}
