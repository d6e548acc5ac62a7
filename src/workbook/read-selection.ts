import { TooManyCellsError } from "./read-table";
import type { Session } from "./session";

/** What a person has selected, or the block of cells around it where that is one cell. */
export interface SelectedCells {
  readonly sheet: string;
  /** Of the first row and column, counted from 0 on the sheet. */
  readonly row: number;
  readonly column: number;
  /** As `Range.values` gives them; blank edges are cut off. */
  readonly cells: readonly (readonly unknown[])[];
}

function isBlank(value: unknown): boolean {
  return value === "" || value === null || value === undefined;
}

/** Blank rows and columns at the end are nobody's data. */
function trimmed(cells: readonly (readonly unknown[])[]): unknown[][] {
  let rows = cells.length;
  while (rows > 0 && (cells[rows - 1] ?? []).every(isBlank)) rows -= 1;
  const kept = cells.slice(0, rows);
  let columns = kept[0]?.length ?? 0;
  while (columns > 0 && kept.every((row) => isBlank(row[columns - 1]))) columns -= 1;
  return kept.map((row) => row.slice(0, columns));
}

interface QueuedSelection {
  readonly selected: Excel.Range;
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly around: Excel.Range;
}

function cellsOf(range: Excel.Range, sheet: string): SelectedCells {
  const { values, rowIndex, columnIndex } = range;
  if (!Array.isArray(values)) throw new TooManyCellsError("The selection is too big to read.");
  return { sheet, row: rowIndex, column: columnIndex, cells: trimmed(values) };
}

function selectedCells({ selected, worksheet, used, around }: QueuedSelection): SelectedCells {
  const { name } = worksheet;
  if (selected.cellCount === 1) return cellsOf(around, name);
  return used.isNullObject ? { sheet: name, row: 0, column: 0, cells: [] } : cellsOf(used, name);
}

/**
 * Queues the read of the selection: its used part, or the block around a single cell. Call the answer
 * after the next `sync`.
 */
export function queueSelection({ workbook }: Session): () => SelectedCells {
  const selected = workbook.getSelectedRange();
  selected.load("cellCount");
  const { worksheet } = selected;
  worksheet.load("name");
  const used = selected.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  const around = selected.getSurroundingRegion();
  around.load("values,rowIndex,columnIndex");
  return () => selectedCells({ selected, worksheet, used, around });
}
