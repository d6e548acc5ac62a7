import { briefChartTitle } from "../text/reports";
import type { Area, CellContent, ChartPlan } from "./plan";

/** Rows for title and axis, and the fewest of all. */
const aroundBars = 4;
const fewestRows = 11;
/** Longer names would take the room of the bars: codes stand for them, as in the table above. */
const longestLabel = 45;

/** Rows of the chart: a bar takes one row and has air, so that every label is written. */
export function briefChartRows(bars: number): number {
  return Math.max(fewestRows, aroundBars + Math.ceil(bars * 1.1));
}

/** Whether the bars are called by the names of the categories; by their codes where these are shorter. */
function isNamed(rows: readonly (readonly CellContent[])[]): boolean {
  const longest = (column: number): number =>
    Math.max(...rows.map((cells) => String(cells[column] ?? "").length));
  return longest(1) <= longestLabel || longest(0) >= longest(1);
}

/** The rows of scores with a word for every bar: that of all categories has no code. */
export function barRows(
  rows: readonly (readonly CellContent[])[]
): readonly (readonly CellContent[])[] {
  if (isNamed(rows)) return rows;
  return rows.map((cells) =>
    cells[0] === null ? [cells[1] ?? null, null, ...cells.slice(2)] : cells
  );
}

/**
 * The scores as bars.
 *
 * @param scores cells of the table: code, name, score
 * @param rows what they were made from
 */
export function briefChart(
  scores: Area,
  rows: readonly (readonly CellContent[])[],
  place: Area
): ChartPlan {
  return {
    name: "HSA Brief scores",
    kind: "bar",
    title: briefChartTitle,
    categories: { ...scores, column: isNamed(rows) ? 1 : 0, columns: 1 },
    series: [{ name: "Score", values: { ...scores, column: 2, columns: 1 }, color: "#1F4E79" }],
    valueAxis: { min: 0, max: 100 },
    place,
  };
}
