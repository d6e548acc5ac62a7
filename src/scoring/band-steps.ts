import type { Band } from "../framework/framework";
import { bandName } from "./band";
import { normalise } from "./normalise";
import { weightedMean } from "./weighted-mean";

/** One scored indicator. */
export interface ScoredItem {
  readonly code: string;
  /** 1 to the top of the scale. */
  readonly level: number;
  /** Above 0. */
  readonly weight: number;
}

/** The fewest steps by which a score comes into the next band. */
export interface BandSteps {
  readonly band: string;
  readonly steps: number;
  /** By how many levels each indicator moves, 1 or more; the heaviest first. */
  readonly moves: readonly { readonly code: string; readonly by: number }[];
}

/**
 * How near a category's score is to the band above and to the band below: a fewest number of levels
 * by which its scored indicators would have to move, all up or all down. Every step of an indicator
 * moves the score by the same amount, weight / sum of weights / (levels − 1), so the fewest steps are
 * those of the heaviest indicators; among equals the one that stands first moves first.
 * @param items At least one.
 * @param bands Ascending by `lower`; null for a side on which there is no band.
 */
export function bandSteps(
  items: readonly ScoredItem[],
  levels: number,
  bands: readonly Band[]
): { readonly up: BandSteps | null; readonly down: BandSteps | null } {
  const here = bandName(scoreOf(items, levels), bands);
  const index = bands.findIndex(({ name }) => name === here);
  const above = bands[index + 1];
  const below = index < 1 ? undefined : bands[index - 1];
  return {
    up: above === undefined ? null : fewest(items, levels, bands, { to: above.name, step: 1 }),
    down: below === undefined ? null : fewest(items, levels, bands, { to: below.name, step: -1 }),
  };
}

function scoreOf(items: readonly ScoredItem[], levels: number): number {
  const values = items.map(({ level, weight }) => ({ value: level, weight }));
  return normalise(weightedMean(values), levels);
}

function fewest(
  items: readonly ScoredItem[],
  levels: number,
  bands: readonly Band[],
  { to, step }: { readonly to: string; readonly step: 1 | -1 }
): BandSteps | null {
  const rank = new Map(bands.map(({ name }, index) => [name, index]));
  const target = rank.get(to) ?? NaN;
  const moved = items.map((item) => ({ ...item, by: 0 }));
  // A stable sort: equals stay in the order of the items.
  const heaviest = [...moved].sort((a, b) => b.weight - a.weight);
  for (let steps = 1; ; steps += 1) {
    const next = heaviest.find(({ level }) => level + step >= 1 && level + step <= levels);
    if (next === undefined) return null;
    next.level += step;
    next.by += 1;
    const band = bandName(scoreOf(moved, levels), bands) ?? "";
    const reached = rank.get(band) ?? -1;
    // A single heavy indicator may leap over a band.
    if (step > 0 ? reached >= target : reached <= target) {
      const moves = heaviest.filter(({ by }) => by > 0).map(({ code, by }) => ({ code, by }));
      return { band, steps, moves };
    }
  }
}
