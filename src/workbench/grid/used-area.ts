import { sameArea, type CellArea } from "../host/model/cell-area";
import { isBlank } from "./data-edge";
import type { SheetView } from "../desk/sheet-view";

function hasContent(view: SheetView, area: CellArea): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (!isBlank(view, row, column)) return true;
    }
  }
  return false;
}

/** The last row and the last column with content, where Ctrl+End leads; 0 and 0 if there is none. */
export function lastUsedCell(view: SheetView): { row: number; column: number } {
  const right = Math.min(view.columns - 1, view.lastUsed.column);
  let row = Math.min(view.rows - 1, view.lastUsed.row);
  while (row > 0 && !hasContent(view, { top: row, bottom: row, left: 0, right })) row -= 1;
  let column = right;
  while (column > 0 && !hasContent(view, { top: 0, bottom: row, left: column, right: column })) {
    column -= 1;
  }
  return { row, column };
}

/** The block of data around a cell up to blank rows and columns, which Ctrl+A selects first. */
export function currentRegion(view: SheetView, row: number, column: number): CellArea {
  let area: CellArea = { top: row, left: column, bottom: row, right: column };
  for (;;) {
    const grown = grownOnce(view, area);
    if (sameArea(grown, area)) return area;
    area = grown;
  }
}

/** By a row or column on each side that has content; what touches at a corner only counts too. */
function grownOnce(view: SheetView, area: CellArea): CellArea {
  const around = {
    top: Math.max(area.top - 1, 0),
    left: Math.max(area.left - 1, 0),
    bottom: Math.min(area.bottom + 1, view.rows - 1),
    right: Math.min(area.right + 1, view.columns - 1),
  };
  const { top, left, bottom, right } = around;
  return {
    top: hasContent(view, { ...around, bottom: top }) ? top : area.top,
    left: hasContent(view, { ...around, right: left }) ? left : area.left,
    bottom: hasContent(view, { ...around, top: bottom }) ? bottom : area.bottom,
    right: hasContent(view, { ...around, left: right }) ? right : area.right,
  };
}
