import { cellValue, type CellValue } from "../assessment/cell-value";
import type { Band } from "../framework/framework";
import { brief, given } from "./arguments";
import { fail } from "./function-error";

/** TRUE or a number above 0 means that a red line is hit; left out or blank that none is. */
export function redLineHit(argument: unknown): boolean {
  const cell = cellValue(given(argument));
  switch (cell.kind) {
    case "blank":
      return false;
    case "boolean":
      return cell.value;
    case "number":
      return cell.value > 0;
    default:
      return fail("invalidValue", `redLine is ${brief(argument)}: use TRUE or FALSE`);
  }
}

/**
 * Bands from a range of two columns, lower limit and name. Rows without a name and limit are passed
 * over, so that a table with spare rows can be given; a blank cell may arrive as 0.
 */
export function bandsOf(argument: unknown, otherwise: readonly Band[]): readonly Band[] {
  const range = given(argument);
  if (range === null) {
    return otherwise;
  }
  const rows: unknown[] = Array.isArray(range) ? range : [range];
  const bands = rows.flatMap((row, index) => bandOf(row, index + 1));
  if (bands.length === 0) {
    fail("invalidValue", "bands: give lower limits and names");
  }
  for (const [index, band] of bands.entries()) {
    const before = bands[index - 1];
    if (before !== undefined && !(band.lower > before.lower)) {
      fail("invalidValue", `bands: limit ${band.lower} must be above ${before.lower}`);
    }
  }
  return bands;
}

function bandOf(row: unknown, number: number): Band[] {
  const cells: unknown[] = Array.isArray(row) ? row : [];
  if (cells.length !== 2) {
    fail("invalidValue", "bands: give two columns, lower limit and name");
  }
  const [lower, name] = [cellValue(cells[0]), cellValue(cells[1])];
  if (isEmpty(lower) && isEmpty(name)) {
    return [];
  }
  if (lower.kind !== "number" || !Number.isFinite(lower.value) || name.kind !== "text") {
    fail("invalidValue", `bands: row ${number} needs a number and a name`);
  }
  return [{ lower: lower.value, name: name.text }];
}

function isEmpty(cell: CellValue): boolean {
  return cell.kind === "blank" || (cell.kind === "number" && cell.value === 0);
}

/** The name to show when a red line is hit. */
export function redLineBandOf(argument: unknown, otherwise: string): string {
  const cell = cellValue(given(argument));
  if (cell.kind === "blank") {
    return otherwise;
  }
  return cell.kind === "text" ? cell.text : fail("invalidValue", "redLineBand must be a text");
}
