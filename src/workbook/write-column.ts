import { toCellText } from "./cell-text";
import type { Session } from "./session";

/**
 * Queues the values of cells that stand below each other.
 *
 * @param row of the first, counted from 0 on the sheet
 * @param values "" empties a cell
 */
export function queueColumn(
  { workbook }: Session,
  sheet: string,
  row: number,
  column: number,
  values: readonly (string | number)[]
): void {
  if (values.length === 0) return;
  const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, values.length, 1);
  range.values = values.map((value) => [typeof value === "string" ? toCellText(value) : value]);
}
