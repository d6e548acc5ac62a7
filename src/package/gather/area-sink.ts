import { type Area, cellKey } from "../a1";
import type { CellKey } from "../contents";
import { refuseTooManyCells } from "./cell-budget";
import type { CellSink } from "./cell-sink";
import type { GatheredValue } from "./gathered";

/** Keeps the cells of an area that are not blank; of the whole sheet where none is given. */
export class AreaSink implements CellSink {
  readonly cells = new Map<CellKey, GatheredValue>();

  constructor(private readonly area: Area | undefined) {}

  wantsRow(row: number): boolean {
    const { area } = this;
    return area === undefined || (row >= area.top && row <= area.bottom);
  }

  wantsColumn(column: number): boolean {
    const { area } = this;
    return area === undefined || (column >= area.left && column <= area.right);
  }

  put(row: number, column: number, value: GatheredValue): void {
    if (!this.wantsRow(row) || !this.wantsColumn(column)) return;
    const key = cellKey(row, column);
    if (value === "") this.cells.delete(key);
    else {
      this.cells.set(key, value);
      refuseTooManyCells(this.cells.size);
    }
  }
}
