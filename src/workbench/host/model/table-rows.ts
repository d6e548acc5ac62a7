import { notImplemented } from "../protocol/rich-api-error";
import { columnCount, type CellArea } from "./cell-area";
import { enterContent } from "./enter-content";
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
  copyLook(sheet, added, model);
  enterContent(book, sheet, added, (row, column) => {
    const value = valueAt(row, column);
    return value ?? formulas.get(column) ?? null;
  });
  book.log.name(table.name);
}

/** Columns whose body cells all hold the same formula, by their offset in the table. */
function repeatedFormulas(sheet: SheetModel, table: TableModel): Map<number, string> {
  const found = new Map<number, string>();
  const body = table.bodyArea;
  for (let offset = 0; offset < columnCount(body); offset += 1) {
    const first = sheet.cells.get(body.top, body.left + offset).formula;
    // Only a formula without relative references reads the same in every row.
    if (first === undefined || !/\[/.test(first) || /(?<![\w$[])[A-Z]{1,3}\$?\d/i.test(first)) {
      continue;
    }
    let isSame = true;
    for (let row = body.top + 1; row <= body.bottom && isSame; row += 1) {
      isSame = sheet.cells.get(row, body.left + offset).formula === first;
    }
    if (isSame) found.set(offset, first);
  }
  return found;
}

function copyLook(sheet: SheetModel, added: CellArea, model: number): void {
  for (let column = added.left; column <= added.right; column += 1) {
    const { format } = sheet.cells.get(model, column);
    for (let row = added.top; row <= added.bottom; row += 1) {
      sheet.cells.setFormat(row, column, format);
    }
    const rule = sheet.validations.at(model, column);
    if (rule !== undefined) {
      const cells = { ...added, left: column, right: column };
      sheet.validations.change(cells, () => rule);
      sheet.mark("validations");
    }
  }
  const extended = sheet.conditionalFormats.extend(model, added);
  if (extended) sheet.mark("conditionalFormats");
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
