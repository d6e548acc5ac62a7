import type { ConditionalFormat } from "../../../package/contents";
import { intersects, joinAreas, subtract, type CellArea } from "./cell-area";
import { readAreas, writeAreas } from "./validations";

/** A formula rule of a sheet. `ConditionalFormat.priority` follows from its place in the list. */
export interface PlacedFormat {
  readonly id: string;
  /** The file's number, which places it among rules of other kinds; 0 for a new rule. */
  readonly storedPriority: number;
  areas: readonly CellArea[];
  format: Omit<ConditionalFormat, "ref" | "priority">;
}

/** The formula rules of one sheet, the one that wins first. */
export class ConditionalFormats {
  private placed: PlacedFormat[];
  private next = 1;

  constructor(stored: readonly ConditionalFormat[]) {
    this.placed = [...stored]
      .sort((one, other) => one.priority - other.priority)
      .map(({ ref, priority, ...format }) => ({
        id: this.newId(),
        storedPriority: priority,
        areas: readAreas(ref),
        format,
      }));
  }

  private newId(): string {
    const id = `{${this.next.toString(16).toUpperCase().padStart(8, "0")}-CF00-0000-0000-000000000000}`;
    this.next += 1;
    return id;
  }

  /** Excel puts a new rule before all others. */
  add(area: CellArea): PlacedFormat {
    const added: PlacedFormat = {
      id: this.newId(),
      storedPriority: 0,
      areas: [area],
      format: { formula: "", stopIfTrue: false },
    };
    this.placed.unshift(added);
    return added;
  }

  all(): readonly PlacedFormat[] {
    return this.placed;
  }

  within(area: CellArea): PlacedFormat[] {
    return this.placed.filter(({ areas }) => areas.some((own) => intersects(own, area)));
  }

  isPlaced(format: PlacedFormat): boolean {
    return this.placed.includes(format);
  }

  priorityOf(format: PlacedFormat): number {
    return this.placed.indexOf(format);
  }

  setPriority(format: PlacedFormat, priority: number): void {
    const others = this.placed.filter((other) => other !== format);
    others.splice(Math.min(priority, others.length), 0, format);
    this.placed = others;
  }

  remove(format: PlacedFormat): void {
    this.placed = this.placed.filter((other) => other !== format);
  }

  clear(area: CellArea): void {
    this.move((own) => subtract(own, area));
  }

  move(moved: (area: CellArea) => readonly CellArea[]): void {
    for (const format of this.placed) format.areas = format.areas.flatMap(moved);
    this.placed = this.placed.filter(({ areas }) => areas.length > 0);
  }

  /** Rules of a row also hold for rows put beside it; says whether any did. */
  extend(row: number, added: CellArea): boolean {
    let isExtended = false;
    for (const format of this.placed) {
      const gained = format.areas.flatMap((area): CellArea[] => {
        const left = Math.max(area.left, added.left);
        const right = Math.min(area.right, added.right);
        const isOnRow = area.top <= row && area.bottom >= row && left <= right;
        return isOnRow ? subtract({ ...added, left, right }, area) : [];
      });
      if (gained.length === 0) continue;
      format.areas = joinAreas([...format.areas, ...gained]);
      isExtended = true;
    }
    return isExtended;
  }

  stored(): ConditionalFormat[] {
    return this.placed
      .filter(({ format }) => format.formula !== "")
      .map(({ areas, format }, index) => ({
        ref: writeAreas(areas),
        ...format,
        priority: index + 1,
      }));
  }
}
