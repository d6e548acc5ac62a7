import type { IndicatorEntry, RuledAssessment } from "../assessment/assessment";
import type { RuleFramework } from "../framework/framework";
import { categoryBounds } from "./bounds";
import { categoryScore } from "./category-score";
import { overallScore, type WeightedScore } from "./overall-score";
import { redLineStatus } from "./red-lines";
import type { CategoryScore, OverallScore, RedLine, Scores } from "./result";
import { shownBand } from "./band";

type RuleIndicator = RuleFramework["indicators"][number];

/**
 * Scores one assessment with the method's numbers that its workbook gives. Indicators are matched by
 * code, so the order of `entries` plays no part; an indicator without an entry counts as blank.
 */
export function scoreAssessment(assessment: RuledAssessment): Scores {
  const entries = new Map(assessment.entries.map((entry) => [entry.code, entry]));
  const rows = assessment.framework.indicators.map((indicator) => ({
    indicator,
    entry: entries.get(indicator.code) ?? unanswered(indicator.code),
  }));
  const redLines: RedLine[] = rows.flatMap(({ indicator, entry }) => {
    const status = redLineStatus(entry.entry, indicator.redLine);
    return status === null ? [] : [{ code: indicator.code, status }];
  });
  const hit = new Set(redLines.filter(({ status }) => status === "hit").map(({ code }) => code));
  const categories = assessment.framework.categories.map(({ code }) =>
    scoreCategory(
      code,
      rows.filter(({ indicator }) => indicator.category === code),
      hit,
      assessment
    )
  );
  return { categories, overall: scoreOverall(categories, assessment), redLines };
}

function unanswered(code: string): IndicatorEntry {
  const entry = { kind: "blank" } as const;
  return { code, entry, confidence: null, evidence: [], basis: "", weight: 1 };
}

function scoreCategory(
  code: string,
  rows: readonly { readonly indicator: RuleIndicator; readonly entry: IndicatorEntry }[],
  hit: ReadonlySet<string>,
  { framework, method, unsoundCategories = [] }: RuledAssessment
): CategoryScore {
  const items = rows.map(({ entry }) => entry);
  const levels = framework.scale.levels.length;
  const result = categoryScore(items, levels, method.minimumCoverage);
  const isSound = !unsoundCategories.includes(code);
  const score = result.kind === "score" && isSound ? result.score : null;
  const capped = rows.some(({ indicator }) => hit.has(indicator.code));
  return {
    code,
    score,
    coverage: result.coverage,
    band: shownBand(score, capped, method),
    capped,
    bounds: categoryBounds(items, levels),
  };
}

function scoreOverall(
  categories: readonly CategoryScore[],
  { categoryWeights, method }: RuledAssessment
): OverallScore {
  const capped = categories.some((category) => category.capped);
  const items = weighted(categories, categoryWeights);
  if (items === null) {
    return { geometric: null, arithmetic: null, minimum: null, band: null, capped };
  }
  const scores = {
    geometric: overallScore(items, "geometric"),
    arithmetic: overallScore(items, "arithmetic"),
    minimum: overallScore(items, "minimum"),
  };
  return { ...scores, band: shownBand(scores[method.overallMethod], capped, method), capped };
}

/** Null unless every category has a score and a weight above 0. */
function weighted(
  categories: readonly CategoryScore[],
  weights: RuledAssessment["categoryWeights"]
): WeightedScore[] | null {
  const items: WeightedScore[] = [];
  for (const { code, score } of categories) {
    const weight = Object.hasOwn(weights, code) ? weights[code] : undefined;
    if (score === null || weight === undefined || !(weight > 0)) {
      return null;
    }
    items.push({ score, weight });
  }
  return items.length === 0 ? null : items;
}
