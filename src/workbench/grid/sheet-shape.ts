import type { SheetView } from "../desk/sheet-view";
import { makeAxis, type Axis } from "./axis";
import { MergeIndex } from "./merge-index";

/** Pixels of the row with the column letters. */
export const HEADER_HEIGHT = 24;

/** A sheet with where its rows, columns and merged areas lie. */
export interface SheetShape {
  readonly view: SheetView;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  /** Pixels of the column with the row numbers: as wide as the longest needs. */
  readonly headerWidth: number;
  /** Pixels of the columns and rows that stay in sight. */
  readonly frozenWidth: number;
  readonly frozenHeight: number;
}

/** Shapes of the sheets of one workbook, kept as long as nothing in them moves. */
export class ShapeCache {
  private readonly shapes = new Map<string, SheetShape>();

  shapeOf(view: SheetView): SheetShape {
    const known = this.shapes.get(view.id);
    if (known?.view === view) return known;
    const rows = makeAxis(view.rows, (row) => view.rowHeight(row), known?.rows);
    const columns = makeAxis(view.columns, (column) => view.columnWidth(column), known?.columns);
    const shape: SheetShape = {
      view,
      rows,
      columns,
      merges: new MergeIndex(view.merges),
      headerWidth: Math.max(40, 16 + 8 * String(view.rows).length),
      frozenWidth: columns.start(view.freeze.columns),
      frozenHeight: rows.start(view.freeze.rows),
    };
    this.shapes.set(view.id, shape);
    return shape;
  }
}
