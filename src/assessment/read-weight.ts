import { cellValue, shownValue } from "./cell-value";
import type { Remark } from "./remark";

export interface WeightReading {
  /** > 0, or null where the cell cannot be read. */
  readonly weight: number | null;
  readonly problem: Remark | null;
}

/**
 * Reads a weight cell. Only a number above 0 is a weight: blank and 0 are not "left out" (that is
 * NA in the score), and text is not converted, because native formulas would count it as nothing.
 * @param rule Which rule a cell that is no weight breaks; a category's weight has its own.
 */
export function readWeight(
  value: unknown,
  rule: "weight-not-positive" | "weight-of-category" = "weight-not-positive"
): WeightReading {
  if (typeof value === "number" && value > 0 && value < Infinity) {
    return { weight: value, problem: null };
  }
  const cell = cellValue(value);
  if (cell.kind === "number" && Number.isFinite(cell.value) && cell.value > 0) {
    return { weight: cell.value, problem: null };
  }
  return { weight: null, problem: { rule, facts: { found: shownValue(value) } } };
}
