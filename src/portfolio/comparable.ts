import type { RuledAssessment } from "../assessment/assessment";
import type { Framework, Method } from "../framework/framework";

/** Why figures may not stand beside others of their framework. Sentences: `text/portfolio-reading.ts`. */
export type WhyNot =
  /** Which settings and weights are the framework's own cannot be told. */
  | { readonly kind: "framework-unknown"; readonly framework: string }
  | { readonly kind: "other-version"; readonly found: string; readonly known: string }
  /** Another scale, or other indicators, under the same version. */
  | { readonly kind: "other-content" }
  | { readonly kind: "settings"; readonly settings: readonly MethodSetting[] }
  | { readonly kind: "bands" }
  | { readonly kind: "weights"; readonly codes: readonly string[] }
  | { readonly kind: "no-score"; readonly coverage: number; readonly needed: number }
  | { readonly kind: "provisional"; readonly coverage: number; readonly needed: number }
  | { readonly kind: "no-overall"; readonly codes: readonly string[] }
  | { readonly kind: "unreadable"; readonly codes: readonly string[] }
  | { readonly kind: "unsound"; readonly category: string }
  | { readonly kind: "table-missing"; readonly category: string }
  /** Whole sentences about the record of finished rounds. */
  | { readonly kind: "damaged"; readonly sentences: readonly string[] }
  | { readonly kind: "out-of-range" }
  /** Settings and weights are not in the copy. */
  | { readonly kind: "summary-only" };

export type MethodSetting =
  "minimumCoverage" | "fullCoverage" | "halfWidths" | "assessorCorrelation" | "overallMethod";

/** What of a category's figures is not the framework's own. */
export interface Differences {
  /** Of every category and of the score over all. */
  readonly all: readonly WhyNot[];
  /** Of the categories by code. */
  readonly categories: ReadonlyMap<string, readonly WhyNot[]>;
  /** Of the score over all alone. */
  readonly overall: readonly WhyNot[];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9;
}

function otherSettings(own: Method, used: Method): MethodSetting[] {
  const halves = ["High", "Moderate", "Low"] as const;
  const same: Readonly<Record<Exclude<MethodSetting, "overallMethod">, boolean>> = {
    minimumCoverage: isSame(own.minimumCoverage, used.minimumCoverage),
    fullCoverage: isSame(own.fullCoverage, used.fullCoverage),
    halfWidths: halves.every((one) => isSame(own.halfWidths[one], used.halfWidths[one])),
    assessorCorrelation: isSame(own.assessorCorrelation, used.assessorCorrelation),
  };
  const names = Object.keys(same) as (keyof typeof same)[];
  return names.filter((name) => !same[name]);
}

function hasOtherBands(own: Method, used: Method): boolean {
  return (
    own.redLineBand !== used.redLineBand ||
    own.bands.length !== used.bands.length ||
    own.bands.some(({ lower, name }, index) => {
      const other = used.bands[index];
      return other?.name !== name || !isSame(other.lower, lower);
    })
  );
}

/**
 * Where settings, bands and weights of an assessment are not those of its framework. An indicator
 * counts 1 there, a category what the framework says. The correlation between rounds is left out: no
 * figure of one round rests on it.
 */
export function differences(framework: Framework, assessment: RuledAssessment): Differences {
  const { method, categoryWeights, entries } = assessment;
  const settings = otherSettings(framework.method, method);
  const weighed = new Map(
    entries.map(({ code, entry, weight }) => {
      const counts = entry.kind !== "notApplicable";
      return [code, counts && weight !== null && !isSame(weight, 1)] as const;
    })
  );
  const otherWeights = framework.categories
    .filter(({ code, weight }) => !isSame(categoryWeights[code] ?? Number.NaN, weight))
    .map(({ code }) => code);
  const weightsOf = (category: string): string[] =>
    framework.indicators
      .filter((one) => one.category === category && weighed.get(one.code) === true)
      .map(({ code }) => code);
  const odd = framework.indicators.map(({ code }) => code).filter((code) => weighed.get(code));
  const withCodes = (codes: readonly string[]): WhyNot[] =>
    codes.length === 0 ? [] : [{ kind: "weights", codes }];
  return {
    all: [
      ...(settings.length === 0 ? [] : [{ kind: "settings", settings } as const]),
      ...(hasOtherBands(framework.method, method) ? [{ kind: "bands" } as const] : []),
    ],
    categories: new Map(
      framework.categories.map(({ code }) => [code, withCodes(weightsOf(code))] as const)
    ),
    overall: [
      ...(framework.method.overallMethod === method.overallMethod
        ? []
        : [{ kind: "settings", settings: ["overallMethod"] } as const]),
      ...withCodes([...otherWeights, ...odd]),
    ],
  };
}
