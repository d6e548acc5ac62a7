import type { Band } from "../framework/framework";
import { bandName } from "./band";
import { normalBetween } from "./normal";

export interface BandChance {
  readonly band: string;
  /** 0..1; all bands together 1. */
  readonly chance: number;
}

/**
 * Chance of each band when a score is read with a standard error: the normal distribution around the
 * score, cut to the stretch from the first band's limit to 100. Closed form of the framework's own
 * method; it says what other readings of the same evidence would give.
 * @param error Standard error in points, 0 or more; 0 puts the whole chance on the score's band.
 * @param bands Ascending by `lower`, the first at 0.
 */
export function bandChances(
  score: number,
  error: number,
  bands: readonly Band[]
): readonly BandChance[] {
  const limits = [...bands.map(({ lower }) => lower), 100];
  const ends = limits.map((limit) => (limit - score) / error);
  const between = (from: number, to: number): number =>
    normalBetween(ends[from] ?? NaN, ends[to] ?? NaN);
  const whole = between(0, bands.length);
  if (!(error > 0) || !(whole > 0)) {
    const sure = bandName(score, bands);
    return bands.map(({ name }) => ({ band: name, chance: name === sure ? 1 : 0 }));
  }
  return bands.map(({ name }, index) => ({
    band: name,
    chance: between(index, index + 1) / whole,
  }));
}
