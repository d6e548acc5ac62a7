import { valueOfType, type ValueSurroundings } from "../read/cell-value";
import { scanCells } from "../read/scan-cells";
import type { SheetOutline } from "../read/sheet-outline";
import type { GatheredValue } from "./gathered";
import { ownText } from "./own-text";

/** Takes the cells of a sheet in stored order; one that comes twice counts as it is the last time. */
export interface CellSink {
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
  return typeof stored === "string" ? ownText(stored) : stored;
}

/** Gives the sink all cells of a sheet. Throws `PackageError`. */
export function gatherCells(
  outline: SheetOutline,
  around: ValueSurroundings,
  sink: CellSink
): void {
  scanCells(outline, {
    cell({ row, column, attributes, value, inline, formula }) {
      sink.put(
        row,
        column,
        rangeValue(attributes["t"], value, inline, around),
        formula !== undefined
      );
    },
  });
}
