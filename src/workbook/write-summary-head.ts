import type { Block } from "../sheets/plan";
import { highestRow } from "./cell-measures";
import { toCellText } from "./cell-text";
import type { Session } from "./session";
import { headRow, type HeadPlaces } from "./summary-head-places";

export interface HeadWrite {
  readonly sheet: string;
  readonly firstColumn: number;
  readonly head: Block;
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly places: HeadPlaces;
  /** Row of the sheet for each row of the head; null for a row that is left alone. */
  readonly rows: readonly (number | null)[];
  /** Column of each column of the head, counted from the first one; null for one that is gone. */
  readonly columns: readonly (number | null)[];
}

/** Queues the head of the summary: only cells of ours, wherever a user has moved their rows. */
export function queueHead({ workbook }: Session, write: HeadWrite): void {
  const sheet = workbook.worksheets.getItem(write.sheet);
  write.rows.forEach((row, index) => {
    if (row === null) return;
    const cells = headRow(write.head, write.places, index, write.columns).map((cell) => {
      if (typeof cell === "object" && cell !== null) return cell.formula;
      return typeof cell === "string" && cell !== "" ? toCellText(cell) : cell;
    });
    if (cells.every((cell) => cell === null)) return;
    sheet.getRangeByIndexes(row, write.firstColumn, 1, cells.length).values = [cells];
  });
  for (const { row, height } of write.heights) {
    const at = write.rows[row];
    if (at === null || at === undefined) continue;
    sheet.getRangeByIndexes(at, 0, 1, 1).format.rowHeight = Math.min(height, highestRow);
  }
}
