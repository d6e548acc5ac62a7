import type { CellKey } from "../../../package/contents";
import { MAX_COLUMNS } from "../limits";

/** The number of a cell on its sheet, in reading order; row and column count from 0. */
export function keyOf(row: number, column: number): CellKey {
  return row * MAX_COLUMNS + column;
}

export function rowOf(key: CellKey): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function columnOf(key: CellKey): number {
  return key % MAX_COLUMNS;
}
