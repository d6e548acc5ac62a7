import { coverageOf, reaches, weightSums, type WeightedEntry } from "../assessment/coverage";
import { countsAsBlank } from "../assessment/read-entry";
import { normalise } from "./normalise";
import { weightedMean } from "./weighted-mean";

export type CategoryResult =
  /** 0..100. */
  | { readonly kind: "score"; readonly score: number; readonly coverage: number }
  /** Too little is scored, or nothing applies. */
  | { readonly kind: "insufficient"; readonly coverage: number }
  /** The item at `index` has an entry or a weight that cannot be read. */
  | {
      readonly kind: "unreadable";
      readonly what: "entry" | "weight";
      readonly index: number;
      readonly coverage: number;
    };

/**
 * Score of one category: the weighted arithmetic mean of its scored indicators on 0..100,
 * (Σ w·x / Σ w − 1) / (levels − 1) · 100.
 *
 * One unreadable entry or weight spoils the category, because leaving it out would change the
 * number without a word; 0 is the exception and counts as blank (see `readEntry`). `coverage` counts
 * unreadable entries as unscored and leaves out unreadable weights.
 * @param minimumCoverage 0..1.
 */
export function categoryScore(
  items: readonly WeightedEntry[],
  levels: number,
  minimumCoverage: number
): CategoryResult {
  const sums = weightSums(items);
  const coverage = coverageOf(sums);
  const unreadable = firstUnreadable(items);
  if (unreadable !== null) {
    return { kind: "unreadable", ...unreadable, coverage };
  }
  if (!Number.isFinite(sums.applicable)) {
    return { kind: "unreadable", what: "weight", index: 0, coverage };
  }
  if (sums.scored === 0 || !reaches(coverage, minimumCoverage)) {
    return { kind: "insufficient", coverage };
  }
  const scored: { value: number; weight: number }[] = [];
  for (const { entry, weight } of items) {
    if (entry.kind === "score" && weight !== null) {
      scored.push({ value: entry.level, weight });
    }
  }
  return { kind: "score", score: normalise(weightedMean(scored), levels), coverage };
}

function firstUnreadable(
  items: readonly WeightedEntry[]
): { what: "entry" | "weight"; index: number } | null {
  let index = 0;
  for (const { entry, weight } of items) {
    if (entry.kind === "problem" && !countsAsBlank(entry)) {
      return { what: "entry", index };
    }
    if (weight === null || !(weight > 0)) {
      return { what: "weight", index };
    }
    index += 1;
  }
  return null;
}
