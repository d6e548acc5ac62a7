import type { CellKey } from "./contents";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Rows and columns from 0, all inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function cellKey(row: number, column: number): CellKey {
  return row * MAX_COLUMNS + column;
}

/** Row from 0. */
export function rowOfKey(key: CellKey): number {
  return Math.floor(key / MAX_COLUMNS);
}

/** Column from 0. */
export function columnOfKey(key: CellKey): number {
  return key % MAX_COLUMNS;
}

/** 0 is `A`. */
export function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Row and column of `B7` or `$B$7`; undefined for anything else, or outside the sheet. */
export function parseCell(a1: string): { row: number; column: number } | undefined {
  let column = 0;
  let row = 0;
  let at = a1.charCodeAt(0) === 36 ? 1 : 0;
  const lettersAt = at;
  for (; at < a1.length; at++) {
    const code = a1.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90 || a1.charCodeAt(at) < 65) break;
    column = column * 26 + code - 64;
  }
  if (at === lettersAt || at - lettersAt > 3) return undefined;
  if (a1.charCodeAt(at) === 36) at++;
  const digitsAt = at;
  for (; at < a1.length; at++) {
    const digit = a1.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  if (at === digitsAt || row < 1 || row > MAX_ROWS || column > MAX_COLUMNS) return undefined;
  return { row: row - 1, column: column - 1 };
}

/** `B2:D9`, `B2`, with or without `$`; undefined for anything else. */
export function parseArea(a1: string): Area | undefined {
  const [first = "", second = first, ...more] = a1.split(":");
  const from = parseCell(first);
  const to = parseCell(second);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}
