import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { intersection, intersects, subtract, type CellArea } from "./cell-area";

/**
 * Cells inserted or deleted. `area` are the new or the lost cells; the ones after them move `down`
 * or `right` for an insertion, `up` or `left` for a deletion.
 */
export interface Shift {
  readonly area: CellArea;
  readonly direction: "down" | "right" | "up" | "left";
}

function transposed(area: CellArea): CellArea {
  return { top: area.left, left: area.top, bottom: area.right, right: area.bottom };
}

/** The same shift seen with rows and columns exchanged, so that only rows need thinking about. */
function asVertical(shift: Shift): { area: CellArea; inserts: boolean; isTransposed: boolean } {
  const isTransposed = shift.direction === "right" || shift.direction === "left";
  return {
    area: isTransposed ? transposed(shift.area) : shift.area,
    inserts: shift.direction === "down" || shift.direction === "right",
    isTransposed,
  };
}

/** All cells that the shift moves or removes. */
export function shiftedBand(shift: Shift): CellArea {
  return shift.direction === "down" || shift.direction === "up"
    ? { ...shift.area, bottom: MAX_ROWS - 1 }
    : { ...shift.area, right: MAX_COLUMNS - 1 };
}

/** Whether the shift cuts through the area, moving one part of it and not the other. */
export function tears(area: CellArea, shift: Shift): boolean {
  const band = shiftedBand(shift);
  if (!intersects(area, band)) return false;
  const vertical = shift.direction === "down" || shift.direction === "up";
  const within = vertical
    ? area.left >= band.left && area.right <= band.right
    : area.top >= band.top && area.bottom <= band.bottom;
  return !within;
}

/**
 * Where a reference points afterwards: one that spans the change grows or shrinks. It moves only if
 * all its columns (or rows) are among the shifted ones; undefined when all its cells were deleted.
 */
export function moveReference(reference: CellArea, shift: Shift): CellArea | undefined {
  const { area, inserts, isTransposed } = asVertical(shift);
  const before = isTransposed ? transposed(reference) : reference;
  const last = (isTransposed ? MAX_COLUMNS : MAX_ROWS) - 1;
  if (before.left < area.left || before.right > area.right) return reference;
  const rows = area.bottom - area.top + 1;
  let { top, bottom } = before;
  if (top === 0 && bottom === last) return reference;
  if (inserts) {
    if (top >= area.top) top += rows;
    if (bottom >= area.top) bottom = Math.min(bottom + rows, last);
    if (top > last) return undefined;
  } else {
    if (top > area.bottom) top -= rows;
    else if (top >= area.top) top = area.top;
    if (bottom > area.bottom) bottom -= rows;
    else if (bottom >= area.top) bottom = area.top - 1;
    if (bottom < top) return undefined;
  }
  const after = { ...before, top, bottom };
  return isTransposed ? transposed(after) : after;
}

/** Where the cells of an area are afterwards; the part outside the shifted columns stays. */
export function moveCells(cells: CellArea, shift: Shift): CellArea[] {
  const band = shiftedBand(shift);
  const wide: CellArea =
    shift.direction === "down" || shift.direction === "up"
      ? { ...band, top: 0 }
      : { ...band, left: 0 };
  const inside = intersection(cells, wide);
  if (inside === undefined) return [cells];
  const moved = moveReference(inside, shift);
  return [...subtract(cells, inside), ...(moved === undefined ? [] : [moved])];
}
