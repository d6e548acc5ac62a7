import { MAX_NAME } from "../limits";
import { invalidArgument } from "../protocol/rich-api-error";
import type { SheetModel } from "./sheet-model";
import type { TableModel } from "./table-model";
import type { WorkbookModel } from "./workbook-model";

/**
 * Gives a column another name, in its header cell too. A header is text, unique within its table; an
 * empty one becomes `Column1` and so on, a repeated one gets a number. Formulas follow.
 */
export function renameColumn(
  book: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  index: number,
  wanted: string
): void {
  const column = table.columns[index];
  if (column === undefined) return;
  if (wanted.length > MAX_NAME) throw invalidArgument();
  const before = column.name;
  column.name = table.freeColumnName(wanted, column);
  writeHeader(sheet, table, index);
  if (before !== column.name) {
    const { name: to } = column;
    book.editFormulas({ kind: "rename-column", table: table.name, from: before, to });
  }
  book.log.name(table.name);
}

/** Takes columns out of a table whose cells are gone already; formulas that speak of them lose them. */
export function dropColumns(
  book: WorkbookModel,
  table: TableModel,
  index: number,
  count: number
): void {
  const columns = table.columnNames;
  const gone = table.columns.splice(index, count).map(({ name }) => name);
  book.editFormulas({ kind: "delete-columns", table: table.name, columns, gone });
}

/** Puts a column's name in its header cell. */
export function writeHeader(sheet: SheetModel, table: TableModel, index: number): void {
  const column = table.columns[index];
  if (!table.headerRow || column === undefined) return;
  const at = sheet.cells.get(table.area.top, table.area.left + index);
  if (at.value === column.name && at.formula === undefined) return;
  sheet.cells.setContent(table.area.top, table.area.left + index, column.name);
}
