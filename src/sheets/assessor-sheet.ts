import { assessorIntroduction, hidingLines } from "../text/assessors-sheet";
import { howToScoreLine } from "../text/category-sheet";
import { assessorHeader } from "./assessor-columns";
import { codeWidth, entryTableSheet, levelWidths } from "./entry-table";
import type { SheetPlan } from "./plan";
import type { SheetContext } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";

/**
 * Where assessor B scores: every indicator of the framework in one table, with all that is needed to
 * score it, because the category sheets are out of sight meanwhile. The entry columns stand side by
 * side as in a category table, so that a row is written the same way. No formula here reads a sheet
 * of assessor A, nor is there one elsewhere that reads this table.
 */
export function assessorSheet(context: SheetContext): SheetPlan {
  const { scale, indicators, categories } = context.framework;
  const names = new Map(categories.map(({ code, name }) => [code, name]));
  const levels = levelWidths(scale.levels.length);
  const plan = entryTableSheet(context, {
    key: sheetKeys.secondAssessor,
    table: context.tables.optional.secondAssessor,
    lines: ["Assessor B", `${assessorIntroduction} ${hidingLines[0]}`, howToScoreLine(scale)],
    header: assessorHeader(scale),
    widths: [codeWidth(indicators), 20, 8, 12, 12, 24, 14, 16, 22, ...levels, 12],
    indicators,
    row: ({ code, name, category, question, anchors, redLine }, check) => [
      ...[code, name, null, null, null, null, check],
      ...[names.get(category) ?? "", question, ...anchors, redLine],
    ],
  });
  return {
    ...plan,
    styles: [...plan.styles, { area: { row: 2, column: 0, rows: 1, columns: 1 }, role: "quiet" }],
  };
}
