import type { CellKey } from "../../../package/contents";
import type { CellArea } from "./cell-area";
import { columnOf, rowOf } from "./cell-key";

/** The smallest area with all cells that were added. */
export class CellBounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(key: CellKey): void {
    const row = rowOf(key);
    const column = columnOf(key);
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  /** undefined: no cell was added. */
  area(): CellArea | undefined {
    if (this.bottom < 0) return undefined;
    return { top: this.top, left: this.left, bottom: this.bottom, right: this.right };
  }
}
