import type { CellKey } from "../../../package/contents";
import type { Position } from "../../formulas/surroundings";
import { parseArea } from "../model/address";
import { areaOf, type CellArea } from "../model/cell-area";
import { columnOf, rowOf } from "../model/cell-key";
import type { SheetModel } from "../model/sheet-model";

/** A cell with a formula, as a calculation handles it. */
export interface FormulaCell {
  readonly sheet: SheetModel;
  readonly key: CellKey;
  readonly formula: string;
  readonly at: Position;
  /** The cells that it fills: more than its own for a spilled or array formula. */
  readonly fills: CellArea;
}

export function formulaCell(sheet: SheetModel, key: CellKey, formula: string): FormulaCell {
  const row = rowOf(key);
  const column = columnOf(key);
  const spill = sheet.cells.at(key)?.spill;
  return {
    sheet,
    key,
    formula,
    at: { sheet: sheet.name, row, column, array: spill !== undefined },
    fills: (spill === undefined ? undefined : parseArea(spill)) ?? areaOf(row, column),
  };
}

export function idOf({ sheet, key }: FormulaCell): string {
  return `${sheet.id} ${key}`;
}
