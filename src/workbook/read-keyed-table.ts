import { translateFormulaToR1C1 } from "@borgar/fx";
import { a1 } from "../sheets/a1";
import { isFormula } from "../sheets/formula-text";
import type { CellContent } from "../sheets/plan";
import { widthInCharacters } from "./cell-measures";
import { TooManyCellsError } from "./read-table";
import type { Session } from "./session";

/** A table whose rows are known by their Ref as it stands, users' columns and rows included. */
export interface KeyedTable {
  readonly name: string;
  readonly header: readonly string[];
  /** Rows and columns of the sheet, counted from 0. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Body rows; formulas in R1C1 form, so that they mean the same in another row. */
  readonly rows: readonly (readonly CellContent[])[];
  /** The values of the same cells, as they are shown. */
  readonly values: readonly (readonly unknown[])[];
  /** The same cells as a person would type them: formulas in A1 form. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Number format of every body cell. */
  readonly formats: readonly (readonly string[])[];
  /** Height of every body row in points; null where it is hidden or was not told. */
  readonly heights: readonly (number | null)[];
  /** Width of every column in characters of the default font; null where it is hidden or was not told. */
  readonly widths: readonly (number | null)[];
  /** Cells of the sheet above the table, from its first row and the table's first column on, if asked for. */
  readonly above: readonly (readonly unknown[])[];
  /** The same cells as a person would type them: formulas in A1 form. */
  readonly aboveFormulas: readonly (readonly unknown[])[];
}

/** As much of the sheet as may stand above a table of ours, after a user has put rows in. */
const aboveRows = 150;
const aboveColumns = 40;

function grid(cells: unknown, table: string): unknown[][] {
  if (!Array.isArray(cells)) throw new TooManyCellsError(`The table ${table} is too big to read.`);
  return cells.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : []));
}

function content(value: unknown, formula: unknown, row: number, column: number): CellContent {
  if (isFormula(formula, value)) {
    return { formula: translateFormulaToR1C1(formula, a1(row, column)) };
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

interface QueuedKeyed {
  readonly table: Excel.Table;
  readonly body: Excel.Range;
  readonly whole: Excel.Range;
  readonly above: Excel.Range | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

function heightOf({ rowHidden, format }: Excel.RowProperties): number | null {
  const height = format?.rowHeight;
  return rowHidden === true || height === undefined || height <= 0 ? null : height;
}

function widthOf({ columnHidden, format }: Excel.ColumnProperties): number | null {
  const width = format?.columnWidth;
  return columnHidden === true || width === undefined || width <= 0
    ? null
    : widthInCharacters(width);
}

function keyedTable({ table, body, whole, above, rows, columns }: QueuedKeyed): KeyedTable | null {
  if (table.isNullObject) return null;
  const { name } = table;
  const values = grid(body.values, name);
  const formulas = grid(body.formulas, name);
  const { rowIndex, columnIndex } = body;
  const aboveTable = (cells: unknown): unknown[][] =>
    grid(cells ?? [], name)
      .slice(0, whole.rowIndex)
      .map((row) => row.slice(columnIndex));
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
    values,
    formulas,
    formats: grid(body.numberFormat, name).map((row) => row.map(String)),
    heights: rows.value.map(heightOf),
    widths: columns.value.map(widthOf),
    above: aboveTable(above?.values),
    aboveFormulas: aboveTable(above?.formulas),
  };
}

/**
 * Queues the read of the whole table; call the answer after the next `sync`. Null: not there.
 *
 * @param readsAbove whether the cells above the table are wanted too
 */
export function queueKeyedRead(
  { workbook }: Session,
  name: string,
  readsAbove = false
): () => KeyedTable | null {
  const table = workbook.tables.getItemOrNullObject(name);
  table.load("name");
  table.columns.load("items/name");
  const body = table.getDataBodyRange();
  body.load("values,formulas,numberFormat,rowIndex,columnIndex");
  const rows = body.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = body.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const whole = table.getRange();
  whole.load("rowIndex");
  const above = readsAbove
    ? table.worksheet.getRangeByIndexes(0, 0, aboveRows, aboveColumns)
    : null;
  above?.load("values,formulas");
  return () => keyedTable({ table, body, whole, above, rows, columns });
}
