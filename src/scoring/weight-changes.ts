import { normalise } from "./normalise";
import { weightedMean } from "./weighted-mean";

/** A scored indicator: its place among those that were given, level and weight. */
export interface Weighed {
  readonly index: number;
  readonly level: number;
  readonly weight: number;
}

export interface WeightChange {
  readonly score: number;
  /** Place of the indicator whose weight was changed; null where no change moves the score. */
  readonly index: number | null;
  /** Its weight was multiplied by this. */
  readonly factor: number;
}

export interface WeightChanges {
  readonly score: number;
  readonly lowest: WeightChange;
  readonly highest: WeightChange;
  /** The score when all indicators weigh the same. */
  readonly equal: number;
}

/** Left out, half, double. */
const factors = [0, 0.5, 2] as const;

/** Scores closer than this are the same number but for the last digits. */
const same = 1e-9;

/**
 * Lowest and highest score when the weight of one indicator is multiplied by 0, 0.5 or 2, and the
 * score under equal weights. A deterministic one-at-a-time sensitivity analysis of the weights; the
 * factors are the framework's own method. Of changes that give the same score the first counts: the
 * first indicator, and for it the smallest factor.
 * @param given At least one. The only scored indicator is never left out.
 */
export function weightChanges(given: readonly Weighed[], levels: number): WeightChanges {
  // In units of the largest weight, so that sums of very large weights do not overflow.
  const largest = given.reduce((most, { weight }) => Math.max(most, weight), 0);
  const items = given.map((item) => ({ ...item, weight: item.weight / largest }));
  const score = normalise(weightedMean(valued(items)), levels);
  const others = sumsOfOthers(items);
  let lowest: WeightChange = { score, index: null, factor: 1 };
  let highest: WeightChange = lowest;
  for (const [at, { index, level, weight }] of items.entries()) {
    const rest = others[at];
    for (const factor of factors) {
      if (rest === undefined || (factor === 0 && items.length === 1)) {
        continue;
      }
      const total = rest.weight + factor * weight;
      const mean = (rest.product + factor * weight * level) / total;
      const change = { score: normalise(mean, levels), index, factor };
      if (change.score < lowest.score - same) {
        lowest = change;
      }
      if (change.score > highest.score + same) {
        highest = change;
      }
    }
  }
  const alike = items.map(({ level }) => ({ value: level, weight: 1 }));
  return { score, lowest, highest, equal: normalise(weightedMean(alike), levels) };
}

function valued(items: readonly Weighed[]): { value: number; weight: number }[] {
  return items.map(({ level, weight }) => ({ value: level, weight }));
}

interface Sums {
  readonly weight: number;
  /** Σ weight · level. */
  readonly product: number;
}

/** For each item the sums over all others: added up from both ends, since subtracting loses digits. */
function sumsOfOthers(items: readonly Weighed[]): Sums[] {
  const none: Sums = { weight: 0, product: 0 };
  const added = (sums: Sums, { level, weight }: Weighed): Sums => ({
    weight: sums.weight + weight,
    product: sums.product + weight * level,
  });
  const after: Sums[] = [none];
  for (const item of [...items].reverse()) {
    after.push(added(after.at(-1) ?? none, item));
  }
  let before = none;
  return items.map((item, at) => {
    const behind = after[items.length - 1 - at] ?? none;
    const both = {
      weight: before.weight + behind.weight,
      product: before.product + behind.product,
    };
    before = added(before, item);
    return both;
  });
}
