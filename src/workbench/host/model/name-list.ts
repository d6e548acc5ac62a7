import { MAX_FORMULA } from "../limits";
import { invalidArgument, itemAlreadyExists } from "../protocol/rich-api-error";
import { isLegalName } from "./name-rules";
import type { SheetModel } from "./sheet-model";
import { isFormulaText } from "./typed-text";
import type { NameModel, WorkbookModel } from "./workbook-model";

/** A formula as it is stored: without `=`. Text without `=` names a text, as in Excel. */
export function nameFormula(text: string): string {
  if (!text.startsWith("=")) return `"${text.replaceAll('"', '""')}"`;
  if (text.length > MAX_FORMULA || !isFormulaText(text)) throw invalidArgument();
  return text.slice(1);
}

/**
 * @param sheet undefined for a name of the whole workbook.
 * @throws RichApiError InvalidArgument for a name that is none, ItemAlreadyExists when a name of
 *   the same scope, or a table, has it.
 */
export function addName(
  book: WorkbookModel,
  sheet: SheetModel | undefined,
  name: string,
  formula: string,
  comment: string
): NameModel {
  book.assertWritable();
  if (!isLegalName(name)) throw invalidArgument();
  if (sheet === undefined) book.assertFreeName(name);
  else if (book.findName(name, sheet) !== undefined) throw itemAlreadyExists();
  const added: NameModel = {
    name,
    sheet,
    formula: nameFormula(formula),
    hidden: false,
    comment,
    isChanged: true,
    isStored: false,
  };
  book.names.push(added);
  if (comment !== "") book.unsaved.add(`the comment of the name ${name}`);
  book.log.name(name);
  return added;
}

export function deleteName(book: WorkbookModel, name: NameModel): void {
  book.assertWritable();
  book.names = book.names.filter((other) => other !== name);
  if (name.isStored) book.unsaved.add(`the deletion of the name ${name.name}`);
  book.unsaved.delete(`the comment of the name ${name.name}`);
  book.log.name(name.name);
}
