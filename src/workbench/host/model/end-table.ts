import type { SheetModel } from "./sheet-model";
import type { TableModel } from "./table-model";
import type { WorkbookModel } from "./workbook-model";

/** Ends a table and leaves its cells as they are. */
export function endTable(book: WorkbookModel, sheet: SheetModel, table: TableModel): void {
  table.isDeleted = true;
  sheet.tables = sheet.tables.filter((other) => other !== table);
  if (table.storedId !== 0) sheet.endedTables.push(table.storedId);
  book.log.name(table.name);
}
