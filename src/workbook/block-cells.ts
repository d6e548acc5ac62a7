import type { CellArea } from "./addresses";
import type { Session } from "./session";

/** Rows and columns of the area count from 0. */
export function blockRange({ workbook }: Session, sheetId: string, area: CellArea): Excel.Range {
  return workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** What a cell of a block is to hold: "" empties it, null leaves it as it is. */
export type BlockCell = string | number | boolean | null;

/** Queues the write of a block, which Excel fills wholly or not at all. */
export function queueBlock(
  session: Session,
  sheetId: string,
  area: CellArea,
  cells: readonly (readonly BlockCell[])[]
): void {
  blockRange(session, sheetId, area).formulas = cells.map((row) => [...row]);
}

/** Queues the read of what one cell shows; call the answer after the next `sync`. */
export function queueCellValue(
  session: Session,
  sheetId: string,
  place: { readonly row: number; readonly column: number }
): () => unknown {
  const range = blockRange(session, sheetId, { ...place, rows: 1, columns: 1 });
  range.load("values");
  return () => firstValue(range);
}

function firstValue({ values }: Excel.Range): unknown {
  const rows: readonly (readonly unknown[])[] = values;
  return rows[0]?.[0];
}
