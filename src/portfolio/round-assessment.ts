import type { RuledAssessment } from "../assessment/assessment";
import type { FinishedEntry, FinishedRound } from "../assessment/history/finished-round";
import type { Framework, RuleFramework } from "../framework/framework";

/**
 * Whether a round was scored with exactly this framework: id, version, scale, and the same indicators
 * in the same categories, each once.
 */
export function isOfFramework(round: FinishedRound, framework: Framework): boolean {
  const categories = new Map(framework.indicators.map(({ code, category }) => [code, category]));
  const codes = new Set(round.entries.map(({ indicator }) => indicator));
  return (
    round.framework === framework.id &&
    round.version === framework.version &&
    round.levels === framework.scale.levels.length &&
    round.entries.length === framework.indicators.length &&
    codes.size === framework.indicators.length &&
    round.entries.every(({ indicator, category }) => categories.get(indicator) === category)
  );
}

/** As much of a framework as a round says of its own: no names, no red lines, no rules. */
export function nominalFramework({ entries, levels, method }: FinishedRound): RuleFramework {
  const categories = new Map(
    entries.map(({ category, categoryWeight }) => [category, categoryWeight])
  );
  return {
    scale: {
      levels: Array.from({ length: levels }, (_, index) => ({ value: index + 1, label: "" })),
      notApplicable: "",
      noInformation: "",
    },
    method: { ...method, bands: [], redLineBand: "" },
    categories: [...categories].map(([code, weight]) => ({ code, name: "", weight: weight ?? 1 })),
    indicators: entries.map(({ indicator, category }) => ({
      code: indicator,
      category,
      name: "",
      redLine: null,
    })),
    barriers: [],
  };
}

/**
 * A finished round as scoring and rules see an assessment: with the settings and weights of that
 * round. Bands and red lines are the framework's, since no round records them.
 */
export function roundAssessment(
  { entries, method }: FinishedRound,
  framework: RuleFramework
): RuledAssessment {
  const first = new Map<string, FinishedEntry>();
  for (const entry of entries) if (!first.has(entry.category)) first.set(entry.category, entry);
  return {
    framework,
    method: { ...framework.method, ...method },
    categoryWeights: Object.fromEntries(
      [...first].flatMap(([code, { categoryWeight }]) =>
        categoryWeight === null ? [] : [[code, categoryWeight] as const]
      )
    ),
    entries: entries.map(({ indicator, entry, confidence, evidence, basis, weight }) => ({
      code: indicator,
      entry,
      confidence,
      evidence,
      basis,
      weight,
    })),
  };
}

/** Whether every number of a round lies where the method has it. */
export function isInRange({ entries, levels, method }: FinishedRound): boolean {
  const shares = [
    method.minimumCoverage,
    method.fullCoverage,
    method.assessorCorrelation,
    method.roundCorrelation,
  ];
  const widths = Object.values(method.halfWidths);
  const isWeight = (weight: number | null): boolean =>
    weight === null || (weight > 0 && weight <= heaviest);
  return (
    levels >= 2 &&
    levels <= 10 &&
    shares.every((share) => share >= 0 && share <= 1) &&
    widths.every((width) => width >= 0 && width <= 10) &&
    entries.every(
      ({ entry, weight, categoryWeight }) =>
        isWeight(weight) &&
        isWeight(categoryWeight) &&
        (entry.kind !== "score" || (entry.level >= 1 && entry.level <= levels))
    )
  );
}

/** More than anybody weighs by; sums of these stay exact enough. */
const heaviest = 1e9;
