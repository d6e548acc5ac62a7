import { toCellText } from "./cell-text";
import type { TableCells } from "./read-table";
import type { Session } from "./session";
import { VerificationError } from "./verify-installation";

export type RowValue = string | number | null;

/** What to write into one row of a table. */
export interface RowWrite {
  readonly sheet: string;
  readonly table: TableCells;
  /** Body row, from 0; as many as the table has means a new row at its end. */
  readonly row: number;
  /** By header text; null empties the cell. Headers that the table lacks are refused before. */
  readonly values: ReadonlyMap<string, RowValue>;
}

function assigned(value: RowValue): string | number {
  return value === null ? "" : typeof value === "number" ? value : toCellText(value);
}

/**
 * Queues the write and its read-back in one request; call the answer after the next `sync`, it
 * throws a `VerificationError` where a cell does not hold what was written. Only the named cells are
 * touched.
 */
export function queueRowWrite({ workbook }: Session, write: RowWrite): () => void {
  const { table, row, values } = write;
  const sheet = workbook.worksheets.getItem(write.sheet);
  if (row >= table.rows) workbook.tables.getItem(table.name).rows.add();
  const cells = [...values].map(([header, value]) => {
    const column = table.columns.get(header)?.column ?? table.firstColumn;
    const cell = sheet.getRangeByIndexes(table.firstRow + row, column, 1, 1);
    cell.values = [[assigned(value)]];
    cell.load("values");
    return { header, value, cell };
  });
  return () => {
    const wrong = cells.filter(({ value, cell }) => {
      const held: unknown = cell.values[0]?.[0];
      return String(held ?? "") !== String(value ?? "").replace(/\r\n?/g, "\n");
    });
    if (wrong.length > 0) {
      const headers = wrong.map(({ header }) => header).join(", ");
      throw new VerificationError(`Not written in ${table.name}: ${headers}`);
    }
  };
}
