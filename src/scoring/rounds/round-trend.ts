import type { FinishedRound } from "../../assessment/history/finished-round";
import { type Trend, type TrendPoint, trend } from "../trend";
import { yearsBetween } from "../years-between";
import { roundScores } from "./round-scores";

/** Fewer rounds have a difference, and no trend. */
const roundsForSlope = 3;

interface TrendRound {
  readonly round: FinishedRound;
  /** null: not scored in that round. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface CategoryTrend {
  readonly category: string;
  /** In the order of time. */
  readonly rounds: readonly TrendRound[];
  /** null with fewer than three scored rounds. */
  readonly trend: Trend | null;
  /** Rounds with a score. */
  readonly scored: number;
}

export interface RoundTrends {
  readonly trends: readonly CategoryTrend[];
  /** Rounds that are left out: another framework or version than the last one's, or no date. */
  readonly leftOut: readonly FinishedRound[];
}

/** Excel's serial number of an ISO date (1900 system); null where it is none. */
export function serialOf(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(time) ? time / 86_400_000 + 25_569 : null;
}

/**
 * The scores of every category over the rounds: Sen's slope in points per year from three scored
 * rounds, the exact Mann-Kendall test from five. Rounds under another version of the framework than
 * the last one's are left out and named. Of two rounds of one day, the later counts.
 */
export function roundTrends(rounds: readonly FinishedRound[]): RoundTrends {
  const last = rounds[rounds.length - 1];
  const isAlike = (round: FinishedRound): boolean =>
    last !== undefined &&
    round.framework === last.framework &&
    round.version === last.version &&
    round.levels === last.levels &&
    serialOf(round.date) !== null;
  const alike = rounds.filter(isAlike);
  const dated = [...new Map(alike.map((round) => [round.date, round])).values()].sort(
    (a, b) => (serialOf(a.date) ?? 0) - (serialOf(b.date) ?? 0)
  );
  const scored = dated.map((round) => ({ round, scores: roundScores(round) }));
  const codes = [...new Set(last?.entries.map(({ category }) => category) ?? [])];
  return {
    leftOut: rounds.filter((round) => !dated.includes(round)),
    trends: codes.map((category) => {
      const points: TrendPoint[] = [];
      const rows = scored.map(({ round, scores }): TrendRound => {
        const own = scores.categories.find((one) => one.category === category);
        const score = own?.score ?? null;
        if (score !== null) points.push({ time: serialOf(round.date) ?? 0, score });
        return { round, score, low: own?.range?.low ?? null, high: own?.range?.high ?? null };
      });
      return {
        category,
        rounds: rows,
        trend: points.length < roundsForSlope ? null : trend(points, yearsBetween),
        scored: points.length,
      };
    }),
  };
}
