import type { Confidence, Method, OverallMethod } from "../framework/framework";

export const overallMethods: readonly OverallMethod[] = ["geometric", "arithmetic", "minimum"];
export const confidences: readonly Confidence[] = ["High", "Moderate", "Low"];

/** Row keys of the settings table: the texts in its Setting column. */
export const settingNames = {
  minimumCoverage: "Minimum coverage",
  fullCoverage: "Full coverage",
  overallMethod: "Overall method",
  redLineBand: "Red-line band",
  assessorCorrelation: "Assessor correlation",
  roundCorrelation: "Round correlation",
} as const;

/** Name of the setting that holds the half-width of one confidence. */
export function halfWidthName(confidence: Confidence): string {
  return `Half-width, ${confidence} confidence`;
}

export interface SettingRow {
  readonly name: string;
  readonly value: number | string;
  readonly meaning: string;
  /** What may be entered. */
  readonly accepts:
    | { readonly kind: "share" }
    | { readonly kind: "levels" }
    | { readonly kind: "one-of"; readonly words: readonly string[] }
    | { readonly kind: "text" };
}

/** The method's numbers as rows of the settings table, with what each one does. */
export function settingRows(method: Method): SettingRow[] {
  const share = { kind: "share" } as const;
  return [
    {
      name: settingNames.minimumCoverage,
      value: method.minimumCoverage,
      meaning:
        "Share of applicable weight (0 to 1) that must be scored before a category gets a score.",
      accepts: share,
    },
    {
      name: settingNames.fullCoverage,
      value: method.fullCoverage,
      meaning: "Below this share (0 to 1) a score is called provisional.",
      accepts: share,
    },
    {
      name: settingNames.overallMethod,
      value: method.overallMethod,
      meaning:
        "How category scores are joined: geometric (a weak category is not bought off), arithmetic or minimum.",
      accepts: { kind: "one-of", words: overallMethods },
    },
    {
      name: settingNames.redLineBand,
      value: method.redLineBand,
      meaning: "Shown as the band when a red line is hit. The number is never altered.",
      accepts: { kind: "text" },
    },
    ...confidences.map((confidence) => ({
      name: halfWidthName(confidence),
      value: method.halfWidths[confidence],
      meaning: `How far another reading of the same evidence may lie from a score of ${confidence.toLowerCase()} confidence, in levels.`,
      accepts: { kind: "levels" } as const,
    })),
    {
      name: settingNames.assessorCorrelation,
      value: method.assessorCorrelation,
      meaning:
        "How much an assessor's error is shared by the indicators of one round (0 to 1). Used for ranges.",
      accepts: share,
    },
    {
      name: settingNames.roundCorrelation,
      value: method.roundCorrelation,
      meaning:
        "How much an assessor's error is shared by two rounds (0 to 1). Used for changes between rounds.",
      accepts: share,
    },
  ];
}
