import { type RowCell, queueRowCells } from "./row-cells";
import type { TableCells } from "./read-table";
import type { Session } from "./session";

/**
 * Queues one more row at the end of a table and fills it. Columns are found by header, so that those
 * a user has added stay empty.
 *
 * @param sheet name of the sheet that the table stands on
 * @param cells by header; a header that is not there is left out
 * @param height of the row, in points: a row that is added takes that of the one above
 */
export function queueLogRow(
  session: Session,
  table: TableCells,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
  height: number
): void {
  session.workbook.tables.getItem(table.name).rows.add();
  const row = table.firstRow + table.rows;
  const filled = Object.entries(cells).flatMap(([header, value]): RowCell[] => {
    const column = table.columns.get(header);
    return column === undefined || value === "" ? [] : [{ column: column.column, value }];
  });
  queueRowCells(session, sheet, row, filled);
  const range = session.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, 0, 1, 1);
  range.format.rowHeight = height;
}
