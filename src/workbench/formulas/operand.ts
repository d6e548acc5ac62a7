import type { CellError } from "../../package/contents";
import type { Area, Scalar } from "./surroundings";

/** Rows of cells, all equally long, at least one. */
export type Grid = Scalar[][];

/** Cells by their place: kept as long as possible, because many functions treat cells and values differently. */
export class Reference {
  constructor(readonly area: Area) {}
}

/** Waits for the answer of an add-in's function. */
export const PENDING: unique symbol = Symbol("pending");
export type Pending = typeof PENDING;

export type Operand = Scalar | Grid | Reference | Pending;

export const NULL_ERROR: CellError = { error: "#NULL!" };
export const DIV_ERROR: CellError = { error: "#DIV/0!" };
export const VALUE_ERROR: CellError = { error: "#VALUE!" };
export const REF_ERROR: CellError = { error: "#REF!" };
export const NAME_ERROR: CellError = { error: "#NAME?" };
export const NUM_ERROR: CellError = { error: "#NUM!" };
export const NA_ERROR: CellError = { error: "#N/A" };

export function isGrid(operand: Operand | undefined): operand is Grid {
  return Array.isArray(operand);
}

export function isError(operand: unknown): operand is CellError {
  return typeof operand === "object" && operand !== null && "error" in operand;
}

/** The grid itself, or what is in it when it holds one value only. */
export function simplest(grid: Grid): Scalar | Grid {
  const [row] = grid;
  return grid.length === 1 && row?.length === 1 ? (row[0] ?? null) : grid;
}

export function heightOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function widthOf(area: Area): number {
  return area.right - area.left + 1;
}
