import type { CellKey } from "../../../package/contents";
import { formatArea } from "./address";
import { areaOf, cellsOf, holds, isOnSheet, sameArea, type CellArea } from "./cell-area";
import type { SheetCells } from "./sheet-cells";
import { columnOf, keyOf, rowOf } from "./cell-key";

/** What a result may not lie on: the part of a sheet that a dynamic array needs to know. */
interface SpillGround {
  readonly cells: SheetCells;
  readonly merges: readonly CellArea[];
  tableAt(row: number, column: number): unknown;
}

interface Spilled {
  /** What it fills now: its own cell only, where something is in the way. */
  filled: CellArea;
  /** What it would fill. */
  wanted: CellArea;
}

/**
 * The formulas of a sheet that were entered since it was opened and fill as many cells as their
 * result has. Array formulas that a file brings keep the size they have.
 */
export class DynamicArrays {
  private readonly arrays = new Map<CellKey, Spilled>();

  add(sheet: SpillGround, row: number, column: number): void {
    const own = areaOf(row, column);
    // What the formula before it showed must not stand in its way.
    const before = this.arrays.get(keyOf(row, column));
    if (before !== undefined) this.clearBeyond(sheet, keyOf(row, column), before.filled, own);
    this.arrays.set(keyOf(row, column), { filled: own, wanted: own });
    sheet.cells.setSpill(row, column, formatArea(own));
  }

  has(key: CellKey): boolean {
    return this.arrays.has(key);
  }

  /** Cells that show a part of another cell's result. */
  covers(row: number, column: number): boolean {
    for (const [key, { filled }] of this.arrays) {
      if (holds(filled, row, column) && key !== keyOf(row, column)) return true;
    }
    return false;
  }

  /** Formulas whose result would lie on cells that changed, or that gave way to something else. */
  *touchedBy(area: CellArea): Generator<CellKey> {
    for (const [key, { wanted }] of this.arrays) {
      for (const { row, column } of cellsOf(wanted)) {
        if (!holds(area, row, column)) continue;
        yield key;
        break;
      }
    }
  }

  /** Takes away what formulas left that are gone. @returns the areas that became blank. */
  dropGone(sheet: SpillGround): CellArea[] {
    const gone: CellArea[] = [];
    for (const [key, { filled }] of [...this.arrays]) {
      if (sheet.cells.at(key)?.spill !== undefined) continue;
      this.arrays.delete(key);
      this.clearBeyond(sheet, key, filled, areaOf(rowOf(key), columnOf(key)));
      gone.push(filled);
    }
    return gone;
  }

  /**
   * Makes room for a result.
   *
   * @returns the area it may fill, or null where something is in the way (`#SPILL!`).
   */
  fit(sheet: SpillGround, key: CellKey, rows: number, columns: number): CellArea | null {
    const array = this.arrays.get(key);
    if (array === undefined) return null;
    const own = areaOf(rowOf(key), columnOf(key));
    array.wanted = areaOf(own.top, own.left, rows, columns);
    const fits = this.isFree(sheet, key, array);
    const next = fits ? array.wanted : own;
    if (!sameArea(next, array.filled)) {
      this.clearBeyond(sheet, key, array.filled, next);
      array.filled = next;
      sheet.cells.setSpill(own.top, own.left, formatArea(next));
    }
    return fits ? next : null;
  }

  private isFree(sheet: SpillGround, key: CellKey, { filled, wanted }: Spilled): boolean {
    if (!isOnSheet(wanted)) return false;
    for (const { row, column } of cellsOf(wanted)) {
      if (keyOf(row, column) === key) continue;
      if (sheet.tableAt(row, column) !== undefined) return false;
      if (sheet.merges.some((merge) => holds(merge, row, column))) return false;
      const cell = sheet.cells.at(keyOf(row, column));
      if (cell === undefined) continue;
      const isOwn = holds(filled, row, column) && !sheet.cells.isEntered(row, column);
      if (!isOwn && (cell.value !== null || cell.formula !== undefined)) return false;
    }
    return true;
  }

  private clearBeyond(sheet: SpillGround, key: CellKey, before: CellArea, after: CellArea): void {
    for (const { row, column } of cellsOf(before)) {
      if (keyOf(row, column) === key || holds(after, row, column)) continue;
      if (!sheet.cells.isEntered(row, column)) sheet.cells.setCalculated(row, column, null);
    }
  }

  /** Formulas that fill more than their own cell, with the area. */
  *filled(): Generator<[CellKey, CellArea]> {
    for (const [key, { filled }] of this.arrays) {
      if (filled.bottom > filled.top || filled.right > filled.left) yield [key, filled];
    }
  }
}
