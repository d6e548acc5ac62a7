import type { Framework } from "../../framework/framework";
import type { RoundTrends } from "../../scoring/rounds/round-trend";
import type { Area, CellContent } from "../plan";

export const trendHeader: readonly string[] = [
  "Code",
  "Category",
  "Round",
  "Date",
  "Score",
  "Round name",
  "Low",
  "High",
];
const column = { label: 3, score: 4, low: 6, high: 7 } as const;

export interface TrendArea {
  readonly category: string;
  readonly rounds: Area;
  readonly score: Area;
  readonly low: Area;
  readonly high: Area;
}

export interface TrendCells {
  readonly cells: readonly (readonly CellContent[])[];
  /** Where each category's cells stand, for its chart; those with fewer than two scores are left out. */
  readonly areas: (firstRow: number) => TrendArea[];
}

/** The scores of every round with their ranges, those of one category behind one another. */
export function trendRows(framework: Framework, { trends }: RoundTrends): TrendCells {
  const names = new Map(framework.categories.map(({ code, name }) => [code, name]));
  const cells = trends.flatMap(({ category, rounds }) =>
    rounds.map(({ round, score, low, high }): CellContent[] => [
      category,
      names.get(category) ?? "",
      round.number,
      round.date,
      score,
      round.name,
      low,
      high,
    ])
  );
  return {
    cells,
    areas: (firstRow) => {
      let row = firstRow;
      return trends.flatMap(({ category, rounds, scored }) => {
        const start = row;
        row += rounds.length;
        if (scored < 2) return [];
        const at = (place: number): Area => ({
          row: start,
          column: place,
          rows: rounds.length,
          columns: 1,
        });
        return [
          {
            category,
            rounds: at(column.label),
            score: at(column.score),
            low: at(column.low),
            high: at(column.high),
          },
        ];
      });
    },
  };
}
