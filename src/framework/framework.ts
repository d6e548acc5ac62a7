/**
 * What an indicator framework is, once loaded. Content comes from `templates/frameworks/<folder>/`
 * (four JSON files, snake_case there, camelCase here) through `load-framework.ts`; nothing else
 * builds a `Framework`, so everything below may be trusted: codes resolve, weights are > 0, rules
 * parse, texts fit a cell.
 *
 * No code in `src/` may name a category, an indicator or a number of levels.
 */

/** How evidence for an indicator is gathered. */
export type EvidenceType = "data" | "interview" | "site";

/** One described point of the scale. `value` runs 1..n without gaps, 1 is worst. */
export interface LevelLabel {
  readonly value: number;
  readonly label: string;
}

export interface Scale {
  /** In order of value, 2 to 10 of them, starting at 1. */
  readonly levels: readonly LevelLabel[];
  /** Text for the code NA (does not apply: leaves the denominator). */
  readonly notApplicable: string;
  /** Text for the code NI (no information: stays in the denominator of coverage). */
  readonly noInformation: string;
}

/** A named stretch of the 0..100 score: from `lower` (included) up to the next band's `lower`. */
export interface Band {
  readonly lower: number;
  readonly name: string;
}

/** The numbers of the scoring method. They stand in one settings table on a sheet. */
export interface Method {
  /** Share of applicable weight that must be scored before a category gets a score, 0..1. */
  readonly minimumCoverage: number;
  /** From `minimumCoverage` up to here a score is called provisional, 0..1. */
  readonly fullCoverage: number;
  /** Ascending by `lower`; the first starts at 0. */
  readonly bands: readonly Band[];
  /** The band shown instead when a red line is hit; the number is never altered. */
  readonly redLineBand: string;
  /** Half-width of the reading of one score, in levels, by confidence. */
  readonly halfWidths: Readonly<Record<Confidence, number>>;
  /** Correlation of assessor error between indicators of one round, 0..1. */
  readonly assessorCorrelation: number;
  /** Correlation of assessor error between rounds, 0..1. */
  readonly roundCorrelation: number;
  /** How the overall score is formed unless a lead switches it. */
  readonly overallMethod: OverallMethod;
}

export type OverallMethod = "geometric" | "arithmetic" | "minimum";
export type Confidence = "High" | "Moderate" | "Low";

export interface Category {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
}

export interface DataSource {
  readonly id: string;
  /** Key in `Framework.datasets`; null for records that belong to no published dataset. */
  readonly dataset: string | null;
  readonly conversion: string;
  readonly use: "direct" | "ceiling" | "context";
  readonly note: string;
  readonly source: string;
  readonly certainty: "verified" | "unverified";
  readonly lastReviewed: string | null;
}

export interface Indicator {
  readonly code: string;
  /** Code of its category. */
  readonly category: string;
  readonly name: string;
  readonly question: string;
  /** What must be seen to give each level; index 0 describes level 1. As many as the scale has. */
  readonly anchors: readonly string[];
  /** Weight under the preset "emphasis"; the default preset gives every indicator 1. */
  readonly emphasisWeight: number;
  /** The red line is hit at this level or below; null where the indicator has none. */
  readonly redLine: number | null;
  readonly evidenceTypes: readonly EvidenceType[];
  readonly dataSources: readonly DataSource[];
  readonly interviewPrompts: readonly { readonly stakeholder: string; readonly prompt: string }[];
  readonly siteObservations: readonly string[];
  readonly reviewEveryMonths: number;
  readonly evidenceMaxAgeMonths: number;
  readonly note: string;
}

export type Severity = "critical" | "high" | "moderate";

/** One step of first-match severity; `when` null is the closing "else". */
export interface SeverityStep {
  readonly level: Severity;
  readonly when: string | null;
}

export interface BarrierRule {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** Text in the rule grammar (`rule/parse-rule.ts`); known to parse and to name known operands. */
  readonly when: string;
  readonly severity: readonly SeverityStep[];
  readonly explanation: string;
  /** Mitigation ids in the order of the framework's author. */
  readonly mitigations: readonly string[];
  readonly watchIndicators: readonly string[];
}

/** A pointer to a law or policy; never legal advice. */
export interface Hook {
  readonly ref: string;
  readonly text: string;
  readonly certainty: "verified" | "unverified";
  readonly source: string;
  readonly status: string;
  readonly notConfirmed: string;
  readonly lastReviewed: string | null;
}

export interface Mitigation {
  readonly id: string;
  readonly lever: string;
  readonly title: string;
  readonly description: string;
  readonly leadAgency: string;
  readonly supporting: string;
  readonly horizonMonths: { readonly min: number; readonly max: number };
  readonly prerequisites: readonly string[];
  readonly success: readonly {
    readonly indicator: string;
    readonly targetMin: number;
    readonly byMonths: number;
  }[];
  /** `ref` of hooks in `Framework.hooks`. */
  readonly hooks: readonly string[];
  readonly caution: string;
}

/** Whose support counts, and which level of an indicator it supports. */
export interface CoalitionModel {
  /** Code of the indicator that the map of supporters speaks to. */
  readonly indicator: string;
  /** When a person counts as an active supporter, and what authority means. */
  readonly supporter: string;
  readonly authority: string;
  readonly blocs: readonly { readonly code: string; readonly name: string }[];
  /** Ascending by level; a level is supported once this step and all below it are met. */
  readonly steps: readonly CoalitionStep[];
  readonly facts: readonly CoalitionFact[];
}

export interface CoalitionStep {
  /** 2..n of the scale. */
  readonly level: number;
  /** At least so many active supporters with authority, in at least so many blocs. */
  readonly supporters: number;
  readonly blocs: number;
}

/** What a person must confirm. */
export interface CoalitionFact {
  readonly code: string;
  readonly text: string;
  /** `needed` for `level` and above; `caps`: while it is so, no more than `level`. */
  readonly effect: "needed" | "caps";
  readonly level: number;
}

export interface TrainingModel {
  readonly levels: readonly {
    readonly value: number;
    readonly label: string;
    readonly anchor: string;
  }[];
  readonly audiences: readonly {
    readonly code: string;
    readonly name: string;
    readonly weight: number;
  }[];
  readonly scenarios: readonly {
    readonly code: string;
    readonly name: string;
    readonly example: string;
    readonly performanceSteps: readonly string[];
    /** Codes of indicators that it bears on: it is suggested first where a barrier names one. */
    readonly indicators: readonly string[];
  }[];
  readonly modules: readonly {
    readonly code: string;
    readonly name: string;
    readonly audiences: readonly string[];
    readonly suggestedScenarios: readonly string[];
    readonly defaultHours: number;
    /** As those of a scenario. */
    readonly indicators: readonly string[];
  }[];
  readonly selfInclusionItems: readonly { readonly code: string; readonly text: string }[];
  /** Null where the framework forms no index of its training sheet. */
  readonly index: TrainingIndexRule | null;
}

/** The numbers of the training integration index. */
export interface TrainingIndexRule {
  /** Points of each part when it is full; together 100. */
  readonly points: {
    readonly depth: number;
    readonly breadth: number;
    readonly scenarioVariety: number;
    readonly selfInclusion: number;
  };
  /** From this integration level on a module reaches its audiences and uses its scenarios. */
  readonly appliedLevel: number;
  /** More than this share of the hours below `appliedLevel` is a box-checking risk, 0..1. */
  readonly boxCheckingShare: number;
  /** Codes of audiences without which the index is capped. */
  readonly mustReach: readonly string[];
  /** 0..100. */
  readonly cap: number;
}

/** How a dataset value proposes a level. `map` keys are the dataset's own values as text. */
export type Conversion =
  | { readonly type: "map"; readonly map: Readonly<Record<string, number>> }
  | ({
      readonly type: "cuts";
      /** Values outside are no values of the dataset; null where it has no such end. */
      readonly min: number | null;
      readonly max: number | null;
      /** Other cuts from a vintage (a year) on, ascending. */
      readonly vintages: readonly (Cuts & { readonly from: number })[];
    } & Cuts)
  | { readonly type: "rule"; readonly rule: string }
  | { readonly type: "manual" }
  | { readonly type: "linked" };

/** Thresholds ascend; there is one more score: below the first, then from each threshold on. */
export interface Cuts {
  readonly thresholds: readonly number[];
  readonly scores: readonly number[];
}

export interface Framework {
  /** Lower-case, stable for the framework's life. */
  readonly id: string;
  /** Semantic version of the content. */
  readonly version: string;
  readonly title: string;
  /** Where it comes from and what it is not; shown on the Read me sheet. */
  readonly provenance: string;
  readonly scale: Scale;
  readonly scoringRules: readonly string[];
  readonly method: Method;
  /** 1 to 12. */
  readonly categories: readonly Category[];
  /** At most 500, grouped by category in the order of `categories`. */
  readonly indicators: readonly Indicator[];
  readonly conversions: Readonly<Record<string, Conversion & { readonly description: string }>>;
  readonly datasets: Readonly<Record<string, { readonly text: string; readonly source: string }>>;
  readonly barriers: readonly BarrierRule[];
  readonly levers: readonly string[];
  readonly postingMonths: number;
  readonly agencyRolesNote: string;
  readonly hooks: readonly Hook[];
  readonly mitigations: readonly Mitigation[];
  /** Null where the framework brings no training sheet. */
  readonly training: TrainingModel | null;
  /** Null where the framework maps no supporters. */
  readonly coalition: CoalitionModel | null;
}

/**
 * What scores, rules and their sentences need of a framework. A `Framework` is one; the custom
 * functions carry no more than this, because they must start quickly.
 */
export interface RuleFramework extends Pick<Framework, "scale" | "method" | "categories"> {
  readonly indicators: readonly Pick<Indicator, "code" | "category" | "name" | "redLine">[];
  readonly barriers: readonly Pick<
    BarrierRule,
    "id" | "name" | "when" | "severity" | "mitigations"
  >[];
}

/** One thing wrong with the files of a framework. */
export interface FrameworkProblem {
  /** File name, e.g. `barriers.json`. */
  readonly file: string;
  /** Path inside it as an author would write it, e.g. `barriers[3].when`. */
  readonly path: string;
  /** What is required. */
  readonly rule: string;
  /** What to do. */
  readonly fix: string;
}
