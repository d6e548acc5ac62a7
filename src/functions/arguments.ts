import { cellValue, shownValue } from "../assessment/cell-value";
import { fail } from "./function-error";

/**
 * The argument as the caller gave it, null where it was left out. Excel sends null for an omitted
 * parameter and always appends its invocation object; while older metadata is still cached there are
 * fewer parameters than here, and that object stands in the place of one. It is told from a cell's
 * value by having neither the `type` and `basicValue` of a data type nor the `code` of an error.
 */
export function given(argument: unknown): unknown {
  if (argument === undefined || argument === null) {
    return null;
  }
  if (typeof argument === "object" && !Array.isArray(argument)) {
    const isCell = "type" in argument || "basicValue" in argument || "code" in argument;
    return isCell ? argument : null;
  }
  return argument;
}

/** Rows of a range; a single value counts as a range of one cell. */
function rowsOf(argument: unknown): unknown[][] {
  const range = given(argument);
  if (!Array.isArray(range)) {
    return [[range]];
  }
  return range.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

/** Rows and columns of a whole sheet: only a range that long is cut at its last filled cell. */
const sheetRows = 1_048_576;
const sheetColumns = 16_384;

/**
 * The cells of several ranges that belong together, each row by row. Whole columns end at the last
 * row in which one of them is filled, whole rows alike; any other range keeps its blank cells,
 * because they are indicators that nobody has scored yet.
 */
export function cellsTogether(...ranges: readonly unknown[]): unknown[][] {
  const talls = ranges.filter(isWholeColumn);
  const wides = ranges.filter(isWholeRow);
  if (talls.length + wides.length === 0) {
    return ranges.map(cellsOf);
  }
  const tall = Math.max(0, ...talls.map(filledRowCount));
  const wide = Math.max(0, ...wides.map(([row]) => filledCount(row)));
  return ranges.map((range) => {
    if (isWholeColumn(range)) {
      return cellsOf(range.slice(0, tall));
    }
    return isWholeRow(range) ? range[0].slice(0, wide) : cellsOf(range);
  });
}

/** Rows of a block of cells; of whole columns only those down to the last that is filled. */
export function filledRows(argument: unknown): unknown[][] {
  const range = given(argument);
  return rowsOf(isWholeColumn(range) ? range.slice(0, filledRowCount(range)) : range);
}

function isWholeColumn(range: unknown): range is unknown[] {
  return Array.isArray(range) && range.length >= sheetRows;
}

function isWholeRow(range: unknown): range is [unknown[]] {
  return Array.isArray(range) && range.length === 1 && range[0]?.length === sheetColumns;
}

/** How many rows there are up to the last with a filled cell, at least 1. */
function filledRowCount(rows: readonly unknown[]): number {
  let end = rows.length;
  while (end > 1 && isEmptyRow(rows[end - 1])) {
    end -= 1;
  }
  return end;
}

function isEmptyRow(row: unknown): boolean {
  return Array.isArray(row) ? row.every(isEmptyCell) : isEmptyCell(row);
}

function filledCount(cells: readonly unknown[]): number {
  let end = cells.length;
  while (end > 1 && isEmptyCell(cells[end - 1])) {
    end -= 1;
  }
  return end;
}

/** Nothing, or the 0 as which a blank cell reaches a function on the desktop. */
export function isEmptyCell(value: unknown): boolean {
  if (value === null || value === 0 || value === "") {
    return true;
  }
  const cell = cellValue(value);
  return cell.kind === "blank" || (cell.kind === "number" && cell.value === 0);
}

/** All cells of a range, row by row; a single value counts as a range of one cell. */
export function cellsOf(argument: unknown): unknown[] {
  const range = given(argument);
  if (!Array.isArray(range)) {
    return [range];
  }
  // Loops: Array.flat takes longer than all the rest of a small function together.
  const cells: unknown[] = [];
  for (const row of range as readonly unknown[]) {
    if (Array.isArray(row)) {
      for (const cell of row as readonly unknown[]) {
        cells.push(cell);
      }
    } else {
      cells.push(row);
    }
  }
  return cells;
}

/**
 * The weights as cells, one for each of `count` values; all 1 where they are left out. A row of
 * weights may stand beside a column of values.
 */
export function weightCells(argument: unknown, count: number, what: string): unknown[] {
  if (given(argument) === null) {
    return Array.from({ length: count }, () => 1);
  }
  return sameSize(cellsOf(argument), count, what, "weights");
}

/** The cells, or #VALUE! where there are not as many as of what they belong to. */
export function sameSize(cells: unknown[], count: number, what: string, ofWhat: string): unknown[] {
  return cells.length === count
    ? cells
    : fail("invalidValue", `${count} ${what}, ${cells.length} ${ofWhat}: give equal sizes`);
}

/** A number in a range, `otherwise` where it is left out or blank. */
export function numberWithin(
  argument: unknown,
  range: { readonly min: number; readonly max: number; readonly whole: boolean },
  name: string,
  otherwise: number
): number {
  const cell = cellValue(given(argument));
  if (cell.kind === "blank") {
    return otherwise;
  }
  if (
    cell.kind !== "number" ||
    !(cell.value >= range.min && cell.value <= range.max) ||
    (range.whole && !Number.isInteger(cell.value))
  ) {
    const kind = range.whole ? "a whole number" : "a number";
    fail("invalidValue", `${name} must be ${kind} from ${range.min} to ${range.max}`);
  }
  return cell.value;
}

/** A cell's value in a few characters, so that a message stays short enough for Excel. */
export function brief(value: unknown): string {
  const cell = cellValue(value);
  if (cell.kind === "blank") {
    return "nothing";
  }
  if (cell.kind === "other") {
    return "no single value";
  }
  const characters = Array.from(shownValue(value));
  const text = characters.length > 14 ? `${characters.slice(0, 13).join("")}…` : shownValue(value);
  return cell.kind === "text" ? `"${text}"` : text;
}
