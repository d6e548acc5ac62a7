import type { Framework } from "../../framework/framework";
import { trendChartTitle, trendSeries } from "../../text/rounds";
import { type ChartPlan, chartPrefix } from "../plan";
import type { TrendArea } from "./trend-rows";

/** Four charts and the first rows of the table below them fit on the first page, A4 or Letter. */
const chartHeight = 11;
/** A longer name would take the room of the lines: the code stands for it, as in the table above. */
const longestName = 60;
/** Two charts beside one another: columns A to E, and F to K. */
const places = [
  { column: 0, columns: 5 },
  { column: 5, columns: 5 },
] as const;

const scoreColour = "#0F4C81";
const rangeColour = "#6B6B6B";

/** Rows that the charts of so many categories take, one for air below each. */
export function trendChartRows(categories: number): number {
  return Math.ceil(categories / places.length) * (chartHeight + 1);
}

/** One chart for each category: its score over the rounds between the ends of its range. */
export function trendCharts(
  framework: Framework,
  areas: readonly TrendArea[],
  firstRow: number
): ChartPlan[] {
  return areas.map((area): ChartPlan => {
    const index = framework.categories.findIndex(({ code }) => code === area.category);
    const place = places[index % places.length] ?? places[0];
    const called = framework.categories[index]?.name ?? area.category;
    const name = called.length > longestName ? area.category : called;
    return {
      name: `${chartPrefix}trend ${area.category}`,
      kind: "line",
      title: trendChartTitle(name),
      categories: area.rounds,
      series: [
        { name: trendSeries.score, values: area.score, color: scoreColour },
        { name: trendSeries.low, values: area.low, color: rangeColour, isAside: true },
        { name: trendSeries.high, values: area.high, color: rangeColour, isAside: true },
      ],
      valueAxis: { min: 0, max: 100 },
      place: {
        row: firstRow + Math.floor(index / places.length) * (chartHeight + 1),
        column: place.column,
        rows: chartHeight,
        columns: place.columns,
      },
    };
  });
}
