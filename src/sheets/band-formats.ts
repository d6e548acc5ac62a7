import type { Method } from "../framework/framework";
import { a1 } from "./a1";
import { bandColours, redLineColours } from "./band-colours";
import { quoted } from "./formula-text";
import type { Area, ConditionalFormatPlan } from "./plan";

/** Colours a column of band names. Conditional formats cannot refer to tables, so by name. */
export function bandFormats(area: Area, method: Method): ConditionalFormatPlan[] {
  const cell = `$${a1(area.row, area.column)}`;
  return [
    { area, formula: `=${cell}=${quoted(method.redLineBand)}`, bold: true, ...redLineColours },
    ...method.bands.map((band, index) => ({
      area,
      formula: `=${cell}=${quoted(band.name)}`,
      ...bandColours(index, method.bands.length),
    })),
  ];
}
