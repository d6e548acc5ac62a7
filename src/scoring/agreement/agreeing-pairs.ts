import type { RatedUnit } from "./rated-units";

export interface PairCounts {
  /** Pairs of ratings of the same indicator. */
  readonly pairs: number;
  readonly exact: number;
  /** At most one level apart, the exact ones included. */
  readonly withinOne: number;
}

/** Counts the pairs of ratings of each indicator, over any number of raters. */
export function agreeingPairs(units: readonly RatedUnit[]): PairCounts {
  let pairs = 0;
  let exact = 0;
  let withinOne = 0;
  for (const unit of units) {
    for (const [index, rating] of unit.entries()) {
      for (let other = index + 1; other < unit.length; other += 1) {
        const apart = Math.abs(rating - (unit[other] ?? NaN));
        pairs += 1;
        exact += apart === 0 ? 1 : 0;
        withinOne += apart <= 1 ? 1 : 0;
      }
    }
  }
  return { pairs, exact, withinOne };
}
