import { insertDeleteConflict, notImplemented } from "../protocol/rich-api-error";
import {
  columnCount,
  contains,
  intersects,
  isWholeColumns,
  isWholeRows,
  rowCount,
  sameArea,
  type CellArea,
} from "./cell-area";
import { endTable } from "./end-table";
import type { SheetModel } from "./sheet-model";
import { moveReference, tears, type Shift } from "./shift";
import { dropColumns, writeHeader } from "./table-columns";
import type { TableModel } from "./table-model";
import type { WorkbookModel } from "./workbook-model";

/**
 * Whole rows and columns of a sheet come and go through its tables, as in Excel; single cells do so
 * only where they push a whole table aside.
 *
 * @param owner the table whose own rows or columns come or go; it is not looked at.
 * @throws RichApiError InsertDeleteConflict when a table would be torn apart or lose its header row
 *   and not all, AccessDenied on a protected sheet, NotImplemented for a total row that is deleted,
 *   and for a table without a row of data where cells below stand in the way of the empty one that it keeps.
 */
export function assertTablesAllow(sheet: SheetModel, shift: Shift, owner?: TableModel): void {
  const isInsertion = shift.direction === "down" || shift.direction === "right";
  const isWhole = isWholeRows(shift.area) || isWholeColumns(shift.area);
  for (const table of sheet.tables) {
    if (table === owner) continue;
    if (tears(table.area, shift)) throw insertDeleteConflict();
    if (!intersects(table.area, shift.area) || pushesAside(table.area, shift)) continue;
    if (!isWhole) throw insertDeleteConflict();
    sheet.assertCellsWritable(table.area);
    if (!isInsertion && !contains(shift.area, table.area)) assertLosable(sheet, shift, table);
  }
}

function pushesAside(area: CellArea, shift: Shift): boolean {
  return (
    (shift.direction === "down" && shift.area.top === area.top) ||
    (shift.direction === "right" && shift.area.left === area.left)
  );
}

function assertLosable(sheet: SheetModel, shift: Shift, table: TableModel): void {
  if (!isWholeRows(shift.area)) return;
  const { headerArea, totalsArea, bodyArea } = table;
  if (headerArea && intersects(headerArea, shift.area)) throw insertDeleteConflict();
  if (totalsArea && intersects(totalsArea, shift.area))
    throw notImplemented("deleting a total row");
  if (!contains(shift.area, bodyArea)) return;
  const next = shift.area.bottom + 1;
  const below = { ...bodyArea, top: next, bottom: next };
  const isTaken =
    totalsArea !== undefined ||
    sheet.tablesIn(below).length > 0 ||
    [...sheet.cells.within(below)].some(([, { value, formula }]) => value !== null || formula);
  if (isTaken) throw notImplemented("deleting every row of a table above other cells");
}

/**
 * Lets tables follow cells that have moved: one grows by the rows and columns that were put in
 * through it (`Column1`, and so on) and loses those that went; one that went as a whole ends.
 */
export function shiftTables(
  book: WorkbookModel,
  sheet: SheetModel,
  shift: Shift,
  owner?: TableModel
): void {
  for (const table of [...sheet.tables]) {
    if (table === owner) continue;
    const before = table.area;
    const after = moveReference(before, shift);
    if (after === undefined) {
      endTable(book, sheet, table);
      book.editFormulas({ kind: "delete-table", table: table.name });
      continue;
    }
    if (sameArea(after, before)) continue;
    table.area = after;
    book.log.name(table.name);
    const more = columnCount(after) - columnCount(before);
    if (more > 0) addColumns(sheet, table, shift.area.left - before.left, more);
    if (more < 0) dropColumns(book, table, Math.max(0, shift.area.left - before.left), -more);
    // A table keeps one row, empty.
    const rowsNeeded = table.headerRow ? 2 : 1;
    if (rowCount(after) < rowsNeeded) table.area = { ...after, bottom: after.top + rowsNeeded - 1 };
  }
}

function addColumns(sheet: SheetModel, table: TableModel, index: number, count: number): void {
  for (let added = index; added < index + count; added += 1) {
    table.insertColumn(added, table.freeColumnName(""));
    writeHeader(sheet, table, added);
  }
}
