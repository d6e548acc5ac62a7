import { invalidArgument } from "../protocol/rich-api-error";
import { intersects, type CellArea } from "./cell-area";
import { enterContent } from "./enter-content";
import { assertRoomForTable } from "./make-table";
import { shownText } from "./number-text";
import { shiftCells } from "./shift-cells";
import type { SheetModel } from "./sheet-model";
import { dropColumns, writeHeader } from "./table-columns";
import type { TableColumnModel, TableModel } from "./table-model";
import type { WorkbookModel } from "./workbook-model";

/**
 * Gives a table another area without moving cells. As in Excel the header stays in its row, the new
 * area overlaps the old one and has a row for data; new columns are named by the cells in the
 * header row.
 */
export function resizeTable(
  book: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  area: CellArea
): void {
  const before = table.area;
  const rowsNeeded = (table.headerRow ? 1 : 0) + (table.totalsRow ? 1 : 0) + 1;
  const isPossible =
    area.top === before.top && intersects(area, before) && area.bottom - area.top + 1 >= rowsNeeded;
  if (!isPossible) throw invalidArgument();
  // A total row would have to move with the end of the table.
  if (table.totalsRow && area.bottom !== before.bottom) throw invalidArgument();
  assertRoomForTable(sheet, area, table);
  sheet.assertCellsWritable(area);
  const kept = table.columns.filter((_, index) => {
    const column = before.left + index;
    return column >= area.left && column <= area.right;
  });
  table.columns.splice(0, table.columns.length, ...kept);
  table.area = area;
  for (let column = area.left; column <= area.right; column += 1) {
    if (column >= before.left && column <= before.right) continue;
    const { value, format } = sheet.cells.get(area.top, column);
    const text = table.headerRow ? shownText(value, format.numberFormat ?? "General", false) : "";
    table.insertColumn(column - area.left, table.freeColumnName(text));
    writeHeader(sheet, table, column - area.left);
  }
  book.log.name(table.name);
  book.log.area(sheet, area);
}

/** Puts a column before the one at `index`, or at the end; cells beside the table move right. */
export function insertTableColumn(
  book: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  index: number,
  valueAt: (row: number) => unknown
): TableColumnModel {
  const left = table.area.left + index;
  const added: CellArea = { ...table.area, left, right: left };
  shiftCells(book, sheet, { area: added, direction: "right" }, table);
  table.area = { ...table.area, right: table.area.right + 1 };
  const column = table.insertColumn(index, table.freeColumnName(""));
  writeHeader(sheet, table, index);
  enterContent(book, sheet, added, (row) => valueAt(row) ?? null);
  book.log.name(table.name);
  return column;
}

/** Takes a column out; cells beside the table move left. A table keeps at least one column. */
export function removeTableColumn(
  book: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  index: number
): void {
  if (table.columns.length === 1) throw invalidArgument();
  const left = table.area.left + index;
  shiftCells(book, sheet, { area: { ...table.area, left, right: left }, direction: "left" }, table);
  table.area = { ...table.area, right: table.area.right - 1 };
  dropColumns(book, table, index, 1);
  book.log.name(table.name);
}
