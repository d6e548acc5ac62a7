import { evaluate } from "../formulas/evaluate";
import { formulaCell } from "../host/calculation/formula-cell";
import { ModelSurroundings } from "../host/calculation/model-surroundings";
import { keyOf } from "../host/model/cell-key";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";

/**
 * Why a cell with a formula shows nothing: what the formula needs that is not calculated here. null
 * where it shows something or waits for a function of the add-in.
 */
export function whyNotCalculated(
  book: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number
): string | null {
  const { formula, value } = sheet.cells.get(row, column);
  if (formula === undefined || value !== null || book.calculationMode === "Manual") return null;
  const { at } = formulaCell(sheet, keyOf(row, column), formula);
  const outcome = evaluate(formula, at, new ModelSurroundings(book), new Map());
  return outcome.kind === "unsupported" ? outcome.reason : null;
}
