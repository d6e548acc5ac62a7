import type { OverallMethod } from "../framework/framework";
import { withinScale } from "./normalise";
import { weightedMean } from "./weighted-mean";

/** A category's score, 0..100, and its weight, > 0. */
export interface WeightedScore {
  readonly score: number;
  readonly weight: number;
}

/**
 * One score for all categories, 0..100.
 * - `geometric`: ((Π (1 + 0.99·S)^w)^(1/Σw) − 1) / 0.99, the geometric mean on a 1..100 base, so
 *   that a weak category is not bought off and a 0 does not erase the rest.
 * - `arithmetic`: Σ w·S / Σ w.
 * - `minimum`: the lowest S; weights play no part.
 * @param items At least one; every category must have a score.
 */
export function overallScore(items: readonly WeightedScore[], method: OverallMethod): number {
  if (method === "minimum") {
    return Math.min(...items.map(({ score }) => score));
  }
  const mean = (on: (score: number) => number): number =>
    weightedMean(items.map(({ score, weight }) => ({ value: on(score), weight })));
  if (method === "arithmetic") {
    return withinScale(mean((score) => score));
  }
  // Through logarithms: powers of large weights would overflow.
  return withinScale((Math.exp(mean((score) => Math.log(1 + 0.99 * score))) - 1) / 0.99);
}
