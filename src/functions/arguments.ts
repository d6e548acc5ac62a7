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

/** All cells of a range, row by row; a single value counts as a range of one cell. */
export function cellsOf(argument: unknown): unknown[] {
  const range = given(argument);
  return Array.isArray(range) ? range.flat() : [range];
}

/**
 * The weights as cells, one for each of `count` values; all 1 where they are left out. A row of
 * weights may stand beside a column of values.
 */
export function weightCells(argument: unknown, count: number, what: string): unknown[] {
  if (given(argument) === null) {
    return Array.from({ length: count }, () => 1);
  }
  const cells = cellsOf(argument);
  if (cells.length !== count) {
    fail("invalidValue", `${count} ${what}, ${cells.length} weights: give equal sizes`);
  }
  return cells;
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
