import { translateFormulaToR1C1 } from "@borgar/fx";
import { a1 } from "../sheets/a1";
import type { CellContent } from "../sheets/plan";
import { TooManyCellsError } from "./read-table";
import type { Session } from "./session";

/** The summary table as it stands, users' columns and rows included. */
export interface SummaryTable {
  readonly name: string;
  readonly header: readonly string[];
  /** Rows and columns of the sheet, counted from 0. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Body rows; formulas in R1C1 form, so that they mean the same in another row. */
  readonly rows: readonly (readonly CellContent[])[];
  /** Number format of every body cell. */
  readonly formats: readonly (readonly string[])[];
}

function grid(cells: unknown, table: string): unknown[][] {
  if (!Array.isArray(cells)) throw new TooManyCellsError(`The table ${table} is too big to read.`);
  return cells.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : []));
}

function content(value: unknown, formula: unknown, row: number, column: number): CellContent {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
    return { formula: translateFormulaToR1C1(formula, a1(row, column)) };
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

interface QueuedSummary {
  readonly table: Excel.Table;
  readonly body: Excel.Range;
  readonly whole: Excel.Range;
}

function summaryTable({ table, body, whole }: QueuedSummary): SummaryTable | null {
  if (table.isNullObject) return null;
  const { name } = table;
  const values = grid(body.values, name);
  const formulas = grid(body.formulas, name);
  const { rowIndex, columnIndex } = body;
  return {
    name,
    header: table.columns.items.map((column) => column.name),
    headerRow: whole.rowIndex,
    firstRow: rowIndex,
    firstColumn: columnIndex,
    rows: values.map((cells, row) =>
      cells.map((value, column) =>
        content(value, formulas[row]?.[column], rowIndex + row, columnIndex + column)
      )
    ),
    formats: grid(body.numberFormat, name).map((row) => row.map(String)),
  };
}

/** Queues the read of the whole table; call the answer after the next `sync`. Null: not there. */
export function queueSummary({ workbook }: Session, name: string): () => SummaryTable | null {
  const table = workbook.tables.getItemOrNullObject(name);
  table.load("name");
  table.columns.load("items/name");
  const body = table.getDataBodyRange();
  body.load("values,formulas,numberFormat,rowIndex,columnIndex");
  const whole = table.getRange();
  whole.load("rowIndex");
  return () => summaryTable({ table, body, whole });
}

/** Queues the read of the cells above the table; call the answer after the next `sync`. */
export function queueAbove(
  { workbook }: Session,
  table: SummaryTable,
  sheet: string,
  columns: number
): () => readonly (readonly unknown[])[] {
  const range = workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(0, table.firstColumn, table.headerRow, columns);
  range.load("values");
  return () => cellsOf(range, table.name);
}

function cellsOf(range: Excel.Range, name: string): unknown[][] {
  return grid(range.values, name);
}
