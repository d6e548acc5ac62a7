/** What scoring says of one assessment. All scores are 0..100, coverage is 0..1. */

export interface CategoryScore {
  readonly code: string;
  /** Null below the minimum coverage, or where an entry or weight cannot be read. */
  readonly score: number | null;
  /** Scored weight / applicable weight; 0 where nothing applies. */
  readonly coverage: number;
  /** Band of the score, or the red-line band when `capped`; null without a score. */
  readonly band: string | null;
  /** A red line of this category is hit. */
  readonly capped: boolean;
  /** Lowest and highest score that the unscored indicators allow, unscored at 1 and at the top. */
  readonly bounds: { readonly low: number; readonly high: number };
}

export interface OverallScore {
  /** All three null unless every category has a score. */
  readonly geometric: number | null;
  readonly arithmetic: number | null;
  readonly minimum: number | null;
  /** Band of the score by the method in force. */
  readonly band: string | null;
  readonly capped: boolean;
}

export interface RedLine {
  readonly code: string;
  readonly status: "hit" | "not cleared";
}

export interface Scores {
  readonly categories: readonly CategoryScore[];
  readonly overall: OverallScore;
  /** In the framework's order. */
  readonly redLines: readonly RedLine[];
}
