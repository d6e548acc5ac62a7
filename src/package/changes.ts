/** What a save is asked to write into a package. Rows and columns count from 0. */
import type { CellFormat } from "./cell-format";
import type { ChartChanges } from "./stored-chart";
import type { SheetFacets, StoredName, StoredTable, StoredValue, Visibility } from "./contents";

/** A cell as it is to be written; a formula's `value` is its cached value. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  /** As `StoredCell.formula`; absent for a constant. */
  readonly formula?: string;
  /** Of a dynamic-array formula that fills more than its cell: the area, A1. */
  readonly spill?: string;
  /** Absent: an existing cell keeps its format, a new one takes the default. */
  readonly format?: CellFormat;
}

export interface NewSheet extends SheetFacets {
  readonly name: string;
  readonly visibility: Visibility;
  readonly cells: readonly WrittenCell[];
  readonly tables: readonly StoredTable[];
  readonly charts?: ChartChanges;
}

export interface ChangedSheet extends SheetFacets {
  /** Name in the file as it was read. */
  readonly sheet: string;
  readonly cells: readonly WrittenCell[];
  /** Tables whose area, columns or name changed, by id; 0 makes a new one. */
  readonly tables?: readonly StoredTable[];
  /** Ids of tables that are none any more; their cells stay. */
  readonly endedTables?: readonly number[];
  readonly charts?: ChartChanges;
  /** Absent: as it is. */
  readonly visibility?: Visibility;
  /** Where notes and comments go, by the cell that they stood at; null takes one out. */
  readonly noteMoves?: ReadonlyMap<string, string | null>;
  /** New cached values of formulas that stay as they are. */
  readonly recalculated?: readonly { row: number; column: number; value: StoredValue }[];
}

export interface WorkbookChanges {
  /** Appended after the existing tabs, in this order. */
  readonly newSheets: readonly NewSheet[];
  readonly changedSheets: readonly ChangedSheet[];
  /** Names to add, or to redefine when name and scope exist. */
  readonly names: readonly StoredName[];
  /** Print areas and print titles are names too; they come through `names` with a scope. */
  readonly activeSheet?: string;
  /** Ask Excel to calculate everything when it opens the file. */
  readonly recalculateOnOpen: boolean;
}
