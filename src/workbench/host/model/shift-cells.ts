import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { insertDeleteConflict, nonBlankCellOffSheet } from "../protocol/rich-api-error";
import { holds, intersection, isWholeColumns, isWholeRows, type CellArea } from "./cell-area";
import type { EditKind } from "./cell-edits";
import type { Cell } from "./sheet-cells";
import { ownCell, putCarried } from "./carried-cells";
import { carryPlaces } from "./carried-places";
import { columnOf, keyOf, rowOf } from "./cell-key";
import type { SheetModel } from "./sheet-model";
import { moveCells, moveReference, shiftedBand, tears, type Shift } from "./shift";
import { assertTablesAllow, shiftTables } from "./shift-tables";
import type { TableModel } from "./table-model";
import type { WorkbookModel } from "./workbook-model";

function step(shift: Shift): { rows: number; columns: number } {
  const rows = shift.area.bottom - shift.area.top + 1;
  const columns = shift.area.right - shift.area.left + 1;
  switch (shift.direction) {
    case "down":
      return { rows, columns: 0 };
    case "up":
      return { rows: -rows, columns: 0 };
    case "right":
      return { rows: 0, columns };
    case "left":
      return { rows: 0, columns: -columns };
  }
}

/** As Excel tells of it: whole rows and columns apart from cells. */
function shiftKind({ area, direction }: Shift): EditKind {
  const isInsert = direction === "down" || direction === "right";
  if (isWholeRows(area)) return isInsert ? "RowInserted" : "RowDeleted";
  if (isWholeColumns(area)) return isInsert ? "ColumnInserted" : "ColumnDeleted";
  return isInsert ? "CellInserted" : "CellDeleted";
}

/**
 * Inserts or deletes cells: moves the others with their formats, merges, validations, conditional
 * formats, links and tables, and lets formulas and names follow.
 *
 * @param owner the table whose own rows or columns come or go; it is not moved here.
 * @throws RichApiError InsertDeleteConflict when a table or merged area would be torn apart,
 *   NonBlankCellOffSheet when content would fall off the sheet; what `assertTablesAllow` throws.
 */
export function shiftCells(
  book: WorkbookModel,
  sheet: SheetModel,
  shift: Shift,
  owner?: TableModel
): void {
  assertPossible(sheet, shift, owner);
  moveContent(sheet, shift);
  moveFacets(sheet, shift);
  shiftTables(book, sheet, shift, owner);
  book.onShift(sheet, shift);
  book.editFormulas({ kind: "shift", sheet: sheet.name, shift });
  book.log.area(sheet, shiftedBand(shift));
  book.edits.add({ sheet, area: shift.area, kind: shiftKind(shift) });
}

function assertPossible(sheet: SheetModel, shift: Shift, owner: TableModel | undefined): void {
  const isInsertion = shift.direction === "down" || shift.direction === "right";
  assertTablesAllow(sheet, shift, owner);
  if (sheet.merges.some((area) => tears(area, shift))) throw insertDeleteConflict();
  if (!isInsertion) return;
  const { rows, columns } = step(shift);
  const band = shiftedBand(shift);
  const lost = { ...band, top: MAX_ROWS - rows, left: MAX_COLUMNS - columns };
  const edge = intersection(band, rows > 0 ? { ...lost, left: 0 } : { ...lost, top: 0 });
  if (edge === undefined) return;
  for (const [, cell] of sheet.cells.within(edge)) {
    if (cell.value !== null || cell.formula !== undefined) throw nonBlankCellOffSheet();
  }
}

function moveContent(sheet: SheetModel, shift: Shift): void {
  const band = shiftedBand(shift);
  const { rows, columns } = step(shift);
  const moving = [...sheet.cells.within(band)].map(([key]) => [key, ownCell(sheet, key)] as const);
  const targets = new Map<number, Cell>();
  for (const [key, cell] of moving) {
    const row = rowOf(key) + rows;
    const column = columnOf(key) + columns;
    const isLost = row >= MAX_ROWS || column >= MAX_COLUMNS || row < band.top || column < band.left;
    if (!isLost) targets.set(keyOf(row, column), cell);
  }
  for (const [key] of moving) {
    if (!targets.has(key)) sheet.cells.put(rowOf(key), columnOf(key), undefined);
  }
  for (const [key, cell] of targets) putCarried(sheet, key, cell, { rows, columns });
}

function moveFacets(sheet: SheetModel, shift: Shift): void {
  const band = shiftedBand(shift);
  const { rows, columns } = step(shift);
  // Whole rows take their heights along, whole columns their widths; cells do not.
  if (isWholeRows(shift.area) && sheet.layout.moveRows(shift.area.top, rows)) sheet.mark("rows");
  if (isWholeColumns(shift.area) && sheet.layout.moveColumns(shift.area.left, columns)) {
    sheet.mark("columns");
  }
  const moved = (area: CellArea): CellArea[] => moveCells(area, shift);
  const merges = sheet.merges.flatMap((area) => moveReference(area, shift) ?? []);
  if (JSON.stringify(merges) !== JSON.stringify(sheet.merges)) {
    sheet.merges = merges;
    sheet.mark("merges");
  }
  const validations = JSON.stringify(sheet.validations.stored());
  sheet.validations.move(moved);
  if (JSON.stringify(sheet.validations.stored()) !== validations) sheet.mark("validations");
  const formats = JSON.stringify(sheet.conditionalFormats.stored());
  sheet.conditionalFormats.move(moved);
  if (JSON.stringify(sheet.conditionalFormats.stored()) !== formats) {
    sheet.mark("conditionalFormats");
  }
  carryPlaces(sheet, ({ row, column }) => {
    if (!holds(band, row, column)) return { row, column };
    const to = { row: row + rows, column: column + columns };
    const isLost = to.row >= MAX_ROWS || to.column >= MAX_COLUMNS;
    return isLost || to.row < band.top || to.column < band.left ? undefined : to;
  });
}
