import { stringifyTokens, tokenize } from "@borgar/fx";
import type { CellKey } from "../../../package/contents";
import { columnOf, rowOf } from "../model/sheet-cells";
import type { SheetModel } from "../model/sheet-model";

/** A cell with a formula, as a calculation handles it. */
export interface FormulaCell {
  readonly sheet: SheetModel;
  readonly key: CellKey;
  readonly row: number;
  readonly column: number;
  /** Every structured reference names its table. */
  readonly formula: string;
}

export function formulaCell(sheet: SheetModel, key: CellKey, formula: string): FormulaCell {
  const row = rowOf(key);
  const column = columnOf(key);
  return { sheet, key, row, column, formula: withTableNames(formula, sheet, row, column) };
}

/** Inside a table a user may write `[@Score]`; only the cell's place tells of which table. */
function withTableNames(formula: string, sheet: SheetModel, row: number, column: number): string {
  if (!/(?:^|[^\w.\]\u0080-\uFFFF])\[/.test(formula)) return formula;
  const table = sheet.tableAt(row, column);
  if (table === undefined) return formula;
  const tokens = tokenize(formula).map((token) => {
    const isBare = token.type === "structured" && token.value.startsWith("[");
    return isBare ? { ...token, value: table.name + token.value } : token;
  });
  return stringifyTokens(tokens);
}
