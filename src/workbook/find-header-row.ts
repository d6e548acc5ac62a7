import { a1 } from "../sheets/a1";
import type { Session } from "./session";

/** So many headers besides the first one make a row the header of a list. */
const enough = 3;

function headerCell(used: Excel.Range, header: readonly string[]): string | null {
  if (used.isNullObject) return null;
  const [first, ...others] = header;
  const rows: unknown[][] = Array.isArray(used.values) ? used.values : [];
  for (const [index, row] of rows.entries()) {
    const column = row.indexOf(first);
    const known = others.filter((text) => row.includes(text)).length;
    if (column < 0 || known < Math.min(enough, others.length)) continue;
    return a1(used.rowIndex + index, used.columnIndex + column);
  }
  return null;
}

/**
 * Queues the search of a sheet for the header row of a list that should be a table; after the next
 * `sync` the answer gives the cell where it begins, null where there is none.
 *
 * @param header texts of the header; the first one must be there
 */
export function queueHeaderRow(
  { workbook }: Session,
  sheet: string,
  header: readonly string[]
): () => string | null {
  const used = workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  return () => headerCell(used, header);
}
