import { isBlank } from "./data-edge";
import { alignmentOf, neededWidth } from "./cell-text";
import type { SheetShape } from "./sheet-shape";

/** The columns that a cell's text covers, its own among them. */
export interface Spread {
  readonly from: number;
  readonly to: number;
}

/** Whether text may run into a cell: blank, and no part of a merged area. */
function isFree(shape: SheetShape, row: number, column: number): boolean {
  return isBlank(shape.view, row, column) && shape.merges.at(row, column) === undefined;
}

/** How far text that needs `missing` more pixels runs to one side. */
function reach(
  shape: SheetShape,
  row: number,
  column: number,
  step: 1 | -1,
  missing: number
): number {
  let rest = missing;
  let at = column;
  while (rest > 0) {
    const next = shape.columns.visibleFrom(at + step, step);
    if (next === undefined || !isFree(shape, row, next)) return at;
    rest -= shape.columns.size(next);
    at = next;
  }
  return at;
}

/**
 * Words in one line run over blank neighbours; numbers, wrapped text and merged cells never do.
 * @returns undefined where the text stays in its cell
 */
export function spreadOf(shape: SheetShape, row: number, column: number): Spread | undefined {
  const cell = shape.view.cell(row, column);
  if (cell.kind !== "text" || cell.style.wrap === true) return undefined;
  if (shape.merges.at(row, column) !== undefined) return undefined;
  const missing = neededWidth(cell) - shape.columns.size(column);
  if (missing <= 0) return undefined;
  const alignment = alignmentOf(cell);
  const onEach = alignment === "center" ? missing / 2 : missing;
  const from = alignment === "left" ? column : reach(shape, row, column, -1, onEach);
  const to = alignment === "right" ? column : reach(shape, row, column, 1, onEach);
  return from === column && to === column ? undefined : { from, to };
}

/** How many blank columns are searched for text that runs into sight from outside. */
const FARTHEST = 40;

/**
 * The nearest cell with text on one side of a stretch of columns, when its text runs into it.
 * @param column the first column in sight (`step` -1) or the last (`step` 1)
 */
export function spreadInto(
  shape: SheetShape,
  row: number,
  column: number,
  step: 1 | -1
): (Spread & { readonly column: number }) | undefined {
  if (!isFree(shape, row, column)) return undefined;
  let at = column;
  for (let searched = 0; searched < FARTHEST; searched += 1) {
    const next = shape.columns.visibleFrom(at + step, step);
    if (next === undefined || shape.merges.at(row, next) !== undefined) return undefined;
    if (!isBlank(shape.view, row, next)) {
      const spread = spreadOf(shape, row, next);
      const isReaching =
        step < 0 ? (spread?.to ?? -1) >= column : (spread?.from ?? column + 1) <= column;
      return spread !== undefined && isReaching ? { ...spread, column: next } : undefined;
    }
    at = next;
  }
  return undefined;
}
