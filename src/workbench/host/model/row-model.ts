import { columnCount, type CellArea } from "./cell-area";
import type { SheetModel } from "./sheet-model";
import type { TableModel } from "./table-model";

/** Columns whose body cells all hold the same formula, by their offset in the table. */
export function repeatedFormulas(sheet: SheetModel, table: TableModel): Map<number, string> {
  const found = new Map<number, string>();
  const body = table.bodyArea;
  for (let offset = 0; offset < columnCount(body); offset += 1) {
    const first = sheet.cells.get(body.top, body.left + offset).formula;
    // Only a formula without relative references reads the same in every row.
    if (first === undefined || !/\[/.test(first) || /(?<![\w$[])[A-Z]{1,3}\$?\d/i.test(first)) {
      continue;
    }
    let isSame = true;
    for (let row = body.top + 1; row <= body.bottom && isSame; row += 1) {
      isSame = sheet.cells.get(row, body.left + offset).formula === first;
    }
    if (isSame) found.set(offset, first);
  }
  return found;
}

/** Lets new rows look like another, and share its validation and conditional formats. */
export function copyRowLook(sheet: SheetModel, added: CellArea, model: number): void {
  for (let column = added.left; column <= added.right; column += 1) {
    const { format } = sheet.cells.get(model, column);
    for (let row = added.top; row <= added.bottom; row += 1) {
      sheet.cells.setFormat(row, column, format);
    }
    const rule = sheet.validations.at(model, column);
    if (rule !== undefined) {
      const cells = { ...added, left: column, right: column };
      sheet.validations.change(cells, () => rule);
      sheet.mark("validations");
    }
  }
  const extended = sheet.conditionalFormats.extend(model, added);
  if (extended) sheet.mark("conditionalFormats");
}
