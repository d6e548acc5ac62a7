/**
 * What an indicator framework is, once loaded. Content comes from `templates/frameworks/<folder>/`
 * (four JSON files, snake_case there, camelCase here) through `load-framework.ts`; nothing else
 * builds a `Framework`, so all of it may be trusted: codes resolve, weights are > 0, rules
 * parse, texts fit a cell.
 *
 * No code in `src/` may name a category, an indicator or a number of levels.
 */
import type { CoalitionModel } from "./coalition-model";
import type { Conversion } from "./conversion";
import type { TrainingModel } from "./training-model";

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
