import type { WeightedEntry } from "../assessment/coverage";
import { normalise } from "./normalise";
import { weightedMean } from "./weighted-mean";

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** All that is known of a score of which nothing is known. */
export const wholeRange: Bounds = { low: 0, high: 100 };

/**
 * Lowest and highest score that a category can still get: every applicable indicator without a score
 * (blank, NI or unreadable) put at level 1, then at the top. Where nothing applies, or the weight of
 * something that does cannot be read, the whole range.
 */
export function categoryBounds(items: readonly WeightedEntry[], levels: number): Bounds {
  const applicable = items.filter(({ entry }) => entry.kind !== "notApplicable");
  const readable = applicable.flatMap(({ entry, weight }) =>
    weight === null || !(weight > 0) ? [] : [{ entry, weight }]
  );
  if (readable.length === 0 || readable.length < applicable.length) {
    return wholeRange;
  }
  const scoreWith = (unscored: number): number => {
    const values = readable.map(({ entry, weight }) => ({
      value: entry.kind === "score" ? entry.level : unscored,
      weight,
    }));
    return normalise(weightedMean(values), levels);
  };
  return { low: scoreWith(1), high: scoreWith(levels) };
}
