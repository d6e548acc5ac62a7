/**
 * What is gathered from a received workbook: enough to find the assessments in it and to read their
 * tables, and nothing else. Rows and columns count from 0.
 */

import type { CellKey, StoredSheet, WorkbookContents } from "../contents";

/** As `Range.values` gives it: an error as its text, e.g. `#N/A`; "" for a blank cell. */
export type GatheredValue = number | string | boolean;

export interface GatheredSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly kind: StoredSheet["kind"];
  /** Custom properties, key to value; none on a sheet that refers to no part of one. */
  readonly marks: Readonly<Record<string, string>>;
  /** All of them, in the order of the sheet's relationships. */
  readonly tables: readonly { readonly id: string; readonly name: string }[];
}

export interface GatheredColumn {
  readonly column: number;
  /** One for each body row. */
  readonly values: readonly GatheredValue[];
  /**
   * The formula of each cell where it holds one, else null. Where the column holds any, the sheet
   * is read once more when they are first asked for.
   */
  readonly formulas: readonly (string | null)[];
}

/** A table as if it were read from an open workbook. */
export interface GatheredTable {
  readonly name: string;
  /** First body row. */
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  /** By header, those that are wanted and there; of two with one header the last. */
  readonly columns: ReadonlyMap<string, GatheredColumn>;
}

/**
 * Which tables are read at once: with all columns, or with those of some headers. Tables of a sheet
 * that our marks do not claim are best left alone.
 */
export type WantedTables = (
  sheet: Pick<GatheredSheet, "name" | "marks">,
  table: string
) => boolean | readonly string[];

/** Holds on to the file's bytes: keep what was read from it, not the workbook itself. */
export interface GatheredWorkbook {
  readonly kind: WorkbookContents["kind"];
  readonly isStructureProtected: boolean;
  /** Marked as final, or read-only recommended / enforced by the file itself. */
  readonly isReadOnly: boolean;
  /** Whether numbers that are dates count from 1904. */
  readonly date1904: boolean;
  /** In tab order. */
  readonly sheets: readonly GatheredSheet[];
  /** Defined names of any scope. */
  readonly names: readonly string[];
  /**
   * The table of this name in any case; null where there is none. One that was not wanted is read
   * now, with all columns, for which its sheet is unpacked again. Throws `PackageError`.
   */
  table(name: string): GatheredTable | null;
  /**
   * The cells of a sheet that are not blank, by key; none where there is no such sheet. The sheet is
   * unpacked again, except the one that was read last. Throws `PackageError`.
   *
   * @param area A1, e.g. `A1:D12`; absent: the whole sheet
   */
  cellsOf(sheet: string, area?: string): ReadonlyMap<CellKey, GatheredValue>;
}
