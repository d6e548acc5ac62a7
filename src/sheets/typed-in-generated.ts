import { placeOfCell } from "../text/typed-over";
import { a1 } from "./a1";
import { isFormula } from "./formula-text";
import type { TypedText } from "./keep-typed-over";
import { cellText } from "./keyed-table";
import type { CellContent, SheetPlan } from "./plan";
import { plannedCell } from "./planned-cell";
import { typedText } from "./typed-text";
import type { WrittenCell, WrittenCells } from "./written-cells";

/** A filled cell of a sheet that is written anew as a whole. */
export interface StandingCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  /** As a person would type it. */
  readonly formula: unknown;
}

/** Lines move from one writing to the next, so a text counts wherever it stands. */
const anywhere = ["cell"];

export function writtenInPlan({ blocks }: SheetPlan): WrittenCell[] {
  return blocks.flatMap(({ cells }) =>
    cells.flat().map((content) => ({ place: anywhere, content }))
  );
}

/**
 * What somebody typed over cells of a sheet that is about to be written anew, or into its free cells;
 * none where nothing is known of what was written.
 *
 * @param cells those within the area that is ours
 */
export function typedInGenerated(
  plan: SheetPlan,
  cells: readonly StandingCell[],
  written: WrittenCells | null
): TypedText[] {
  if (written === null) return [];
  return cells.flatMap(({ row, column, value, formula }) => {
    const content = standingContent(value, formula);
    const isSame = cellText(plannedCell(plan, row, column)) === cellText(content);
    if (isSame || written.holds(anywhere, content)) return [];
    return [{ place: placeOfCell(a1(row, column)), text: typedText(formula, value, null) }];
  });
}

/** What a cell holds, as plans have it. */
export function standingContent(value: unknown, formula: unknown): CellContent {
  if (isFormula(formula, value)) return { formula };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
}
