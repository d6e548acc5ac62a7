/**
 * An .xlsx package as plain data: what the embedded host reads from a file, and what it asks to be
 * written back. Rows and columns count from 0. Nothing here knows Office.js.
 */

import type { CellFormat, DrawnLook, FontFormat } from "./cell-format";
import type { ErrorText } from "./error-text";
import type { LookRule } from "./look-rule";
import type { StoredChart } from "./stored-chart";

/** An error as a cell value; kept apart from text that looks like one. */
export interface CellError {
  readonly error: ErrorText;
}

export type StoredValue = number | string | boolean | CellError | null;

export interface StoredCell {
  /** The cached value where the cell holds a formula. */
  readonly value: StoredValue;
  /**
   * As a user reads it: starts with `=`, without `_xlfn.`/`_xlws.`/`_xlpm.` prefixes, with
   * `_xldudf_HSA_FN(` as `HSA.FN(`, `[#This Row]` as `@`. Shared formulas are expanded.
   */
  readonly formula?: string;
  /** Set on the first cell of an array or spilled formula: the area it fills, A1. */
  readonly spill?: string;
  /** Index into `StyleSheet.formats`. */
  readonly format: number;
}

export interface ColumnFormat {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as stored. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface RowFormat {
  readonly row: number;
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface StoredTable {
  /** Unique in the workbook, > 0; 0 for a table that is to be made. */
  readonly id: number;
  readonly name: string;
  /** A1, header row included. */
  readonly ref: string;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly style: string | null;
  readonly filterButtons: boolean;
  /** The criteria of its filter are to be dropped; the rows it hid come as `SheetFacets.rows`. */
  readonly filterCleared?: boolean;
}

export interface StoredName {
  readonly name: string;
  /** Sheet name, or null for the workbook. */
  readonly scope: string | null;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly hidden: boolean;
}

export interface Validation {
  /** A1 areas separated by spaces. */
  readonly ref: string;
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom" | "none";
  readonly operator?:
    | "between"
    | "notBetween"
    | "equal"
    | "notEqual"
    | "greaterThan"
    | "lessThan"
    | "greaterThanOrEqual"
    | "lessThanOrEqual";
  /** As stored: a typed list is `"1,2,NA"` with the quotation marks. */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank: boolean;
  readonly showError: boolean;
  readonly errorStyle: "stop" | "warning" | "information";
  readonly errorTitle?: string;
  readonly error?: string;
  readonly showPrompt: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

export interface ConditionalFormat {
  readonly ref: string;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly font?: FontFormat;
  readonly fill?: string;
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export interface PageSetup {
  readonly orientation?: "portrait" | "landscape";
  /** 0 means as many as needed. */
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  /** Inches. */
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** In Excel's own codes: `&L`, `&C`, `&R`, `&P`, `&N`. */
  readonly header?: string;
  readonly footer?: string;
}

export interface Hyperlink {
  /** A1 of the cell. */
  readonly ref: string;
  /** Inside the workbook, e.g. `'HSA PW'!A5`. */
  readonly location?: string;
  /** Outside it. */
  readonly target?: string;
  readonly tooltip?: string;
}

/** A note or a comment at a cell: read only, a save keeps it as it is. */
export interface StoredNote {
  /** A1 of the cell. */
  readonly ref: string;
  readonly author: string;
  readonly text: string;
  /** A comment with its answers; else a note. */
  readonly isComment: boolean;
}

/** Key of a cell in `cells`: row * 16384 + column. */
export type CellKey = number;

/**
 * The parts of a sheet that a save may replace. On a sheet that exists already only the members
 * that are present are touched; everything else in the part keeps its bytes' meaning.
 */
export interface SheetFacets {
  readonly columns?: readonly ColumnFormat[];
  readonly rows?: readonly RowFormat[];
  readonly merges?: readonly string[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly freeze?: Freeze | null;
  readonly pageSetup?: PageSetup;
  readonly hyperlinks?: readonly Hyperlink[];
  readonly showGridlines?: boolean;
  /** Marks of the sheet, key to text (Office.js `worksheet.customProperties`). */
  readonly customProperties?: Readonly<Record<string, string>>;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface StoredSheet extends Required<SheetFacets> {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: Visibility;
  /** Only a worksheet has cells; the others are kept as they are. */
  readonly kind: "worksheet" | "chartsheet" | "dialogsheet" | "macrosheet";
  /** The sheet is protected (with or without a password). */
  readonly isProtected: boolean;
  /** Read from the part on first use, then kept. */
  readonly cells: ReadonlyMap<CellKey, StoredCell>;
  readonly tables: readonly StoredTable[];
  readonly notes: readonly StoredNote[];
  readonly charts: readonly StoredChart[];
  /** Conditional formats other than `conditionalFormats`: read only, a save keeps them. */
  readonly lookRules: readonly LookRule[];
}

export interface WorkbookContents {
  readonly kind: "xlsx" | "xlsm" | "xltx" | "xltm";
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
  /** Marked as final, or read-only recommended / enforced by the file itself. */
  readonly isReadOnly: boolean;
  /** In tab order. */
  readonly sheets: readonly StoredSheet[];
  readonly names: readonly StoredName[];
  readonly formats: readonly CellFormat[];
  readonly activeSheet: string;
  /** What a cell style looks like here, also one that the workbook does not hold yet. */
  readonly styleLook?: (name: string) => CellFormat;
  /** More of what one of `formats` looks like. */
  readonly drawnLook?: (format: CellFormat) => DrawnLook | undefined;
}
