import { invalidArgument, invalidOperation } from "../protocol/rich-api-error";
import { formatArea } from "./address";
import { intersects, rowCount, type CellArea } from "./cell-area";
import { sameName } from "./name-rules";
import { shownText } from "./number-text";
import { shiftCells } from "./shift-cells";
import type { SheetModel } from "./sheet-model";
import { writeHeader } from "./table-columns";
import { TableModel } from "./table-model";
import type { WorkbookModel } from "./workbook-model";

/** @throws RichApiError when another table or a merged area is in the way. */
export function assertRoomForTable(sheet: SheetModel, area: CellArea, except?: TableModel): void {
  if (sheet.tables.some((table) => table !== except && intersects(table.area, area))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (sheet.merges.some((merged) => intersects(merged, area))) {
    throw invalidOperation("A table can't overlap a range that contains merged cells.");
  }
}

function freeTableName(book: WorkbookModel): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${number}`;
    const isTaken =
      book.findTable(name) !== undefined || book.names.some((known) => sameName(known.name, name));
    if (!isTaken) return name;
  }
}

/**
 * Makes a table of an area. Its headers become text, unique within the table. Without headers of
 * its own it gets a header row above the data, which pushes the cells below down by one.
 */
export function makeTable(
  book: WorkbookModel,
  sheet: SheetModel,
  wanted: CellArea,
  hasHeaders: boolean
): TableModel {
  book.assertWritable();
  sheet.assertCellsWritable(wanted);
  if (sheet.isProtected) sheet.assertAllowed("allowInsertTables");
  let area = wanted;
  assertRoomForTable(sheet, area);
  if (!hasHeaders) {
    shiftCells(book, sheet, { area: { ...area, bottom: area.top }, direction: "down" });
    area = { ...area, bottom: area.bottom + 1 };
  } else if (rowCount(area) === 1) {
    // A header alone gets an empty row of data.
    const below = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    assertRoomForTable(sheet, { ...area, bottom: below.bottom });
    area = { ...area, bottom: below.bottom };
  }
  const table = new TableModel(book.newId("000C"), 0, {
    id: 0,
    name: freeTableName(book),
    ref: formatArea(area),
    columns: [],
    headerRow: true,
    totalsRow: false,
    style: "TableStyleMedium2",
    filterButtons: true,
  });
  for (let column = area.left; column <= area.right; column += 1) {
    const { value, format } = sheet.cells.get(area.top, column);
    const text = hasHeaders ? shownText(value, format.numberFormat ?? "General", false) : "";
    table.insertColumn(table.columns.length, table.freeColumnName(text));
    writeHeader(sheet, table, table.columns.length - 1);
  }
  sheet.tables.push(table);
  book.log.name(table.name);
  book.log.area(sheet, area);
  return table;
}
