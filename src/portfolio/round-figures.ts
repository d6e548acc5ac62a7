import type { RuledAssessment } from "../assessment/assessment";
import { scoreAssessment } from "../scoring/score-assessment";
import { scoreRanges } from "../scoring/score-ranges";
import type { Scores } from "../scoring/result";
import type { Bounds } from "../scoring/bounds";
import type { Differences, WhyNot } from "./comparable";

/** What a round says of one category, or over all. */
export interface Figure {
  /** Code; null: over all categories. */
  readonly category: string | null;
  readonly name: string;
  readonly weight: number | null;
  /** 0..100; null where too little is known. */
  readonly score: number | null;
  /** The 90 % range; null without a score. */
  readonly range: Bounds | null;
  /** 0..1; null over all, and where it is not known. */
  readonly coverage: number | null;
  readonly band: string | null;
  readonly redLinesHit: number | null;
  /** Empty: it may stand beside others of its framework. */
  readonly why: readonly WhyNot[];
}

/** What stands in the way of single categories, by code. */
export type CategoryFaults = ReadonlyMap<string, readonly WhyNot[]>;

/**
 * The figures of one round, categories in the framework's order, then the row over all.
 *
 * @param others what of its settings and weights is not the framework's own
 * @param faults of categories, beside a coverage that is too low
 * @param hasBands false: bands and red lines are not known
 */
export function roundFigures(
  assessment: RuledAssessment,
  others: Differences,
  faults: CategoryFaults,
  hasBands: boolean
): { readonly figures: readonly Figure[]; readonly scores: Scores } {
  const { framework, method, categoryWeights } = assessment;
  const scores = scoreAssessment(assessment);
  const ranges = scoreRanges(assessment, scores);
  const categoryOf = new Map(framework.indicators.map(({ code, category }) => [code, category]));
  const hit = scores.redLines.filter(({ status }) => status === "hit");
  const weightOf = (code: string): number | null =>
    Object.hasOwn(categoryWeights, code) ? (categoryWeights[code] ?? null) : null;
  const categories = scores.categories.map(({ code, score, coverage, band }): Figure => {
    const held = faults.get(code) ?? [];
    return checked({
      category: code,
      name: framework.categories.find((one) => one.code === code)?.name ?? "",
      weight: weightOf(code),
      score,
      range: ranges.categories[code] ?? null,
      coverage,
      band: hasBands ? band : null,
      redLinesHit: hasBands
        ? hit.filter((line) => categoryOf.get(line.code) === code).length
        : null,
      why: [
        ...others.all,
        ...(others.categories.get(code) ?? []),
        ...held,
        ...thinness(score, coverage, method, held),
      ],
    });
  });
  const without = scores.categories.filter(({ score }) => score === null).map(({ code }) => code);
  const thin = scores.categories.filter(
    ({ score, coverage }) => score !== null && coverage < method.fullCoverage
  );
  const lowest = thin.reduce<number | null>(
    (least, { coverage }) => (least === null || coverage < least ? coverage : least),
    null
  );
  const score = scores.overall[method.overallMethod];
  const overall = checked({
    category: null,
    name: "",
    weight: null,
    score,
    range: ranges.overall,
    coverage: null,
    band: hasBands ? scores.overall.band : null,
    redLinesHit: hasBands ? hit.length : null,
    why: [
      ...others.all,
      ...others.overall,
      ...(score === null ? [{ kind: "no-overall", codes: without } as const] : []),
      ...(score === null || lowest === null
        ? []
        : [{ kind: "provisional", coverage: lowest, needed: method.fullCoverage } as const]),
    ],
  });
  return { figures: [...categories, overall], scores };
}

function thinness(
  score: number | null,
  coverage: number,
  { minimumCoverage, fullCoverage }: RuledAssessment["method"],
  faults: readonly WhyNot[]
): WhyNot[] {
  if (score === null) {
    // Where something cannot be read, that is why there is no score.
    const isExplained = faults.length > 0 && coverage >= minimumCoverage;
    return isExplained ? [] : [{ kind: "no-score", coverage, needed: minimumCoverage }];
  }
  return coverage < fullCoverage ? [{ kind: "provisional", coverage, needed: fullCoverage }] : [];
}

/** Numbers that no method gives become blank, and are named. */
function checked(figure: Figure): Figure {
  const { score, range, coverage, weight } = figure;
  const isIn = (value: number | null, most: number): boolean =>
    value === null || (value >= -1e-9 && value <= most + 1e-9);
  const isSound =
    isIn(score, 100) &&
    isIn(coverage, 1) &&
    (range === null || (isIn(range.low, 100) && isIn(range.high, 100))) &&
    isIn(weight, Number.MAX_VALUE);
  if (isSound) return figure;
  const blank = { weight: null, score: null, range: null, coverage: null, band: null };
  return { ...figure, ...blank, why: [...figure.why, { kind: "out-of-range" }] };
}
