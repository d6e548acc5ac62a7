import { valueOfType, type ValueSurroundings } from "../read/cell-value";
import type { GatheredValue } from "./gathered";
import { ownText } from "./own-text";

/** Takes the cells of a sheet in stored order; one that comes twice counts as it is the last time. */
export interface CellSink {
  /** Asked of a row before its cells; those of one that is not wanted may be left out. */
  wantsRow(row: number): boolean;
  /** Asked of the row that was asked about last. A cell that is not wanted may be put all the same. */
  wantsColumn(column: number): boolean;
  /** A cell of the row that was asked about last. */
  put(row: number, column: number, value: GatheredValue, hasFormula: boolean): void;
}

/** The value as `Range.values` gives it. */
export function rangeValue(
  type: string | undefined,
  value: string | undefined,
  inline: string | undefined,
  around: ValueSurroundings
): GatheredValue {
  const stored = valueOfType(type, value, inline, around);
  if (stored === null) return "";
  if (typeof stored === "object") return stored.error;
  // A shared string is the same text in every cell, and apart from its part already.
  return typeof stored === "string" && type !== "s" ? ownText(stored) : stored;
}
