import type { CellArea } from "../host/model/cell-area";
import type { SheetShape } from "./sheet-shape";
import { spreadInto, spreadOf, type Spread } from "./text-overflow";

/** One box of a row as one pane draws it; pixels from the sheet's first column and the row's top. */
export interface RowPiece {
  readonly area: CellArea;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /**
   * `cell`: the cell itself. `copy`: the rest of a merged area that another pane holds. `text`:
   * only the words of a cell out of sight that run into it.
   */
  readonly kind: "cell" | "copy" | "text";
  /** Where its text runs over blank neighbours. */
  readonly spread: { readonly left: number; readonly width: number } | null;
  /** Text runs across its right edge, so that no gridline is there. */
  readonly hidesRight: boolean;
}

export interface PaneRow {
  readonly row: number;
  /** The columns to draw, visible ones, from left to right. */
  readonly columns: readonly number[];
  /** The first row that this pane draws: it holds merged areas that began above. */
  readonly isFirst: boolean;
  /** Whether the pane's rows, its columns, are the frozen ones. */
  readonly hasFrozenRows: boolean;
  readonly hasFrozenColumns: boolean;
}

/** The boxes of one row in one pane, from left to right. */
export function piecesOf(shape: SheetShape, pane: PaneRow): RowPiece[] {
  const pieces: RowPiece[] = [];
  const crossed = new Set<number>();
  const cross = (spread: Spread): void => {
    for (let column = spread.from; column < spread.to; column += 1) crossed.add(column);
  };
  const outside = textFromOutside(shape, pane);
  outside.forEach(cross);
  const spreads = new Map<number, Spread>();
  for (const column of pane.columns) {
    const spread = spreadOf(shape, pane.row, column);
    if (spread === undefined) continue;
    spreads.set(column, spread);
    cross(spread);
  }
  let held: CellArea | undefined;
  for (const column of pane.columns) {
    const area = shape.merges.areaAt(pane.row, column);
    if (area === held || !isHolder(shape, pane, area)) continue;
    if (area.right > area.left || area.bottom > area.top) held = area;
    pieces.push({
      ...boxOf(shape, pane.row, area),
      kind: isOwn(shape, pane, area) ? "cell" : "copy",
      spread: stretchOf(shape, spreads.get(column)),
      hidesRight: crossed.has(area.right),
    });
  }
  for (const { column, ...spread } of outside) {
    const area = shape.merges.areaAt(pane.row, column);
    pieces.push({
      ...boxOf(shape, pane.row, area),
      kind: "text",
      spread: stretchOf(shape, spread),
      hidesRight: false,
    });
  }
  return pieces;
}

function textFromOutside(shape: SheetShape, { row, columns }: PaneRow) {
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return [];
  const found = [spreadInto(shape, row, first, -1), spreadInto(shape, row, last, 1)];
  return found.flatMap((spread) => (spread === undefined ? [] : [spread]));
}

/** A merged area is drawn by its first visible row, or by the first row that the pane draws. */
function isHolder(shape: SheetShape, pane: PaneRow, area: CellArea): boolean {
  return pane.isFirst || shape.rows.visibleFrom(area.top, 1) === pane.row;
}

/** The pane that the area's first cell lies in has the cell; the others have copies. */
function isOwn({ view }: SheetShape, pane: PaneRow, area: CellArea): boolean {
  return (
    area.top < view.freeze.rows === pane.hasFrozenRows &&
    area.left < view.freeze.columns === pane.hasFrozenColumns
  );
}

function boxOf({ rows, columns }: SheetShape, row: number, area: CellArea) {
  const left = columns.start(area.left);
  const start = rows.start(area.top);
  return {
    area,
    left,
    top: start - rows.start(row),
    width: columns.end(area.right) - left,
    height: rows.end(area.bottom) - start,
  };
}

function stretchOf({ columns }: SheetShape, spread: Spread | undefined): RowPiece["spread"] {
  if (spread === undefined) return null;
  const left = columns.start(spread.from);
  return { left, width: columns.end(spread.to) - left };
}
