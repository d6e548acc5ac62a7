import type { Method } from "../framework/framework";
import type { Bounds } from "./bounds";
import { normalise, withinScale } from "./normalise";
import { twoSidedQuantile } from "./normal";
import { weightedMean } from "./weighted-mean";

/** One scored indicator and how far another reasonable reading of its evidence may lie from it. */
export interface Reading {
  /** 1..levels. */
  readonly level: number;
  /** > 0. */
  readonly weight: number;
  /** In levels, > 0. */
  readonly halfWidth: number;
}

type Correlations = Pick<Method, "assessorCorrelation">;

/** Score of the readings on 0..100. */
export function readingScore(readings: readonly Reading[], levels: number): number {
  const values = readings.map(({ level, weight }) => ({ value: level, weight }));
  return normalise(weightedMean(values), levels);
}

/**
 * Standard error of a category's score, in points of 0..100:
 * 100/(levels − 1) · √((1 − ρ)·Σ(wσ)² + ρ·(Σ wσ)²) / Σw, with σ = h/√6 of a triangular distribution
 * of half-width h, and ρ the correlation of one assessor's errors between indicators. Closed form of
 * the framework's own method; it follows from the variance of a weighted sum of equally correlated
 * terms.
 * @param readings At least one.
 */
export function standardError(
  readings: readonly Reading[],
  levels: number,
  { assessorCorrelation }: Correlations
): number {
  // In units of the largest weight, so that squares of very large weights do not overflow.
  const largest = readings.reduce((most, { weight }) => Math.max(most, weight), 0);
  let weights = 0;
  let spread = 0;
  let squares = 0;
  for (const { weight, halfWidth } of readings) {
    const share = weight / largest;
    const deviation = (share * halfWidth) / Math.sqrt(6);
    weights += share;
    spread += deviation;
    squares += deviation * deviation;
  }
  const variance = (1 - assessorCorrelation) * squares + assessorCorrelation * spread * spread;
  return ((100 / (levels - 1)) * Math.sqrt(variance)) / weights;
}

/**
 * The range that other reasonable readings of the same evidence would give: score ± z · standard
 * error. It is no sampling error. No reading leaves the bounds, so the range ends there.
 * @param level Share of the readings inside, above 0 and below 1; 0.9 gives z = 1.644854.
 * @param bounds As `readingBounds` gives them.
 */
export function readingRange(
  readings: readonly Reading[],
  levels: number,
  level: number,
  bounds: Bounds,
  method: Correlations
): Bounds {
  const score = readingScore(readings, levels);
  const reach = twoSidedQuantile(level) * standardError(readings, levels, method);
  return {
    low: withinScale(Math.max(bounds.low, score - reach)),
    high: withinScale(Math.min(bounds.high, score + reach)),
  };
}
