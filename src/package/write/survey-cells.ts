import { cellKey } from "../a1";
import type { CellKey } from "../contents";
import { FormulaReader } from "../read/read-cells";
import { scanCells, type RawCell, type RawRow } from "../read/scan-cells";
import type { SheetOutline } from "../read/sheet-outline";

export interface Intent {
  isWritten(key: CellKey): boolean;
  isRecalculated(key: CellKey): boolean;
  /** Cells of this row are needed, because some are written into it. */
  needsRow(row: number): boolean;
}

export interface CellSurvey {
  readonly rows: readonly RawRow[];
  /** Cells of the rows that are needed. */
  readonly existing: ReadonlyMap<number, readonly RawCell[]>;
  readonly recalculated: readonly RawCell[];
  /** Cells whose shared formula loses its text, with the text each needs now. */
  readonly orphans: readonly { readonly cell: RawCell; readonly stored: string }[];
  readonly overwritesFormula: boolean;
}

interface SharedGroup {
  readonly members: { readonly cell: RawCell; readonly stored: string }[];
  losesText: boolean;
}

/** One pass over a sheet's cells, keeping only what the intended changes touch. */
export function surveyCells(outline: SheetOutline, intent: Intent): CellSurvey {
  const rows: RawRow[] = [];
  const existing = new Map<number, RawCell[]>();
  const recalculated: RawCell[] = [];
  const shared = new Map<string, SharedGroup>();
  const formulas = new FormulaReader();
  let overwritesFormula = false;

  const noteShared = (cell: RawCell, isWritten: boolean): void => {
    const stored = formulas.stored(cell) ?? "";
    const name = cell.formula?.attributes["si"] ?? "";
    const group = shared.get(name) ?? { members: [], losesText: false };
    if (isWritten) group.losesText ||= cell.formula?.text !== "";
    else group.members.push({ cell, stored });
    shared.set(name, group);
  };

  scanCells(outline, {
    cell(cell) {
      const key = cellKey(cell.row, cell.column);
      const isWritten = intent.isWritten(key);
      if (cell.formula?.attributes["t"] === "shared") noteShared(cell, isWritten);
      if (isWritten && cell.formula !== undefined) overwritesFormula = true;
      if (!isWritten && intent.isRecalculated(key)) recalculated.push(cell);
      if (!intent.needsRow(cell.row)) return;
      const row = existing.get(cell.row);
      if (row === undefined) existing.set(cell.row, [cell]);
      else row.push(cell);
    },
    row: (row) => rows.push(row),
  });
  const orphans = [...shared.values()].flatMap(({ members, losesText }) =>
    losesText ? members : []
  );
  return { rows, existing, recalculated, orphans, overwritesFormula };
}
