import { NA_ERROR, isGrid, type Grid } from "./operand";
import type { Scalar } from "./surroundings";

/**
 * Applies a function of single values to values and grids. A single row, column or value is
 * repeated along the other side; cells that only the bigger grid has are `#N/A`.
 */
export function lift<T extends Scalar | undefined>(
  apply: (values: (Scalar | T)[]) => Scalar,
  operands: readonly (Scalar | Grid | T)[]
): Scalar | Grid {
  const grids = operands.filter((operand): operand is Grid => Array.isArray(operand));
  if (grids.length === 0) {
    return apply(operands.filter((operand): operand is Scalar | T => !Array.isArray(operand)));
  }
  const height = Math.max(...grids.map((grid) => grid.length));
  const width = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const isMissing = (row: number, column: number): boolean =>
    grids.some(
      (grid) =>
        (grid.length !== 1 && row >= grid.length) ||
        (grid[0]?.length !== 1 && column >= (grid[0]?.length ?? 0))
    );
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) =>
      isMissing(row, column)
        ? NA_ERROR
        : apply(operands.map((operand) => pickFrom(operand, row, column)))
    )
  );
}

function pickFrom<T extends Scalar | undefined>(
  operand: Scalar | Grid | T,
  row: number,
  column: number
): Scalar | T {
  if (!Array.isArray(operand)) return operand;
  const cells = operand[operand.length === 1 ? 0 : row] ?? [];
  return cells[cells.length === 1 ? 0 : column] ?? null;
}

/** The first of several grids that are used as one value each. */
export function topLeft(value: Scalar | Grid): Scalar {
  return isGrid(value) ? (value[0]?.[0] ?? null) : value;
}
