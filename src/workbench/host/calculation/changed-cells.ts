import type { Area } from "../../formulas/surroundings";
import type { CellArea } from "../model/cell-area";
import { cellCount, cellsOf, holds, intersects } from "../model/cell-area";
import { columnOf, keyOf, rowOf } from "../model/cell-key";
import type { SheetModel } from "../model/sheet-model";

/** Cells whose value changed or may change, by sheet. */
export class ChangedCells {
  private readonly areas = new Map<string, CellArea[]>();
  private readonly keys = new Map<string, Set<number>>();

  addArea(sheet: SheetModel, area: CellArea): void {
    const name = sheet.name.toLowerCase();
    const known = this.areas.get(name);
    if (known === undefined) this.areas.set(name, [area]);
    else known.push(area);
  }

  addCell(sheet: SheetModel, row: number, column: number): void {
    const name = sheet.name.toLowerCase();
    const known = this.keys.get(name) ?? new Set();
    known.add(keyOf(row, column));
    this.keys.set(name, known);
  }

  touches(sheet: SheetModel): boolean {
    const name = sheet.name.toLowerCase();
    return this.areas.has(name) || this.keys.has(name);
  }

  meets(area: Area): boolean {
    const name = area.sheet.toLowerCase();
    if (this.areas.get(name)?.some((changed) => intersects(changed, area)) === true) return true;
    const keys = this.keys.get(name);
    if (keys === undefined) return false;
    if (cellCount(area) < keys.size) {
      for (const { row, column } of cellsOf(area)) if (keys.has(keyOf(row, column))) return true;
      return false;
    }
    for (const key of keys) if (holds(area, rowOf(key), columnOf(key))) return true;
    return false;
  }
}
