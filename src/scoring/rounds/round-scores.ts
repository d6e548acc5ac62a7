import type { FinishedRound } from "../../assessment/history/finished-round";
import type { Bounds } from "../bounds";
import { categoryScore } from "../category-score";
import { overallScore, type WeightedScore } from "../overall-score";
import { readingBounds } from "../reading-bounds";
import { readingRange } from "../reading-range";
import { readingOf } from "./round-readings";

/** Share of the readings that lie in the range. */
const rangeLevel = 0.9;

interface RoundCategoryScore {
  readonly category: string;
  /** 0..100; null below the minimum coverage of that round. */
  readonly score: number | null;
  /** 0..1. */
  readonly coverage: number;
  /** The 90 % range; null without a score. */
  readonly range: Bounds | null;
}

export interface RoundScores {
  /** In the order in which the round's rows name them. */
  readonly categories: readonly RoundCategoryScore[];
  /** By the round's own method; null unless every category has a score. */
  readonly overall: number | null;
}

/** What a finished round scored, with the numbers of the method that it was scored with. */
export function roundScores(round: FinishedRound): RoundScores {
  const codes = [...new Set(round.entries.map(({ category }) => category))];
  const categories = codes.map((code) => categoryOf(round, code));
  const items: WeightedScore[] = [];
  for (const { category, score } of categories) {
    const weight = round.entries.find((entry) => entry.category === category)?.categoryWeight;
    if (score === null || weight === undefined || weight === null || !(weight > 0)) {
      return { categories, overall: null };
    }
    items.push({ score, weight });
  }
  const overall = items.length === 0 ? null : overallScore(items, round.method.overallMethod);
  return { categories, overall };
}

function categoryOf(round: FinishedRound, category: string): RoundCategoryScore {
  const { levels, method } = round;
  const entries = round.entries.filter((entry) => entry.category === category);
  const result = categoryScore(entries, levels, method.minimumCoverage);
  const { coverage } = result;
  const readings = entries.flatMap((entry) => readingOf(entry, round) ?? []);
  if (result.kind !== "score" || readings.length === 0) {
    return { category, score: null, coverage, range: null };
  }
  const unscored = entries.flatMap(({ entry, weight }) =>
    entry.kind === "score" || entry.kind === "notApplicable" || weight === null ? [] : [weight]
  );
  const bounds = readingBounds(readings, unscored, levels) ?? { low: 0, high: 100 };
  const range = readingRange(readings, levels, rangeLevel, bounds, method);
  return { category, score: result.score, coverage, range };
}
