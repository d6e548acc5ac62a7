import type { ChartSeries, ChartView } from "./chart-view";

/** Where a series begins and ends at a category; null for a gap. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The spans of every series at every category. Stacked values add up apart above and below zero, as
 * in Excel; percent stacks share what their absolute values add up to, −100 to 100.
 */
export function spansOf(
  series: readonly ChartSeries[],
  stacking: ChartView["stacking"]
): (Span | null)[][] {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const spans: (Span | null)[][] = series.map(() => []);
  for (let at = 0; at < count; at += 1) {
    const whole = series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0);
    let above = 0;
    let below = 0;
    for (const [index, { values }] of series.entries()) {
      const value = values[at] ?? null;
      const own = spans[index] ?? [];
      if (value === null) own[at] = null;
      else if (stacking === "none") own[at] = { from: 0, to: value };
      else {
        const size = stacking === "percent" ? (whole === 0 ? 0 : (value / whole) * 100) : value;
        const from = size < 0 ? below : above;
        own[at] = { from, to: from + size };
        if (size < 0) below += size;
        else above += size;
      }
    }
  }
  return spans;
}

/** Lowest and highest of what is drawn; zero is always in it, as for Excel's columns. */
export function extentOf(spans: readonly (readonly (Span | null)[])[]): [number, number] {
  let low = 0;
  let high = 0;
  for (const span of spans.flat()) {
    if (span === null) continue;
    low = Math.min(low, span.from, span.to);
    high = Math.max(high, span.from, span.to);
  }
  return low === high ? [0, 1] : [low, high];
}
