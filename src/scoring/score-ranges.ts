import type { RuledAssessment } from "../assessment/assessment";
import type { Bounds } from "./bounds";
import { overallScore } from "./overall-score";
import { twoSidedQuantile } from "./normal";
import { readingBounds } from "./reading-bounds";
import { readingRange, type Reading } from "./reading-range";
import type { Scores } from "./result";

/** Where most other reasonable readings of the same evidence lie; null without a score. */
export interface ScoreRanges {
  /** By category code. */
  readonly categories: Readonly<Record<string, Bounds | null>>;
  /** Of the overall score by the method in force. */
  readonly overall: Bounds | null;
}

interface Read {
  readonly code: string;
  readonly readings: readonly Reading[];
  readonly bounds: Bounds | null;
}

/**
 * The range of every score of an assessment. A score without a confidence counts as Low, since
 * nothing vouches for it.
 * @param level Share of the readings inside, above 0 and below 1.
 */
export function scoreRanges(
  assessment: RuledAssessment,
  scores: Pick<Scores, "categories" | "overall">,
  level = 0.9
): ScoreRanges {
  const { framework, method } = assessment;
  const levels = framework.scale.levels.length;
  const read = framework.categories.map(({ code }) => readingsOf(assessment, code, levels));
  const categories = read.map(({ code, readings, bounds }): [string, Bounds | null] => {
    const score = scores.categories.find((one) => one.code === code)?.score ?? null;
    return score === null || bounds === null || readings.length === 0
      ? [code, null]
      : [code, readingRange(readings, levels, level, bounds, method)];
  });
  return {
    categories: Object.fromEntries(categories),
    overall: overallRange(assessment, scores, read, level),
  };
}

function readingsOf(
  { framework, method, entries }: RuledAssessment,
  code: string,
  levels: number
): Read {
  const codes = new Set(
    framework.indicators.filter(({ category }) => category === code).map((one) => one.code)
  );
  const own = entries.filter((entry) => codes.has(entry.code));
  const readings = own.flatMap(({ entry, weight, confidence }) =>
    entry.kind === "score" && weight !== null
      ? [{ level: entry.level, weight, halfWidth: method.halfWidths[confidence ?? "Low"] }]
      : []
  );
  const open = own.flatMap(({ entry, weight }) =>
    entry.kind === "score" || entry.kind === "notApplicable" || weight === null ? [] : [weight]
  );
  return { code, readings, bounds: readingBounds(readings, open, levels) };
}

/**
 * score ± z · standard error, kept within what the bounds of the categories allow. The standard error
 * follows from that of one category: a small error of an indicator moves the overall score by the
 * slope of the mean at its category times the indicator's share of it, and all errors of the round
 * are correlated alike. Slopes of the geometric mean G on 1..100: w/Σw · (1+0.99·G)/(1+0.99·S); of
 * the arithmetic one w/Σw; of the minimum 1 at the lowest category.
 */
function overallRange(
  { method, categoryWeights, framework }: RuledAssessment,
  scores: Pick<Scores, "categories" | "overall">,
  read: readonly Read[],
  level: number
): Bounds | null {
  const overall = scores.overall[method.overallMethod];
  if (overall === null) return null;
  const total = scores.categories.reduce((sum, { code }) => sum + (categoryWeights[code] ?? 0), 0);
  const lowest = scores.categories.findIndex(({ score }) => score === scores.overall.minimum);
  const slope = (index: number): number => {
    const category = scores.categories[index];
    const share = (categoryWeights[category?.code ?? ""] ?? 0) / total;
    switch (method.overallMethod) {
      case "geometric":
        return (share * (1 + 0.99 * overall)) / (1 + 0.99 * (category?.score ?? 0));
      case "arithmetic":
        return share;
      case "minimum":
        return index === lowest ? 1 : 0;
    }
  };
  let spread = 0;
  let squares = 0;
  read.forEach(({ readings }, index) => {
    const weights = readings.reduce((sum, { weight }) => sum + weight, 0);
    for (const { weight, halfWidth } of readings) {
      const deviation = (slope(index) * weight * halfWidth) / weights / Math.sqrt(6);
      spread += deviation;
      squares += deviation * deviation;
    }
  });
  const correlation = method.assessorCorrelation;
  const variance = (1 - correlation) * squares + correlation * spread * spread;
  const step = 100 / (framework.scale.levels.length - 1);
  const reach = twoSidedQuantile(level) * step * Math.sqrt(variance);
  const bound = (side: "low" | "high"): number =>
    overallScore(
      read.map(({ code, bounds }) => ({
        score: bounds?.[side] ?? (side === "low" ? 0 : 100),
        weight: categoryWeights[code] ?? 0,
      })),
      method.overallMethod
    );
  return {
    low: Math.max(bound("low"), overall - reach),
    high: Math.min(bound("high"), overall + reach),
  };
}
