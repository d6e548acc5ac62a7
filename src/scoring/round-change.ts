import type { Method } from "../framework/framework";
import { readingScore, standardError, type Reading } from "./reading-range";
import { signTest } from "./sign-test";

/** How clear a change is, by |z|: below 1, from 1, from 1.64. */
export type ChangeReading = "none" | "possible" | "likely";

export interface RoundChange {
  /** Current minus previous score, in points of 0..100. */
  readonly points: number;
  readonly z: number;
  readonly reading: ChangeReading;
  readonly ups: number;
  readonly downs: number;
  /** Two-sided p of the exact sign test over the indicators that moved. */
  readonly signP: number;
  /** Indicators scored in both rounds. */
  readonly compared: number;
}

/** One indicator that is scored in both rounds. */
export interface ReadingPair {
  readonly previous: Reading;
  readonly current: Reading;
}

/**
 * Change of a category between two rounds over the indicators scored in both:
 * z = Δ / √(SE₁² + SE₂² − 2·ρ·SE₁·SE₂), with ρ the correlation of assessor errors between rounds.
 * Closed form of the framework's own method: the standard error of a difference of two correlated
 * numbers.
 * @param pairs At least one.
 */
export function roundChange(
  pairs: readonly ReadingPair[],
  levels: number,
  method: Pick<Method, "assessorCorrelation" | "roundCorrelation">
): RoundChange {
  const before = pairs.map(({ previous }) => previous);
  const after = pairs.map(({ current }) => current);
  const points = readingScore(after, levels) - readingScore(before, levels);
  const first = standardError(before, levels, method);
  const second = standardError(after, levels, method);
  const error = Math.sqrt(
    first * first + second * second - 2 * method.roundCorrelation * first * second
  );
  const z = points === 0 ? 0 : points / error;
  const ups = pairs.filter(({ previous, current }) => current.level > previous.level).length;
  const downs = pairs.filter(({ previous, current }) => current.level < previous.level).length;
  return {
    points,
    z,
    reading: changeReading(Math.abs(z)),
    ups,
    downs,
    signP: signTest(ups, downs),
    compared: pairs.length,
  };
}

function changeReading(size: number): ChangeReading {
  if (size < 1) {
    return "none";
  }
  return size < 1.64 ? "possible" : "likely";
}
