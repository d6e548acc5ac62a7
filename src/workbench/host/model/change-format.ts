import type { CellFormat } from "../../../package/cell-format";
import { notImplemented } from "../protocol/rich-api-error";
import { cellCount, cellsOf, isWholeColumns, isWholeRows, type CellArea } from "./cell-area";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** Formats are kept cell by cell; more than this would not be a sheet that anybody reads. */
const MOST_CELLS = 2_000_000;

function isTooLarge(area: CellArea): boolean {
  return isWholeColumns(area) || isWholeRows(area) || cellCount(area) > MOST_CELLS;
}

/**
 * Changes the format of every cell of an area. `name` identifies the change with its parameters.
 *
 * @throws RichApiError AccessDenied on a protected sheet; NotImplemented for whole rows or columns,
 *   whose format this host would have to keep cell by cell.
 */
export function changeFormat(
  book: WorkbookModel,
  sheet: SheetModel,
  area: CellArea,
  name: string,
  change: (format: CellFormat) => CellFormat
): void {
  book.assertWritable();
  sheet.assertAllowed("allowFormatCells");
  if (isTooLarge(area)) throw notImplemented("formats of whole rows or columns");
  for (const { row, column } of cellsOf(area)) {
    const { format } = sheet.cells.get(row, column);
    sheet.cells.setFormat(row, column, book.formats.apply(format, name, change));
  }
}

/** What all cells of the area have in common; undefined when they differ. */
export function commonFormat<T>(
  sheet: SheetModel,
  area: CellArea,
  read: (format: CellFormat) => T
): T | undefined {
  if (isTooLarge(area)) throw notImplemented("formats of whole rows or columns");
  let common: T | undefined;
  let isFirst = true;
  for (const { row, column } of cellsOf(area)) {
    const value = read(sheet.cells.get(row, column).format);
    if (isFirst) common = value;
    else if (value !== common) return undefined;
    isFirst = false;
  }
  return common;
}
