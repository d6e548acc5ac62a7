import { heightOf, isGrid, Reference, simplest, VALUE_ERROR, widthOf } from "./operand";
import type { Grid, Operand, Pending } from "./operand";
import type { Area, FunctionCall, Position, Scalar, Surroundings } from "./surroundings";
import { LAST_COLUMN, LAST_ROW, type Node } from "./syntax";

/** Row and column beyond which no sheet that the formula names holds anything. */
export interface Limit {
  readonly row: number;
  readonly column: number;
}

/** All that the calculation of one node may look at. */
export interface Frame {
  readonly at: Position;
  readonly surroundings: Surroundings;
  readonly results: ReadonlyMap<string, Scalar[][]>;
  /** Calls whose answer is missing; filled as they are met. */
  readonly calls: Map<string, FunctionCall>;
  /** References are calculated cell by cell, instead of by the formula's own row or column. */
  readonly isArray: boolean;
  /** The formula of a defined name is calculated: its relative references move. */
  readonly isInName: boolean;
  readonly variables: ReadonlyMap<string, Operand>;
  readonly depth: number;
  readonly limit: () => Limit;
  /** The areas that were read for this formula: often the same column several times. */
  readonly grids: Map<string, Grid>;
  readonly evaluate: (node: Node, frame: Frame) => Operand;
}

/**
 * The values of an area. Whole columns and rows end where the used cells end; the same for all
 * sheets of a formula, so that `A:A*Other!A:A` stays even.
 */
export function cellsOf(area: Area, frame: Frame): Grid {
  const key = `${area.sheet}!${area.top},${area.left},${area.bottom},${area.right}`;
  const known = frame.grids.get(key);
  if (known) return known;
  const isWholeColumn = area.bottom === LAST_ROW;
  const isWholeRow = area.right === LAST_COLUMN;
  const limit = isWholeColumn || isWholeRow ? frame.limit() : { row: 0, column: 0 };
  const bottom = isWholeColumn ? Math.max(area.top, limit.row) : area.bottom;
  const right = isWholeRow ? Math.max(area.left, limit.column) : area.right;
  const grid: Grid = [];
  for (let row = area.top; row <= bottom; row += 1) {
    const cells: Scalar[] = [];
    for (let column = area.left; column <= right; column += 1) {
      cells.push(frame.surroundings.cell(area.sheet, row, column));
    }
    grid.push(cells);
  }
  frame.grids.set(key, grid);
  return grid;
}

/** The cell of an area in the formula's own row or column; `#VALUE!` where there is none. */
export function intersectWithCell(area: Area, { at, surroundings }: Frame): Scalar {
  const isRowFree = heightOf(area) === 1;
  const isColumnFree = widthOf(area) === 1;
  const row = isRowFree ? area.top : at.row;
  const column = isColumnFree ? area.left : at.column;
  const isInside =
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  if (!isInside || (!isRowFree && !isColumnFree)) return VALUE_ERROR;
  return surroundings.cell(area.sheet, row, column);
}

/** What stands for an operand where single values are wanted. */
export function valueOf(operand: Exclude<Operand, Pending>, frame: Frame): Scalar | Grid {
  if (!(operand instanceof Reference)) return isGrid(operand) ? simplest(operand) : operand;
  return frame.isArray
    ? simplest(cellsOf(operand.area, frame))
    : intersectWithCell(operand.area, frame);
}

/** An operand as a grid, whatever it is. */
export function gridOf(operand: Exclude<Operand, Pending>, frame: Frame): Grid {
  if (operand instanceof Reference) return cellsOf(operand.area, frame);
  return isGrid(operand) ? operand : [[operand]];
}
