import type { Framework } from "../../framework/framework";
import type { Comparison } from "../../scoring/rounds/compare-rounds";
import { roundScores } from "../../scoring/rounds/round-scores";
import type { RoundTrends } from "../../scoring/rounds/round-trend";
import { changeText, trendText } from "../../text/rounds";
import type { CellContent } from "../plan";

export const categoryChangeHeader: readonly string[] = [
  "Code",
  "Category",
  "Score before",
  "Score after",
  "Change in points",
  "Reading",
  "Up",
  "Down",
  "Sign test p",
  "Compared",
  "Trend",
];

/** One row for each category of the framework; blank where nothing can be compared. */
export function categoryChangeRows(
  framework: Framework,
  comparison: Comparison,
  trends: RoundTrends
): CellContent[][] {
  const before = roundScores(comparison.earlier).categories;
  const after = roundScores(comparison.later).categories;
  return framework.categories.map(({ code, name }): CellContent[] => {
    const compared = comparison.categories.find(({ category }) => category === code);
    const change = compared?.change ?? null;
    const trend = trends.trends.find(({ category }) => category === code);
    const total = (change?.compared ?? 0) + (compared?.left ?? 0);
    return [
      code,
      name,
      before.find(({ category }) => category === code)?.score ?? null,
      after.find(({ category }) => category === code)?.score ?? null,
      change?.points ?? null,
      changeText(change),
      change?.ups ?? null,
      change?.downs ?? null,
      change?.signP ?? null,
      `${change?.compared ?? 0} of ${total} indicators`,
      trend === undefined ? null : trendText(trend),
    ];
  });
}
