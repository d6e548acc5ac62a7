import { notImplemented } from "../protocol/rich-api-error";
import type { CellArea } from "./cell-area";
import { enterContent } from "./enter-content";
import { copyRowLook, repeatedFormulas } from "./row-model";
import { shiftCells } from "./shift-cells";
import type { SheetModel } from "./sheet-model";
import type { TableModel } from "./table-model";
import type { WorkbookModel } from "./workbook-model";

/**
 * Puts rows into a table before the body row `index`, or at its end. Cells below the table, within
 * its columns, move down. The new rows look like the row beside them, share its validation and
 * conditional formats, and repeat the formulas of columns that are formulas throughout.
 *
 * @param valueAt the value for a cell of the new rows; null leaves it empty.
 */
export function insertTableRows(
  book: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  index: number,
  count: number,
  valueAt: (row: number, column: number) => unknown
): void {
  book.assertWritable();
  sheet.assertCellsWritable(table.area);
  if (table.totalsRow && index > table.bodyArea.bottom - table.bodyArea.top + 1) {
    throw notImplemented("rows after the total row");
  }
  const body = table.bodyArea;
  const top = body.top + index;
  const added: CellArea = { ...body, top, bottom: top + count - 1 };
  // The row whose look the new ones take: the one above, or the first below at the very top.
  const model = index > 0 ? top - 1 : top + count;
  const formulas = repeatedFormulas(sheet, table);
  shiftCells(book, sheet, { area: added, direction: "down" }, table);
  table.area = { ...table.area, bottom: table.area.bottom + count };
  copyRowLook(sheet, added, model);
  enterContent(book, sheet, added, (row, column) => {
    const value = valueAt(row, column);
    return value ?? formulas.get(column) ?? null;
  });
  book.log.name(table.name);
}

/** Takes body rows out of a table; cells below it move up. The last row stays, emptied. */
export function deleteTableRows(
  book: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  index: number,
  count: number
): void {
  book.assertWritable();
  sheet.assertCellsWritable(table.area);
  const body = table.bodyArea;
  const all = body.bottom - body.top + 1;
  const kept = count === all ? 1 : 0;
  const first = body.top + index + kept;
  if (kept === 1) enterContent(book, sheet, { ...body, bottom: body.top }, () => "");
  if (count > kept) {
    const gone = { ...body, top: first, bottom: body.top + index + count - 1 };
    shiftCells(book, sheet, { area: gone, direction: "up" }, table);
    table.area = { ...table.area, bottom: table.area.bottom - (count - kept) };
  }
  book.log.name(table.name);
}
