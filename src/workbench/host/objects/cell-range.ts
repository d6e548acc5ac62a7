import { MAX_CELLS_PER_READ } from "../limits";
import {
  cellCount,
  columnCount,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type CellArea,
} from "../model/cell-area";
import { shownText } from "../model/number-text";
import type { Place } from "../model/resolve-reference";
import type { Cell } from "../model/sheet-cells";
import type { SheetModel } from "../model/sheet-model";
import { moveReference, type Shift } from "../model/shift";
import { HostObject } from "../protocol/host-object";
import { dimensionMismatch, invalidReference } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";

/**
 * The cells behind an `Excel.Range`: one rectangle, which follows inserted and deleted cells as long
 * as the client keeps it.
 */
export abstract class CellRange extends HostObject {
  private isGone = false;

  constructor(
    readonly context: ObjectContext,
    private readonly on: SheetModel,
    private within: CellArea
  ) {
    super();
  }

  get sheet(): SheetModel {
    this.assertThere();
    return this.on;
  }

  get area(): CellArea {
    this.assertThere();
    return this.within;
  }

  get place(): Place {
    return { sheet: this.sheet, area: this.area };
  }

  private assertThere(): void {
    if (this.isGone || this.on.isDeleted) throw invalidReference();
  }

  follow(sheet: SheetModel, shift: Shift): void {
    if (sheet !== this.on) return;
    const after = moveReference(this.within, shift);
    if (after === undefined) this.isGone = true;
    else this.within = after;
  }

  get isUnbounded(): boolean {
    return isWholeColumns(this.area) || isWholeRows(this.area);
  }

  /** One value per cell, or null where Excel gives none: unbounded ranges and far too many cells. */
  map(read: (cell: Cell) => unknown): unknown[][] | null {
    const { area, sheet } = this;
    if (this.isUnbounded || cellCount(area) > MAX_CELLS_PER_READ) return null;
    const rows: unknown[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cells: unknown[] = [];
      for (let column = area.left; column <= area.right; column += 1) {
        cells.push(read(sheet.cells.get(row, column)));
      }
      rows.push(cells);
    }
    return rows;
  }

  /** A value for every cell: from a matrix of exactly the range's size, or one value for all. */
  spread(value: unknown): (row: number, column: number) => unknown {
    if (!Array.isArray(value)) return () => value;
    const rows: unknown[] = value;
    const { area } = this;
    const fits =
      rows.length === rowCount(area) &&
      rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
    if (!fits) throw dimensionMismatch();
    return (row, column) => {
      const cells = rows[row];
      return Array.isArray(cells) ? (cells[column] as unknown) : undefined;
    };
  }

  shown(cell: Cell): string {
    const { date1904 } = this.context.book.contents;
    return shownText(cell.value, cell.format.numberFormat ?? "General", date1904);
  }
}
