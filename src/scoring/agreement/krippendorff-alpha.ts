import { coincidences, type Coincidences, type RatedUnit } from "./rated-units";

export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's alpha for any number of raters, gaps allowed:
 * 1 − (n − 1) · Σ o_ck·δ²_ck / Σ n_c·n_k·δ²_ck over the pairs c < k; Krippendorff, "Computing
 * Krippendorff's Alpha-Reliability" (2011). Differences δ: nominal 1; ordinal the ratings from c to k
 * with half of c's and half of k's; interval c − k; ratio (c − k)/(c + k).
 * @param units One for each indicator: its ratings, in any order.
 * @returns At most 1; null without variation, where the definition divides by 0.
 */
export function krippendorffAlpha(units: readonly RatedUnit[], metric: Metric): number | null {
  const table = coincidences(units);
  const { values, pairs, counts, total } = table;
  const difference = differences(table, metric);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < values.length; c += 1) {
    for (let k = c + 1; k < values.length; k += 1) {
      const squared = difference(c, k) ** 2;
      observed += (pairs[c]?.[k] ?? 0) * squared;
      expected += (counts[c] ?? 0) * (counts[k] ?? 0) * squared;
    }
  }
  return expected > 0 ? 1 - ((total - 1) * observed) / expected : null;
}

/** δ of the values at places c < k. */
function differences(
  { values, counts }: Coincidences,
  metric: Metric
): (c: number, k: number) => number {
  const value = (at: number): number => values[at] ?? NaN;
  switch (metric) {
    case "nominal":
      return () => 1;
    case "interval":
      return (c, k) => value(k) - value(c);
    case "ratio":
      return (c, k) => (value(k) - value(c)) / (value(k) + value(c));
    case "ordinal": {
      // Ranks with ties at their middle: δ is the distance of the middles.
      let below = 0;
      const middles = counts.map((count) => {
        below += count;
        return below - count / 2;
      });
      return (c, k) => (middles[k] ?? NaN) - (middles[c] ?? NaN);
    }
  }
}
