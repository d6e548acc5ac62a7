import type { Finding, IndicatorEntry, Place } from "./assessment";
import {
  readIndicatorCells,
  type IndicatorCells,
  type IndicatorField,
} from "./read-indicator-cells";
import { toFinding } from "./remark";

/**
 * Reads one row. Everything that is wrong with it is reported at once.
 * @param placeOf Where a field of the row stands; null where there is no sheet.
 */
export function readIndicator(
  cells: IndicatorCells,
  levels: number,
  placeOf: (field: IndicatorField) => Place | null
): { entry: IndicatorEntry; findings: Finding[] } {
  const { entry, remarks } = readIndicatorCells(cells, levels);
  const place = placeOf("score");
  return {
    entry: place === null ? entry : { ...entry, place },
    findings: remarks.map(({ field, remark }) => toFinding(remark, cells.code, placeOf(field))),
  };
}
