import type { CellFormat } from "../../../package/cell-format";
import type { StoredValue } from "../../../package/contents";
import { invalidArgument, invalidOperation } from "../protocol/rich-api-error";
import { parseArea } from "./address";
import { cellCount, cellsOf, holds, intersects, type CellArea } from "./cell-area";
import { columnOf, keyOf, rowOf } from "./cell-key";
import type { SheetModel } from "./sheet-model";
import { renameColumn } from "./table-columns";
import { enterText, type Entered } from "./typed-text";
import type { WorkbookModel } from "./workbook-model";

/**
 * Enters values or formulas in an area, as a user typing them would: `null` leaves a cell as it is,
 * "" empties it. Nothing is entered when one of the values cannot be.
 *
 * @param valueAt the value for a cell, by its offset from the area's first cell.
 * @throws RichApiError InvalidArgument, AccessDenied, InvalidOperation (part of an array).
 */
export function enterContent(
  book: WorkbookModel,
  sheet: SheetModel,
  area: CellArea,
  valueAt: (row: number, column: number) => unknown
): void {
  book.assertWritable();
  sheet.assertCellsWritable(area);
  assertNoPartOfArray(sheet, area);
  const { calendar } = book;
  const entered: { row: number; column: number; content: Entered }[] = [];
  for (const { row, column } of cellsOf(area)) {
    const value = valueAt(row - area.top, column - area.left);
    if (value === null) continue;
    if (sheet.merges.length > 0 && sheet.isCovered(row, column)) continue;
    const format = sheet.cells.get(row, column).format.numberFormat ?? "General";
    entered.push({ row, column, content: read(value, format, calendar) });
  }
  const before = sheet.cells.value(area.top, area.left);
  const headers = sheet.tablesIn(area).filter(({ headerArea }) => headerArea !== undefined);
  for (const { row, column, content } of entered) {
    const table = headers.find(({ headerArea }) => headerArea && holds(headerArea, row, column));
    if (table) renameColumn(book, sheet, table, column - table.area.left, headerText(content));
    else place(book, sheet, row, column, content);
  }
  book.log.area(sheet, area);
  noteEdit(book, sheet, area, before);
}

/** Of one cell Excel also says what it held and holds; a formula's value is not known yet. */
function noteEdit(
  book: WorkbookModel,
  sheet: SheetModel,
  area: CellArea,
  before: StoredValue
): void {
  const after = sheet.cells.value(area.top, area.left);
  const details = cellCount(area) === 1 ? { before, after } : {};
  book.edits.add({ sheet, area, kind: "RangeEdited", ...details });
}

type Reader = Parameters<typeof enterText>[2];

function read(value: unknown, numberFormat: string, calendar: Reader): Entered {
  if (typeof value === "string") return enterText(value, numberFormat, calendar);
  const isText = numberFormat === "@";
  if (typeof value === "boolean") return { value: isText ? String(value).toUpperCase() : value };
  if (typeof value === "number" && Number.isFinite(value)) {
    return { value: isText ? String(value) : value };
  }
  throw invalidArgument();
}

/** Header cells hold text only; a formula keeps its result, which is not known yet: its text. */
function headerText({ value, formula }: Entered): string {
  if (formula !== undefined) return formula;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function place(
  book: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  content: Entered
): void {
  const { format } = sheet.cells.get(row, column);
  sheet.cells.setContent(row, column, content.value, content.formula);
  const isGeneral = (format.numberFormat ?? "General") === "General";
  const numberFormat = isGeneral ? content.numberFormat : undefined;
  const quotes = content.quotePrefix === true;
  if (numberFormat === undefined && quotes === (format.quotePrefix ?? false)) return;
  const next = book.formats.apply(format, `enter ${numberFormat} ${quotes}`, (before) => {
    const { quotePrefix: _before, ...rest } = before;
    const changed: CellFormat = numberFormat === undefined ? rest : { ...rest, numberFormat };
    return quotes ? { ...changed, quotePrefix: true } : changed;
  });
  sheet.cells.setFormat(row, column, next);
}

/** A spilled or array formula can be replaced through its first cell only. */
export function assertNoPartOfArray(sheet: SheetModel, area: CellArea): void {
  for (const spill of spillsOf(sheet)) {
    // A dynamic array gives way: its formula shows #SPILL! then.
    if (sheet.dynamicArrays.has(keyOf(spill.top, spill.left))) continue;
    const isAllInside =
      area.top <= spill.top &&
      area.left <= spill.left &&
      area.bottom >= spill.bottom &&
      area.right >= spill.right;
    if (intersects(spill, area) && !isAllInside && !holds(area, spill.top, spill.left)) {
      throw invalidOperation("You can't change part of an array.");
    }
  }
}

/** The areas that the sheet's spilled and array formulas fill. */
export function* spillsOf(sheet: SheetModel): Generator<CellArea> {
  for (const [key] of sheet.cells.formulas()) {
    const spill = sheet.cells.at(key)?.spill;
    const area = spill === undefined ? undefined : parseArea(spill);
    if (area && holds(area, rowOf(key), columnOf(key))) yield area;
  }
}

/** Empties the cells of an area and keeps their formats. */
export function clearContents(book: WorkbookModel, sheet: SheetModel, area: CellArea): void {
  book.assertWritable();
  sheet.assertCellsWritable(area);
  assertNoPartOfArray(sheet, area);
  const before = sheet.cells.value(area.top, area.left);
  for (const [key, cell] of [...sheet.cells.within(area)]) {
    if (cell.value === null && cell.formula === undefined) continue;
    const row = rowOf(key);
    const column = columnOf(key);
    const table = sheet.tableAt(row, column);
    const header = table?.headerArea;
    if (table && header && holds(header, row, column)) {
      renameColumn(book, sheet, table, column - table.area.left, "");
    } else sheet.cells.setContent(row, column, null);
  }
  book.log.area(sheet, area);
  noteEdit(book, sheet, area, before);
}
