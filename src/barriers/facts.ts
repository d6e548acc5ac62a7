import type { Entry, RuledAssessment } from "../assessment/assessment";
import { overallScore } from "../scoring/overall-score";
import { wholeRange } from "../scoring/bounds";
import type { CategoryScore, Scores } from "../scoring/result";
import { between, levelsBetween, minus, point, unbounded, type Open, type Range } from "./range";

/**
 * What an assessment says of everything that a rule can name. An unscored indicator lies somewhere
 * on the scale, a category without a score between its bounds.
 */
export class Facts {
  private readonly levels: number;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly unreadWeights: ReadonlySet<string>;
  private readonly categories: ReadonlyMap<string, CategoryScore>;

  constructor(
    private readonly assessment: RuledAssessment,
    scores: Pick<Scores, "categories">
  ) {
    this.levels = assessment.framework.scale.levels.length;
    this.entries = new Map(assessment.entries.map(({ code, entry }) => [code, entry]));
    this.unreadWeights = new Set(
      assessment.entries.filter(({ weight }) => weight === null).map(({ code }) => code)
    );
    this.categories = new Map(scores.categories.map((category) => [category.code, category]));
  }

  indicator(code: string): Range {
    const entry = this.entry(code);
    if (entry.kind === "score") {
      return point(entry.level);
    }
    const kind = entry.kind === "notApplicable" ? "notApplicable" : "missing";
    return levelsBetween(1, this.levels, [{ ref: code, kind }]);
  }

  category(code: string): Range {
    const category = this.categories.get(code);
    if (category !== undefined && category.score !== null) {
      return point(category.score);
    }
    const { low, high } = category?.bounds ?? wholeRange;
    return between(low, high, this.whyNoScore(code));
  }

  /**
   * The geometric overall score, whichever method a lead has chosen to show: a barrier must not come
   * and go with the way a table is presented.
   */
  overall(): Range {
    const ranges = this.assessment.framework.categories.map(({ code }) => ({
      range: this.category(code),
      weight: this.categoryWeight(code),
    }));
    const open = ranges.flatMap(({ range }) => range.open);
    const bound = (side: "low" | "high"): number =>
      overallScore(
        ranges.map(({ range, weight }) => ({ score: range[side], weight: weight ?? 1 })),
        "geometric"
      );
    if (ranges.every(({ weight }) => weight !== null)) {
      return between(bound("low"), bound("high"), open);
    }
    // Whatever the weights, a mean lies between the lowest and the highest category.
    return between(
      Math.min(...ranges.map(({ range }) => range.low)),
      Math.max(...ranges.map(({ range }) => range.high)),
      open.length === 0 ? [{ ref: "OVERALL", kind: "missing" }] : open
    );
  }

  trainingIndex(): Range {
    const index = this.assessment.trainingIndex;
    return index === undefined ? between(0, 100, [{ ref: "TII", kind: "missing" }]) : point(index);
  }

  plan(field: "MAX_HORIZON" | "HANDOVER"): Range {
    const plan = this.assessment.plan;
    if (plan === undefined) {
      return unbounded({ ref: `PLAN.${field}`, kind: "notApplicable" });
    }
    return point(field === "MAX_HORIZON" ? plan.maxHorizon : plan.handover);
  }

  /** This round minus the previous one. */
  change(of: { readonly kind: "indicator" | "category"; readonly code: string }): Range {
    const { kind, code } = of;
    if (this.assessment.previous === undefined) {
      return unbounded({ ref: code, kind: "notApplicable" });
    }
    const now = kind === "indicator" ? this.indicator(code) : this.category(code);
    const before = this.before(of);
    if (before === null) {
      const never = now.open.length > 0 && now.open.every((one) => one.kind === "notApplicable");
      return unbounded({ ref: code, kind: never ? "notApplicable" : "missing" });
    }
    return minus(now, before);
  }

  /** What it was in the previous round; null without one, and where it was not scored. */
  before(of: { readonly kind: "indicator" | "category"; readonly code: string }): number | null {
    const previous = this.assessment.previous;
    const values = of.kind === "indicator" ? previous?.indicators : previous?.categories;
    return values !== undefined && Object.hasOwn(values, of.code)
      ? (values[of.code] ?? null)
      : null;
  }

  /** True for an indicator's code without a score; categories and the rest are never unscored. */
  isUnscored(ref: string): boolean {
    return this.entries.has(ref) && this.entry(ref).kind !== "score";
  }

  private entry(code: string): Entry {
    return this.entries.get(code) ?? { kind: "blank" };
  }

  private categoryWeight(code: string): number | null {
    const weights = this.assessment.categoryWeights;
    const weight = Object.hasOwn(weights, code) ? weights[code] : undefined;
    return weight !== undefined && weight > 0 ? weight : null;
  }

  private whyNoScore(code: string): Open[] {
    const applicable = this.assessment.framework.indicators
      .filter((indicator) => indicator.category === code)
      .map((indicator) => ({ code: indicator.code, entry: this.entry(indicator.code) }))
      .filter(({ entry }) => entry.kind !== "notApplicable");
    if (applicable.length === 0) {
      return [{ ref: code, kind: "notApplicable" }];
    }
    const open = applicable
      .filter(({ code: ref, entry }) => entry.kind !== "score" || this.unreadWeights.has(ref))
      .map(({ code: ref }): Open => ({ ref, kind: "missing" }));
    return open.length === 0 ? [{ ref: code, kind: "missing" }] : open;
  }
}
