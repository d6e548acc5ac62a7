import { kendallS, mannKendallP } from "./mann-kendall";

/** One round: when it was, and its score. */
export interface TrendPoint {
  readonly time: number;
  readonly score: number;
}

export interface Trend {
  /** Points per year. */
  readonly slope: number;
  readonly s: number;
  /** Exact two-sided p of Mann-Kendall; null with too few rounds for any p below 0.05. */
  readonly p: number | null;
}

/** With four rounds the smallest two-sided p is 0.0833. */
const roundsForTest = 5;

/**
 * Trend of scores over time: Sen's slope, the median of the slopes of all pairs (Sen, Journal of the
 * American Statistical Association 63 (1968) 1379), and the exact Mann-Kendall test.
 * @param points At least two, in the order of time, no time twice.
 * @param years Years from one time to a later one.
 */
export function trend(
  points: readonly TrendPoint[],
  years: (from: number, to: number) => number
): Trend {
  const slopes: number[] = [];
  for (const [index, from] of points.entries()) {
    for (const to of points.slice(index + 1)) {
      slopes.push((to.score - from.score) / years(from.time, to.time));
    }
  }
  const scores = points.map(({ score }) => score);
  return {
    slope: median(slopes),
    s: kendallS(scores),
    p: points.length < roundsForTest ? null : mannKendallP(scores),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? NaN;
  return (lower + upper) / 2;
}
