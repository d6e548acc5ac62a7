import type { CellContent } from "./plan";

/** Cells of one row of a table as it stands, in the order of its header. */
export type ExistingRow = readonly CellContent[];

/** What the add-in writes in one row of a keyed table, by header text. */
export interface KeyedRow {
  /** One row each. */
  readonly ref: string;
  readonly cells: Readonly<Record<string, CellContent>>;
}

/** A table whose rows are known by their Ref and whose columns are partly the user's. */
export interface KeyedTableSpec {
  /** Header texts of the columns that are written anew; every other column is the user's. */
  readonly generated: ReadonlySet<string>;
  readonly ref: string;
  /** The column that says what the build did with a row. */
  readonly change: string;
  /** Every Ref that may be ours; rows with another one are the user's. */
  readonly known: ReadonlySet<string>;
  /** The mark of a row that stood there before; "" where nothing is to be said. */
  readonly markOf: (before: (header: string) => string, now: KeyedRow) => string;
  /** What a row says that no longer applies, by its Ref; other generated cells stay as they are. */
  readonly gone: (ref: string, header: readonly string[]) => Readonly<Record<string, CellContent>>;
  /** What a cell of a table says that no build has filled yet. */
  readonly notBuilt: { readonly header: string; readonly text: string };
  /** Widths of columns in characters, by header. */
  readonly widths: Readonly<Record<string, number>>;
}

/** What a cell says, as text. */
export function cellText(cell: CellContent | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.formula : String(cell).trim();
}
