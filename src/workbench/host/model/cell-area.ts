import { MAX_COLUMNS, MAX_ROWS } from "../limits";

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: CellArea = {
  top: 0,
  left: 0,
  bottom: MAX_ROWS - 1,
  right: MAX_COLUMNS - 1,
};

export function areaOf(row: number, column: number, rows = 1, columns = 1): CellArea {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function rowCount(area: CellArea): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: CellArea): number {
  return area.right - area.left + 1;
}

export function cellCount(area: CellArea): number {
  return rowCount(area) * columnCount(area);
}

export function isWholeColumns(area: CellArea): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function isWholeRows(area: CellArea): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function isOnSheet(area: CellArea): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom >= area.top &&
    area.right >= area.left &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS
  );
}

export function sameArea(one: CellArea, other: CellArea): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

export function contains(outer: CellArea, inner: CellArea): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function holds(area: CellArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function intersection(one: CellArea, other: CellArea): CellArea | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function intersects(one: CellArea, other: CellArea): boolean {
  return intersection(one, other) !== undefined;
}

export function boundingArea(one: CellArea, other: CellArea): CellArea {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** What is left of `area` without `hole`: at most four rectangles. */
export function subtract(area: CellArea, hole: CellArea): CellArea[] {
  const cut = intersection(area, hole);
  if (cut === undefined) return [area];
  const rest: CellArea[] = [];
  if (area.top < cut.top) rest.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 });
  const band = { ...area, top: cut.top, bottom: cut.bottom };
  if (area.left < cut.left) rest.push({ ...band, right: cut.left - 1 });
  if (cut.right < area.right) rest.push({ ...band, left: cut.right + 1 });
  return rest;
}

/** Two areas that make one rectangle, or undefined. */
function joined(one: CellArea, other: CellArea): CellArea | undefined {
  const sameColumns = one.left === other.left && one.right === other.right;
  const sameRows = one.top === other.top && one.bottom === other.bottom;
  const touchesBelow = one.bottom + 1 === other.top || other.bottom + 1 === one.top;
  const touchesBeside = one.right + 1 === other.left || other.right + 1 === one.left;
  return (sameColumns && touchesBelow) || (sameRows && touchesBeside)
    ? boundingArea(one, other)
    : undefined;
}

/** The same cells in fewer rectangles, where neighbours fit together. */
export function joinAreas(areas: readonly CellArea[]): CellArea[] {
  const result: CellArea[] = [];
  for (const area of areas) {
    let current = area;
    for (;;) {
      const partner = result.findIndex((known) => joined(known, current) !== undefined);
      const known = result[partner];
      const both = known && joined(known, current);
      if (both === undefined) break;
      result.splice(partner, 1);
      current = both;
    }
    result.push(current);
  }
  return result;
}

export function* cellsOf(area: CellArea): Generator<{ row: number; column: number }> {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) yield { row, column };
  }
}
