import type { CellKey } from "../../../package/contents";
import { formatArea, parseArea } from "./address";
import { carried, type Step } from "./cell-move";
import { columnOf, rowOf } from "./cell-key";
import type { Cell } from "./sheet-cells";
import type { SheetModel } from "./sheet-model";

/** What a cell has of its own: what another cell's formula shows in it does not go where the cell goes. */
export function ownCell(sheet: SheetModel, key: CellKey): Cell {
  const row = rowOf(key);
  const column = columnOf(key);
  const cell = sheet.cells.get(row, column);
  const isOwn = !sheet.dynamicArrays.covers(row, column) || sheet.cells.isEntered(row, column);
  return isOwn ? cell : { value: null, format: cell.format };
}

/**
 * Puts a cell of this sheet in another place of it. A formula that fills an area fills it from there:
 * its result must not go on being written where the formula came from.
 *
 * @param step from where it was, which it has been carried already; of 0 where it is put back.
 */
export function putCarried(sheet: SheetModel, key: CellKey, cell: Cell, step: Step): void {
  const row = rowOf(key);
  const column = columnOf(key);
  const filled = cell.spill === undefined ? undefined : parseArea(cell.spill);
  if (filled === undefined) {
    sheet.cells.put(row, column, cell);
    return;
  }
  sheet.cells.put(row, column, { ...cell, spill: formatArea(carried(filled, step)) });
  if (cell.isDynamic === true) sheet.dynamicArrays.add(sheet, row, column);
}
