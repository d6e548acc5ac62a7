import type { CellArea } from "./cell-area";
import type { SheetModel } from "./sheet-model";

/** What happened since the last calculation, as far as formulas may notice it. */
export class ChangeLog {
  private readonly areas = new Map<SheetModel, CellArea[]>();
  /** Names of tables, sheets and defined names whose meaning changed, in lower case. */
  readonly names = new Set<string>();

  area(sheet: SheetModel, area: CellArea): void {
    const known = this.areas.get(sheet);
    if (known === undefined) this.areas.set(sheet, [area]);
    else known.push(area);
  }

  name(name: string): void {
    this.names.add(name.toLowerCase());
  }

  *changedAreas(): Generator<[SheetModel, CellArea]> {
    for (const [sheet, areas] of this.areas) for (const area of areas) yield [sheet, area];
  }

  get isEmpty(): boolean {
    return this.areas.size === 0 && this.names.size === 0;
  }

  clear(): void {
    this.areas.clear();
    this.names.clear();
  }
}
