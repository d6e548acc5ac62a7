import type { CellError } from "../../package/contents";

/** What a cell can hold; null is a blank cell. */
export type Scalar = number | string | boolean | null | CellError;

/** Rows and columns count from 0; both ends belong to the area. */
export interface Area {
  sheet: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface TableArea {
  sheet: string;
  /** The header row and the totals row included. */
  area: Area;
  columns: readonly string[];
  headerRow: boolean;
  totalsRow: boolean;
}

/** The workbook around a formula, as far as a formula can see it. Names match in any case. */
export interface Surroundings {
  cell(sheet: string, row: number, column: number): Scalar;
  /** The smallest area with everything that is not blank, or null for an empty sheet. */
  usedArea(sheet: string): Area | null;
  table(name: string): TableArea | undefined;
  /** The formula of a defined name without `=`; `sheet` is where it is looked up first. */
  name(name: string, sheet: string): string | undefined;
  hasSheet(name: string): boolean;
  /** The name of the table around a cell, for `[@Column]`; without this member that is unsupported. */
  tableAt?(at: Position): string | undefined;
  /** The workbook holds macros: a function that is not Excel's may be one of theirs, not `#NAME?`. */
  hasMacros?: boolean;
}

/** The cell a formula stands in. */
export interface Position {
  sheet: string;
  row: number;
  column: number;
  /**
   * The formula was entered as an array (`<f t="array">`, or a spilled formula): references are
   * calculated cell by cell. Otherwise a reference where one value is wanted means the cell in the
   * formula's own row or column.
   */
  array?: boolean;
}

/** A call to a function of an add-in, which the host answers. */
export interface FunctionCall {
  /** Upper case, without the namespace. */
  id: string;
  namespace: string;
  /** A reference is always a 2-D array, also that of one cell; undefined is an omitted argument. */
  args: (Scalar | Scalar[][] | undefined)[];
}

export type Outcome =
  | { kind: "value"; value: Scalar[][] }
  | { kind: "calls"; calls: { key: string; call: FunctionCall }[] }
  | { kind: "unsupported"; reason: string };
