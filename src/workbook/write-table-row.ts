import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { a1 } from "../sheets/a1";
import { toCellText } from "./cell-text";
import type { TableCells } from "./read-table";
import type { Session } from "./session";
import { VerificationError } from "./verification-error";

/** `asText` is kept as it is typed, also where Excel would make a date of it, such as 2025-11. */
export type RowValue = string | number | null | { readonly asText: string };

/** What to write into one row of a table. */
export interface RowWrite {
  readonly sheet: string;
  readonly table: TableCells;
  /** Body row, from 0; as many as the table has means a new row at its end. */
  readonly row: number;
  /** By header text; null empties the cell. Headers that the table lacks are refused before. */
  readonly values: ReadonlyMap<string, RowValue>;
  /** Headers of columns that were read with formulas: a new row takes those of the last one. */
  readonly computed: readonly string[];
}

function assigned(value: RowValue): string | number {
  if (typeof value === "number") return value;
  if (value === null) return "";
  // A cell in a text format keeps an apostrophe too.
  return typeof value === "string" ? toCellText(value) : value.asText;
}

function plain(value: RowValue): string {
  const text = typeof value === "object" && value !== null ? value.asText : String(value ?? "");
  return text.replace(/\r\n?/g, "\n");
}

/** Excel fills a calculated column by itself, but not once a user has typed over one of its cells. */
function queueFormula(sheet: Excel.Worksheet, table: TableCells, header: string): void {
  const column = table.columns.get(header);
  const last = table.firstRow + table.rows - 1;
  const formula = column?.formulas[table.rows - 1];
  if (column === undefined || formula === null || formula === undefined) return;
  const relative = translateFormulaToR1C1(formula, a1(last, column.column));
  const cell = sheet.getRangeByIndexes(last + 1, column.column, 1, 1);
  cell.formulas = [[translateFormulaToA1(relative, a1(last + 1, column.column))]];
}

/**
 * Queues the write and its read-back in one request; call the answer after the next `sync`, it
 * throws a `VerificationError` where a cell does not hold what was written. Only the named cells are
 * touched.
 */
export function queueRowWrite({ workbook }: Session, write: RowWrite): () => void {
  const { table, row, values } = write;
  const sheet = workbook.worksheets.getItem(write.sheet);
  if (row >= table.rows) {
    workbook.tables.getItem(table.name).rows.add();
    for (const header of write.computed) queueFormula(sheet, table, header);
  }
  const cells = [...values].map(([header, value]) => {
    const column = table.columns.get(header)?.column ?? table.firstColumn;
    const cell = sheet.getRangeByIndexes(table.firstRow + row, column, 1, 1);
    if (typeof value === "object" && value !== null) cell.numberFormat = [["@"]];
    cell.values = [[assigned(value)]];
    cell.load("values");
    return { header, value, cell };
  });
  return () => {
    const wrong = cells.filter(({ value, cell }) => {
      const held: unknown = cell.values[0]?.[0];
      return String(held ?? "") !== plain(value);
    });
    if (wrong.length > 0) {
      const headers = wrong.map(({ header }) => header).join(", ");
      throw new VerificationError(`Not written in ${table.name}: ${headers}`);
    }
  };
}
