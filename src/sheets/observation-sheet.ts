import {
  fieldHeadings,
  noObservations,
  observationColumns,
  observationIntroduction,
  observationTitle,
  seenWords,
  visitFields,
  visitRules,
} from "../text/field-sheets";
import { handlingLine } from "../text/read-me";
import { fieldSheet, type FieldLine } from "./field-lines";
import type { SheetPlan } from "./plan";
import type { SheetContext } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";

const widths = [10, 40, 12, 30] as const;

function observations(context: SheetContext, codes: readonly string[]): FieldLine[] {
  const wanted = new Set(codes);
  return context.framework.indicators
    .filter(({ code, siteObservations }) => wanted.has(code) && siteObservations.length > 0)
    .flatMap(({ code, name, siteObservations }): FieldLine[] => [
      { cells: [`${code} ${name}`], role: "heading" },
      ...siteObservations.map((text): FieldLine => ({
        cells: [code, text, seenWords],
        writtenFrom: 3,
      })),
      { cells: [] },
    ]);
}

/** What to look for on a site visit, with room to write: to be printed, one page wide. */
export function observationSheet(context: SheetContext, codes: readonly string[]): SheetPlan {
  const looked = observations(context, codes);
  return fieldSheet(context, sheetKeys.observation, widths, [
    { cells: [observationTitle], role: "title" },
    { cells: [handlingLine(context.choices.handling)], role: "quiet" },
    { cells: [null, observationIntroduction, null], role: "quiet" },
    { cells: [fieldHeadings.before], role: "heading" },
    ...visitRules.map((rule): FieldLine => ({ cells: [null, rule, null] })),
    { cells: [fieldHeadings.aboutVisit], role: "heading" },
    ...visitFields.map(([name, hint]): FieldLine => ({
      cells: [null, `${name}: ${hint}`],
      writtenFrom: 2,
    })),
    { cells: [] },
    { cells: observationColumns, role: "label", bold: true, isRepeated: true },
    ...(looked.length === 0 ? [{ cells: [null, noObservations] }] : looked),
  ]);
}
