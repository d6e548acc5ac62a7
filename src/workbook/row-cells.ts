import { toCellText } from "./cell-text";
import type { Session } from "./session";

/** One cell of a row: what it shall hold; "" empties it. */
export interface RowCell {
  /** Counted from 0 on the sheet. */
  readonly column: number;
  /** A text is text whatever it begins with; only `formula` becomes one. */
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The cell is formatted as text and keeps an apostrophe as part of what is assigned. */
  readonly isText?: boolean;
}

function assigned({ value, formula, isText }: RowCell): string | number | boolean {
  if (formula !== undefined) return formula;
  if (typeof value !== "string" || value === "") return value;
  return isText === true ? value.replace(/\r\n?/g, "\n") : toCellText(value);
}

/** Cells that stand side by side, from left to right. */
export function runsOf(cells: readonly RowCell[]): RowCell[][] {
  const runs: RowCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.column === cell.column - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/**
 * Queues one write for each run of neighbours. Excel fills a range wholly or not at all, so what
 * stands side by side is never half written.
 *
 * @param row counted from 0 on the sheet
 */
export function queueRowCells(
  { workbook }: Session,
  sheet: string,
  row: number,
  cells: readonly RowCell[]
): void {
  const worksheet = workbook.worksheets.getItem(sheet);
  for (const run of runsOf(cells)) {
    const column = run[0]?.column ?? 0;
    const range = worksheet.getRangeByIndexes(row, column, 1, run.length);
    range.formulas = [run.map(assigned)];
  }
}
