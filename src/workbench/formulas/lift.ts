import { NA_ERROR, isGrid, type Grid } from "./operand";
import type { Scalar } from "./surroundings";

/**
 * Applies a function of single values to values and grids. A single row, column or value is
 * repeated along the other side; cells that only the bigger grid has are `#N/A`.
 */
export function lift(
  apply: (values: Scalar[]) => Scalar,
  operands: readonly (Scalar | Grid)[]
): Scalar | Grid {
  const grids = operands.filter(isGrid);
  if (grids.length === 0) {
    return apply(operands.map((operand) => (isGrid(operand) ? null : operand)));
  }
  const height = Math.max(...grids.map((grid) => grid.length));
  const width = Math.max(...grids.map(widthIn));
  // Every operand has a value in the cells of the first rows and columns; beyond them one is short.
  const fullHeight = shortest(grids.map((grid) => grid.length));
  const fullWidth = shortest(grids.map(widthIn));
  const result: Grid = [];
  for (let row = 0; row < height; row += 1) {
    const lines = operands.map((operand) =>
      isGrid(operand) ? (operand[operand.length === 1 ? 0 : row] ?? []) : operand
    );
    const cells: Scalar[] = [];
    for (let column = 0; column < width; column += 1) {
      const isFull = row < fullHeight && column < fullWidth;
      cells.push(isFull ? apply(lines.map((line) => valueIn(line, column))) : NA_ERROR);
    }
    result.push(cells);
  }
  return result;
}

function widthIn(grid: Grid): number {
  return grid[0]?.length ?? 0;
}

/** A single row or column is never short: it is repeated. */
function shortest(lengths: readonly number[]): number {
  return Math.min(...lengths.map((length) => (length === 1 ? Infinity : length)));
}

function valueIn(line: Scalar | readonly Scalar[], column: number): Scalar {
  if (!isLine(line)) return line;
  return line[line.length === 1 ? 0 : column] ?? null;
}

function isLine(line: Scalar | readonly Scalar[]): line is readonly Scalar[] {
  return Array.isArray(line);
}

/** The first of several grids that are used as one value each. */
export function topLeft(value: Scalar | Grid): Scalar {
  return isGrid(value) ? (value[0]?.[0] ?? null) : value;
}
