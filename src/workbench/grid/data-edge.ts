import type { SheetView } from "../desk/sheet-view";
import type { Direction } from "./direction";
import type { SheetShape } from "./sheet-shape";

export function isBlank(view: SheetView, row: number, column: number): boolean {
  return view.cell(row, column).kind === "blank";
}

/**
 * Where Ctrl and an arrow lead: within data to its last cell, from its edge or from a blank cell
 * to the next cell with content, else to the edge of the sheet. Hidden rows and columns are
 * passed over, as Excel does.
 */
export function dataEdge(
  shape: SheetShape,
  row: number,
  column: number,
  to: Direction
): { row: number; column: number } {
  const { view, rows, columns } = shape;
  const isDown = to.rows !== 0;
  const axis = isDown ? rows : columns;
  const step = (isDown ? to.rows : to.columns) > 0 ? 1 : -1;
  const whole = shape.merges.areaAt(row, column);
  const isEmpty = (at: number): boolean =>
    isDown ? isBlank(view, at, column) : isBlank(view, row, at);
  const result = (at: number) => (isDown ? { row: at, column } : { row, column: at });

  const from = isDown ? row : column;
  const last = isDown ? (step > 0 ? whole.bottom : whole.top) : step > 0 ? whole.right : whole.left;
  const first = axis.visibleFrom(last + step, step);
  if (first === undefined) return result(from);
  const isLeavingData = isBlank(view, whole.top, whole.left) || isEmpty(first);
  const lastUsed = isDown ? view.lastUsed.row : view.lastUsed.column;
  let at = first;
  for (;;) {
    if (isLeavingData && !isEmpty(at)) return result(at);
    // Behind what is in use a million cells are blank: none of them has to be looked at.
    if (step > 0 && at > lastUsed) return result(axis.visibleFrom(axis.count - 1, -1) ?? at);
    const next = axis.visibleFrom(at + step, step);
    if (next === undefined) return result(at);
    if (!isLeavingData && isEmpty(next)) return result(at);
    at = next;
  }
}
