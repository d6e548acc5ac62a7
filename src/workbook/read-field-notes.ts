import type { Session } from "./session";

/** Headers that stand in the columns for handwriting; other words there are somebody's. */
const ours: ReadonlySet<unknown> = new Set(["Answer", "Notes", ""]);

function holdsWords(used: Excel.Range, firstColumn: number): boolean {
  if (used.isNullObject) return false;
  const values: unknown[][] = used.values;
  const column = Math.max(0, firstColumn - used.columnIndex);
  return values.some((row) => row.slice(column).some((cell) => !ours.has(cell)));
}

/**
 * Queues whether somebody has typed into the columns of a printed sheet that are for handwriting; call
 * the answer after the next `sync`.
 *
 * @param firstColumn the first of these columns, counted from 0
 */
export function queueFieldNotes(
  { workbook }: Session,
  sheetId: string,
  firstColumn: number
): () => boolean {
  const used = workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
  used.load("values,columnIndex");
  return () => holdsWords(used, firstColumn);
}
