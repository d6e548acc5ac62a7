import { sheetKeys } from "../sheets/sheet-keys";
import { sheetMarks } from "../sheets/sheet-marks";
import { retiredLine } from "../text/summary-head";
import { toCellText } from "./cell-text";
import type { KeyedTable } from "./read-keyed-table";
import type { Session } from "./session";

/** Words with which a summary of schema 1 said when it was written, in the second row. */
const writtenBefore = /^(?:Written |Not written yet)/;

/**
 * Queues the end of a summary of schema 1 whose text was taken over: it gets another mark, so that it
 * is not taken for the summary any more, and says where to read on. Nothing else on it is touched.
 */
export function queueRetirement(
  { workbook }: Session,
  old: { readonly table: KeyedTable; readonly sheet: string },
  by: { readonly now: string; readonly at: string }
): void {
  const sheet = workbook.worksheets.getItem(old.sheet);
  sheet.customProperties.add(sheetMarks.key, sheetKeys.oldSummary);
  const row = old.table.above.findIndex((cells) => writtenBefore.test(String(cells[0] ?? "")));
  if (row < 0) return;
  const line = toCellText(retiredLine(by.now, by.at));
  sheet.getRangeByIndexes(row, old.table.firstColumn, 1, 1).values = [[line]];
}
