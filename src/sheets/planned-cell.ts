import type { CellContent, SheetPlan } from "./plan";

/** What a plan writes into one cell; undefined where no block covers it. */
export function plannedCell(plan: SheetPlan, row: number, column: number): CellContent | undefined {
  for (const block of plan.blocks) {
    const content = block.cells[row - block.row]?.[column - block.column];
    if (content !== undefined) return content;
  }
  return undefined;
}
