import { toCellText } from "./cell-text";
import type { Session } from "./session";

/** One cell of a table's body to be filled; rows count from 0 below the header. */
export interface EntryWrite {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly row: number;
  readonly value: string | number;
}

/**
 * Queues one write per column. The cells between those that are filled are given as null, which
 * leaves them as they are, formulas included.
 */
export function queueEntries({ workbook }: Session, writes: readonly EntryWrite[]): void {
  const columns = new Map<string, { first: EntryWrite; values: (string | number | null)[][] }>();
  for (const write of writes) {
    const key = `${write.column}:${write.firstRow}:${write.sheet}`;
    const column = columns.get(key) ?? {
      first: write,
      values: Array.from({ length: write.rows }, () => [null]),
    };
    columns.set(key, column);
    column.values[write.row] = [
      typeof write.value === "string" ? toCellText(write.value) : write.value,
    ];
  }
  for (const { first, values } of columns.values()) {
    const sheet = workbook.worksheets.getItem(first.sheet);
    sheet.getRangeByIndexes(first.firstRow, first.column, first.rows, 1).values = values;
  }
}
