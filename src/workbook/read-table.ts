import { isFormula } from "../sheets/formula-text";
import type { Session } from "./session";

/** Which columns of a table to read, by header text. */
export interface TableWish {
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns whose formulas are read beside their values. */
  readonly withFormulas?: readonly string[];
}

export interface ColumnCells {
  /** Counted from 0 on the sheet. */
  readonly column: number;
  /** One per body row, as `Range.values` gives them. */
  readonly values: readonly unknown[];
  /** The formula of each cell where it holds one, else null. Empty where not asked for. */
  readonly formulas: readonly (string | null)[];
}

/** What was read of one table. Columns that are not there are absent from `columns`. */
export interface TableCells {
  readonly name: string;
  /** First body row, counted from 0 on the sheet. */
  readonly firstRow: number;
  readonly rows: number;
  /** Column of the table's left edge on the sheet. */
  readonly firstColumn: number;
  readonly columns: ReadonlyMap<string, ColumnCells>;
}

/** Excel answers null in place of cells when there are too many of them. */
export class TooManyCellsError extends Error {
  readonly code = "ResponsePayloadSizeLimitExceeded";
}

function firstOfEach(rows: unknown, table: string): unknown[] {
  if (!Array.isArray(rows)) throw new TooManyCellsError(`The table ${table} is too big to read.`);
  return rows.map((row: unknown) => (Array.isArray(row) ? row[0] : null));
}

interface QueuedColumn {
  readonly header: string;
  readonly column: Excel.TableColumn;
  readonly body: Excel.Range;
  readonly withFormulas: boolean;
}

interface QueuedTable {
  readonly table: Excel.Table;
  readonly whole: Excel.Range;
  readonly columns: readonly QueuedColumn[];
}

function queueColumn(table: Excel.Table, wish: TableWish, header: string): QueuedColumn {
  const column = table.columns.getItemOrNullObject(header);
  column.load("name");
  const body = column.getDataBodyRange();
  const withFormulas = wish.withFormulas?.includes(header) === true;
  if (withFormulas) body.load("values,formulas,rowIndex,columnIndex");
  else body.load("values,rowIndex,columnIndex");
  return { header, column, body, withFormulas };
}

function columnCells({ body, withFormulas }: QueuedColumn, name: string): ColumnCells {
  const values = firstOfEach(body.values, name);
  const formulas = withFormulas ? firstOfEach(body.formulas, name) : [];
  return {
    column: body.columnIndex,
    values,
    formulas: formulas.map((cell, index) => (isFormula(cell, values[index]) ? cell : null)),
  };
}

function tableCells({ table, whole, columns }: QueuedTable): TableCells | null {
  if (table.isNullObject) return null;
  const found = new Map<string, ColumnCells>();
  let firstRow = 0;
  let rows = 0;
  for (const queued of columns) {
    if (queued.column.isNullObject) continue;
    const cells = columnCells(queued, table.name);
    firstRow = queued.body.rowIndex;
    rows = cells.values.length;
    found.set(queued.header, cells);
  }
  return { name: table.name, firstRow, rows, firstColumn: whole.columnIndex, columns: found };
}

/**
 * Queues the read of one table; call the answer after the next `sync`. Null where there is no such
 * table. Columns are asked for by name, since users move, add and remove them: what the framework's
 * long level texts hold never travels.
 */
export function queueTable({ workbook }: Session, wish: TableWish): () => TableCells | null {
  const table = workbook.tables.getItemOrNullObject(wish.table);
  table.load("name");
  // Not the header row: a user may have switched it off, and asking for it would then fail.
  const whole = table.getRange();
  whole.load("columnIndex");
  const columns = wish.columns.map((header) => queueColumn(table, wish, header));
  return () => tableCells({ table, whole, columns });
}
