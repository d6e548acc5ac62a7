import { cellKey, parseArea } from "../a1";
import type { CellKey, StoredCell } from "../contents";
import { move, movable, type MovableFormula } from "../formula/shift-references";
import { shownFormula } from "../formula/shown-formula";
import { cellValue } from "./cell-value";
import { scanCells, type RawCell } from "./scan-cells";
import type { SheetOutline } from "./sheet-outline";

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  movable?: MovableFormula;
}

/**
 * Formula texts of cells as stored, shared ones spelled out: feed it the cells of one sheet in
 * order. Undefined for a cell without a formula, and for a data table, which only Excel can write.
 */
export class FormulaReader {
  private readonly masters = new Map<string, Master>();

  stored({ row, column, formula }: RawCell): string | undefined {
    if (formula === undefined) return undefined;
    const { t: type, si: group = "" } = formula.attributes;
    if (type === "dataTable") return undefined;
    if (type !== "shared") return formula.text === "" ? undefined : formula.text;
    if (formula.text !== "") {
      this.masters.set(group, { row, column, formula: formula.text });
      return formula.text;
    }
    const master = this.masters.get(group);
    if (master === undefined) return undefined;
    master.movable ??= movable(master.formula);
    return move(master.movable, row - master.row, column - master.column);
  }
}

/** The cells of a sheet by key, in stored order. Empty cells are there when they carry a format. */
export function readCells(
  outline: SheetOutline,
  shared: () => readonly string[],
  date1904: boolean
): Map<CellKey, StoredCell> {
  const cells = new Map<CellKey, StoredCell>();
  const formulas = new FormulaReader();
  scanCells(outline, {
    cell(raw) {
      const value = cellValue(raw, shared, date1904);
      const format = Number(raw.attributes["s"] ?? 0);
      const stored = formulas.stored(raw);
      const key = cellKey(raw.row, raw.column);
      if (stored === undefined) {
        cells.set(key, { value, format });
        return;
      }
      const formula = `=${shownFormula(stored)}`;
      const { t: type, ref = "" } = raw.formula?.attributes ?? {};
      const isArray = type === "array" && parseArea(ref) !== undefined;
      cells.set(key, isArray ? { value, formula, spill: ref, format } : { value, formula, format });
    },
  });
  return cells;
}
