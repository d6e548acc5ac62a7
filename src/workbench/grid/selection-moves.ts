import { boundingArea, sameArea, type CellArea } from "../host/model/cell-area";
import { dataEdge } from "./data-edge";
import type { Direction } from "./direction";
import type { SheetShape } from "./sheet-shape";

/** What is selected on a sheet: `row` and `column` are the active cell, within `area`. */
export interface Selected {
  readonly area: CellArea;
  readonly row: number;
  readonly column: number;
}

/** One cell, or the merged area that it belongs to; the active cell is then its first. */
export function selectCell(shape: SheetShape, row: number, column: number): Selected {
  const area = shape.merges.areaAt(row, column);
  return { area, row: area.top, column: area.left };
}

/** The next visible cell in a direction, past the whole merged area; itself at the edge. */
function neighbour(shape: SheetShape, row: number, column: number, to: Direction) {
  const from = shape.merges.areaAt(row, column);
  if (to.rows !== 0) {
    const start = to.rows > 0 ? from.bottom + 1 : from.top - 1;
    return { row: shape.rows.visibleFrom(start, to.rows) ?? row, column };
  }
  const start = to.columns > 0 ? from.right + 1 : from.left - 1;
  return { row, column: shape.columns.visibleFrom(start, to.columns === 1 ? 1 : -1) ?? column };
}

/** Arrow keys; with `toEdge` Ctrl and an arrow. */
export function move(
  shape: SheetShape,
  { row, column }: Selected,
  to: Direction,
  toEdge: boolean
): Selected {
  const next = toEdge ? dataEdge(shape, row, column, to) : neighbour(shape, row, column, to);
  return selectCell(shape, next.row, next.column);
}

/** The corner that Shift and the arrows move: the one across from the active cell. */
export function movingCorner({ area, row, column }: Selected): { row: number; column: number } {
  return {
    row: area.top < row ? area.top : area.bottom,
    column: area.left < column ? area.left : area.right,
  };
}

/** From the active cell to another one, merged areas whole. */
export function extendTo(
  shape: SheetShape,
  { row, column }: Selected,
  toRow: number,
  toColumn: number
): Selected {
  const anchor = shape.merges.areaAt(row, column);
  const corner = { top: toRow, left: toColumn, bottom: toRow, right: toColumn };
  return { area: shape.merges.grow(boundingArea(anchor, corner)), row, column };
}

/** Shift and an arrow. */
export function extend(
  shape: SheetShape,
  selected: Selected,
  to: Direction,
  toEdge: boolean
): Selected {
  let corner = movingCorner(selected);
  for (;;) {
    // Along one axis only: the other side of a whole row or column stays as it is.
    const next = toEdge
      ? dataEdge(shape, corner.row, corner.column, to)
      : stepOver(shape, corner, to);
    if (next.row === corner.row && next.column === corner.column) return selected;
    const grown = extendTo(shape, selected, next.row, next.column);
    // A merged area may hold the edge where it was: go on until the selection changes.
    if (!sameArea(grown.area, selected.area)) return grown;
    corner = next;
  }
}

function stepOver(shape: SheetShape, at: { row: number; column: number }, to: Direction) {
  return {
    row: to.rows === 0 ? at.row : (shape.rows.visibleFrom(at.row + to.rows, to.rows) ?? at.row),
    column:
      to.columns === 0
        ? at.column
        : (shape.columns.visibleFrom(at.column + to.columns, to.columns) ?? at.column),
  };
}

/**
 * Enter (`by: "row"`) and Tab (`by: "column"`): the next cell; in a selection of several cells the
 * next of these, at its end from the beginning, and the selection stays.
 */
export function advance(
  shape: SheetShape,
  selected: Selected,
  by: "row" | "column",
  isBack: boolean
): Selected {
  const { area, row, column } = selected;
  const step = isBack ? -1 : 1;
  if (sameArea(area, shape.merges.areaAt(row, column))) {
    const to: Direction = by === "row" ? { rows: step, columns: 0 } : { rows: 0, columns: step };
    return move(shape, selected, to, false);
  }
  return { area, ...nextWithin(shape, selected, by, step) };
}

function nextWithin(
  shape: SheetShape,
  { area, row, column }: Selected,
  by: "row" | "column",
  step: 1 | -1
): { row: number; column: number } {
  let at = { row, column };
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const isStop = (cell: { row: number; column: number }): boolean => {
    const whole = shape.merges.areaAt(cell.row, cell.column);
    const isFirst = whole.top === cell.row && whole.left === cell.column;
    return isFirst && shape.rows.size(cell.row) > 0 && shape.columns.size(cell.column) > 0;
  };
  for (let tried = 0; tried < rows * columns; tried += 1) {
    let down = at.row - area.top;
    let along = at.column - area.left;
    if (by === "row") {
      down += step;
      if (down < 0 || down >= rows) along = (along + step + columns) % columns;
      down = (down + rows) % rows;
    } else {
      along += step;
      if (along < 0 || along >= columns) down = (down + step + rows) % rows;
      along = (along + columns) % columns;
    }
    at = { row: area.top + down, column: area.left + along };
    if (isStop(at)) return at;
  }
  return { row, column };
}
