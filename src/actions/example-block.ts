import type { FunctionExample } from "../text/function-example";
import { inNamespace } from "../text/described-function";
import { a1 } from "../sheets/a1";
import type { CellArea } from "../workbook/addresses";
import type { BlockCell } from "../workbook/block-cells";
import { toCellText } from "../workbook/cell-text";
import { movedFormula } from "../workbook/moved-formula";

/** A worked example as cells at a place: its table, and one free column right of it the result. */
export interface ExampleBlock {
  readonly area: CellArea;
  /** As they are assigned: one row for each row of the area. */
  readonly cells: readonly (readonly BlockCell[])[];
  /** Where the formula stands, counted from 0 on the sheet. */
  readonly formulaAt: { readonly row: number; readonly column: number };
  readonly formula: string;
}

function hasTable({ table }: FunctionExample): boolean {
  return table.some((row) => row.some((cell) => cell !== ""));
}

/** How many cells an example fills, its result included. */
export function exampleSize(example: FunctionExample): {
  readonly rows: number;
  readonly columns: number;
} {
  const { table, result } = example;
  const width = Math.max(1, ...result.map((row) => row.length));
  const height = Math.max(1, result.length);
  if (!hasTable(example)) return { rows: height, columns: width };
  // The result begins in the row below the headings.
  return { rows: Math.max(table.length, height + 1), columns: (table[0]?.length ?? 0) + 1 + width };
}

/** @param namespace under which Excel knows the functions */
export function exampleBlock(
  example: FunctionExample,
  namespace: string,
  { row, column }: { readonly row: number; readonly column: number }
): ExampleBlock {
  const size = exampleSize(example);
  const table = hasTable(example) ? example.table : [];
  const width = table.length === 0 ? 0 : (table[0]?.length ?? 0) + 1;
  const below = table.length === 0 ? 0 : 1;
  const formulaAt = { row: row + below, column: column + width };
  const named = inNamespace(example.formula, namespace);
  const formula = movedFormula(named, a1(below, width), a1(formulaAt.row, formulaAt.column));
  const cells = Array.from({ length: size.rows }, (_row, r) =>
    Array.from({ length: size.columns }, (_column, c) => {
      if (r === below && c === width) return formula;
      const cell = table[r]?.[c] ?? "";
      // Left alone, not emptied: the result spills over some of them.
      if (cell === "") return null;
      return typeof cell === "string" ? toCellText(cell) : cell;
    })
  );
  return { area: { row, column, ...size }, cells, formulaAt, formula };
}
