import type { Category } from "../framework/framework";
import { howToScoreLine } from "../text/category-sheet";
import { categoryHeader } from "./category-columns";
import { codeWidth, entryTableSheet, levelWidths } from "./entry-table";
import type { SheetPlan } from "./plan";
import type { SheetContext } from "./sheet-context";
import { categoryKey } from "./sheet-keys";

/** One table: an indicator a row, what is entered before what is read. */
export function categorySheet(context: SheetContext, category: Category): SheetPlan {
  const { scale } = context.framework;
  const indicators = context.framework.indicators.filter(
    (indicator) => indicator.category === category.code
  );
  const levels = levelWidths(scale.levels.length);
  return entryTableSheet(context, {
    key: categoryKey(category.code),
    table: context.tables.category.get(category.code) ?? "",
    lines: [category.name, howToScoreLine(scale)],
    header: categoryHeader(scale),
    widths: [codeWidth(indicators), 20, 8, 12, 12, 24, 14, 22, ...levels, 9, 12],
    indicators,
    row: ({ code, name, question, anchors, redLine }, check) => [
      ...[code, name, null, null, null, null, check],
      ...[question, ...anchors, 1, redLine],
    ],
  });
}
