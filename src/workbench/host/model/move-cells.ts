import { invalidArgument, notImplemented } from "../protocol/rich-api-error";
import {
  columnCount,
  intersection,
  intersects,
  isOnSheet,
  rowCount,
  subtract,
  type CellArea,
} from "./cell-area";
import { stepOf, translated, type CellMove } from "./cell-move";
import { ownCell, putCarried } from "./carried-cells";
import { carryPlaces } from "./carried-places";
import { assertNoPartOfArray } from "./enter-content";
import { columnOf, keyOf, rowOf } from "./cell-key";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/**
 * Cuts cells and pastes them on the same sheet, as Excel does: contents, formats, validations,
 * conditional formats and links go along, what stood at the destination is replaced, and the cells
 * that are left are as if never touched. Formulas and names that speak of the cells follow them; heights
 * of rows stay.
 *
 * @throws RichApiError InvalidArgument when the destination is not on the sheet, AccessDenied,
 *   InvalidOperation (part of an array), NotImplemented for headers of tables and merged cells.
 */
export function moveCells(
  book: WorkbookModel,
  sheet: SheetModel,
  from: CellArea,
  top: number,
  left: number
): void {
  const to: CellArea = {
    top,
    left,
    bottom: top + rowCount(from) - 1,
    right: left + columnCount(from) - 1,
  };
  if (!isOnSheet(to)) throw invalidArgument();
  const move = { from, to };
  assertPossible(book, sheet, move);
  const moving = [...sheet.cells.within(from)].map(([key]) => [key, ownCell(sheet, key)] as const);
  const step = stepOf(move);
  for (const area of [from, to]) {
    for (const [key] of [...sheet.cells.within(area)]) {
      sheet.cells.put(rowOf(key), columnOf(key), undefined);
    }
  }
  for (const [key, cell] of moving) {
    putCarried(sheet, keyOf(rowOf(key) + step.rows, columnOf(key) + step.columns), cell, step);
  }
  moveFacets(sheet, move);
  book.editFormulas({ kind: "move", sheet: sheet.name, move });
  for (const area of [from, to]) {
    book.log.area(sheet, area);
    book.edits.add({ sheet, area, kind: "RangeEdited" });
  }
}

function assertPossible(book: WorkbookModel, sheet: SheetModel, { from, to }: CellMove): void {
  book.assertWritable();
  for (const area of [from, to]) {
    sheet.assertCellsWritable(area);
    assertNoPartOfArray(sheet, area);
    const touches = (own: CellArea | undefined): boolean =>
      own !== undefined && intersects(own, area);
    if (sheet.tables.some(({ headerArea }) => touches(headerArea))) {
      throw notImplemented("moving the header of a table");
    }
    if (sheet.merges.some(touches)) throw notImplemented("moving merged cells");
  }
}

/** Where the parts of an area are after the move. */
function movedParts(area: CellArea, { from, to }: CellMove): CellArea[] {
  const rest = subtract(area, from).flatMap((part) => subtract(part, to));
  const inside = intersection(area, from);
  return inside === undefined ? rest : [...rest, translated(inside, { from, to })];
}

function moveFacets(sheet: SheetModel, move: CellMove): void {
  const moved = (area: CellArea): CellArea[] =>
    intersects(area, move.from) || intersects(area, move.to) ? movedParts(area, move) : [area];
  for (const facet of ["validations", "conditionalFormats"] as const) {
    const before = JSON.stringify(sheet[facet].stored());
    sheet[facet].move(moved);
    if (JSON.stringify(sheet[facet].stored()) !== before) sheet.mark(facet);
  }
  carryPlaces(sheet, ({ row, column }) => {
    const after = moved({ top: row, left: column, bottom: row, right: column })[0];
    return after && { row: after.top, column: after.left };
  });
}
