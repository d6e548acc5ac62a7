import type { Bounds } from "./bounds";
import { normalise } from "./normalise";
import type { Reading } from "./reading-range";
import { weightedMean } from "./weighted-mean";

/**
 * Worst and best score that is still possible: every scored indicator moved down and up by its
 * half-width and kept on the scale, every applicable indicator without a score at level 1, then at
 * the top.
 * @param unscored Weights of the applicable indicators without a score, each > 0.
 * @returns Null where nothing applies.
 */
export function readingBounds(
  readings: readonly Reading[],
  unscored: readonly number[],
  levels: number
): Bounds | null {
  if (readings.length + unscored.length === 0) {
    return null;
  }
  const scoreWith = (side: 1 | -1): number => {
    const end = side < 0 ? 1 : levels;
    const moved = readings.map(({ level, weight, halfWidth }) => ({
      value: Math.min(levels, Math.max(1, level + side * halfWidth)),
      weight,
    }));
    const open = unscored.map((weight) => ({ value: end, weight }));
    return normalise(weightedMean([...moved, ...open]), levels);
  };
  return { low: scoreWith(-1), high: scoreWith(1) };
}
