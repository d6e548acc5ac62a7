import { sheetKeys } from "../sheets/sheet-keys";
import { headPlace, WrittenCells } from "../sheets/written-cells";
import { isWrittenLine } from "../text/summary";
import type { HeldAssessment } from "../workbook/read-assessment";
import type { LastBuild } from "./summary-parts";
import type { SummaryTables } from "./summary-tables";

/**
 * What the last build wrote, by the marks of the sheets. Nothing is known where an add-in has built
 * since that does not know the mark: the line on the sheet then says another build than the mark.
 */
export function lastBuild({ installation }: HeldAssessment, tables: SummaryTables): LastBuild {
  const of = (key: string): WrittenCells | null =>
    WrittenCells.of(installation.sheets.get(key)?.marks);
  const barriers = of(sheetKeys.summary);
  const lines = (tables.barriers?.table.above ?? []).map((cells) => String(cells[0] ?? ""));
  const line = lines.find(isWrittenLine);
  const isOld = line !== undefined && barriers?.holds(headPlace, line) === false;
  return isOld ? { barriers: null, plan: null } : { barriers, plan: of(sheetKeys.plan) };
}
