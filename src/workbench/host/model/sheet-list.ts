import type { Visibility } from "../../../package/contents";
import { invalidArgument, invalidOperation } from "../protocol/rich-api-error";
import { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

function freeSheetName(book: WorkbookModel): string {
  for (let number = 1; ; number += 1) {
    const name = `Sheet${number}`;
    const isTaken =
      book.findSheet(name) !== undefined ||
      book.contents.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!isTaken) return name;
  }
}

/** A new sheet after all others. It does not become the active one. */
export function addSheet(book: WorkbookModel, wanted: string | undefined): SheetModel {
  book.assertStructureWritable();
  const name = wanted === undefined ? freeSheetName(book) : wanted;
  book.assertFreeSheetName(name);
  const sheet = new SheetModel(book.newId("0001"), name, undefined, () => book.contents.formats);
  book.sheets.push(sheet);
  book.log.name(name);
  return sheet;
}

export function renameSheet(book: WorkbookModel, sheet: SheetModel, name: string): void {
  book.assertStructureWritable();
  if (name === sheet.name) return;
  book.assertFreeSheetName(name, sheet);
  const { name: from } = sheet;
  sheet.name = name;
  book.editFormulas({ kind: "rename-sheet", from, to: name });
  if (sheet.stored !== undefined) book.unsaved.add(`the new name of the sheet ${from}`);
  book.log.name(from);
  book.log.name(name);
}

/** @param position from 0, among the worksheets. */
export function moveSheet(book: WorkbookModel, sheet: SheetModel, position: number): void {
  book.assertStructureWritable();
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw invalidArgument();
  }
  const others = book.sheets.filter((other) => other !== sheet);
  others.splice(position, 0, sheet);
  book.sheets = others;
}

/** A workbook always shows at least one sheet; its chart sheets count too. */
function assertAnotherIsVisible(book: WorkbookModel, sheet: SheetModel): void {
  const isShown =
    book.sheets.some((other) => other !== sheet && other.visibility === "visible") ||
    book.contents.sheets.some((s) => s.kind !== "worksheet" && s.visibility === "visible");
  if (!isShown) throw invalidOperation();
}

export function showSheet(book: WorkbookModel, sheet: SheetModel, visibility: Visibility): void {
  book.assertStructureWritable();
  if (visibility === sheet.visibility) return;
  if (visibility !== "visible") assertAnotherIsVisible(book, sheet);
  sheet.visibility = visibility;
  if (book.activeSheet === sheet && visibility !== "visible") {
    book.activeSheet = book.sheets.find((other) => other.visibility === "visible");
  }
}

export function activateSheet(book: WorkbookModel, sheet: SheetModel): void {
  if (sheet.visibility !== "visible") throw invalidOperation();
  book.activeSheet = sheet;
  book.selection = undefined;
}

/** References to the sheet become `#REF!`; the names that belong to it go with it. */
export function deleteSheet(book: WorkbookModel, sheet: SheetModel): void {
  book.assertStructureWritable();
  if (sheet.visibility === "veryHidden") throw invalidOperation();
  if (sheet.visibility === "visible") assertAnotherIsVisible(book, sheet);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  sheet.isDeleted = true;
  book.names = book.names.filter((name) => name.sheet !== sheet);
  for (const { name } of sheet.tables) book.log.name(name);
  book.editFormulas({ kind: "delete-sheet", sheet: sheet.name });
  if (sheet.stored !== undefined) book.unsaved.add(`the deletion of the sheet ${sheet.name}`);
  if (book.activeSheet === sheet) {
    book.activeSheet = book.sheets.find((other) => other.visibility === "visible");
  }
  if (book.selection?.sheet === sheet) book.selection = undefined;
  book.log.name(sheet.name);
}
