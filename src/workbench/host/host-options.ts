import type { FunctionsRuntime, Platform } from "./functions-runtime";

/** What a host is opened with; everything may be left out. */
export interface HostOptions {
  /** Whose habits the host takes where the platforms differ; default `desktop`. */
  readonly platform?: Platform;
  /**
   * Open for viewing only, as on the web without edit rights: reading works, every change is
   * AccessDenied. Default: what the file says.
   */
  readonly isReadOnly?: boolean;
  /** The user is typing in a cell: batches fail, or wait if the add-in asked for that. */
  readonly isEditingCell?: boolean;
  /** Versions of API sets, e.g. `{ ExcelApi: "1.14" }`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** null (default): the add-in is not installed, its functions are `#NAME?`. */
  readonly functions?: FunctionsRuntime | null;
  /**
   * Shows what `Excel.createWorkbook` was given: the bytes of a file, null for an empty workbook. It is
   * called within the batch, so it must not end the host at once. Absent: the method is not there.
   */
  readonly openBeside?: (bytes: Uint8Array | null) => void;
  /** As `Workbook.name`; default `Book1` with the file's extension. */
  readonly fileName?: string;
  /** For dates that are typed without a year; default this year. */
  readonly currentYear?: number;
}
