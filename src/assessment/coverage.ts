import type { Entry } from "./assessment";

/** One indicator as scoring sees it. `weight` null: cannot be read. */
export interface WeightedEntry {
  readonly entry: Entry;
  readonly weight: number | null;
}

export interface WeightSums {
  /** Σ weight of the entries that are scores. */
  readonly scored: number;
  /** Σ weight of all but NA: blank and NI are in. */
  readonly applicable: number;
}

/** Weights that cannot be read are in neither sum. */
export function weightSums(items: readonly WeightedEntry[]): WeightSums {
  let scored = 0;
  let applicable = 0;
  for (const { entry, weight } of items) {
    if (weight !== null && entry.kind !== "notApplicable") {
      applicable += weight;
      scored += entry.kind === "score" ? weight : 0;
    }
  }
  return { scored, applicable };
}

/** Scored weight / applicable weight, 0..1; 0 where nothing applies or the sum overflows. */
export function coverageOf(sums: WeightSums): number {
  const usable = sums.applicable > 0 && Number.isFinite(sums.applicable);
  return usable ? sums.scored / sums.applicable : 0;
}

/** Weights such as 0.1 do not add up exactly: a share that is a hair short still counts as reached. */
export function reaches(coverage: number, minimum: number): boolean {
  return coverage + 1e-9 >= minimum;
}
