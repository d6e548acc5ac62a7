import type { ChartSeries } from "./chart-view";

/** The accents of the Office theme of 2013, dark enough to be seen on white where they were not. */
const ACCENTS = ["#4472C4", "#C55A11", "#7F7F7F", "#BF8F00", "#2E75B6", "#548235"];

export function colourOf(series: ChartSeries, index: number): string {
  return series.color ?? sliceColour(index);
}

/** Of a slice of a pie, whose one series has a colour for each. */
export function sliceColour(index: number): string {
  return ACCENTS[index % ACCENTS.length] ?? "#4472C4";
}
