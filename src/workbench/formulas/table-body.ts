import type { Area, Surroundings } from "./surroundings";

/** The rows of a table without its headers and totals; undefined when there is no such table. */
export function tableBody(name: string, surroundings: Surroundings): Area | undefined {
  const table = surroundings.table(name);
  if (!table) return undefined;
  const top = table.area.top + (table.headerRow ? 1 : 0);
  const bottom = table.area.bottom - (table.totalsRow ? 1 : 0);
  return bottom < top ? undefined : { ...table.area, sheet: table.sheet, top, bottom };
}
