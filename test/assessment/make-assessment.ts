import type { Assessment, IndicatorEntry } from "../../src/assessment/assessment";
import { readEntry } from "../../src/assessment/read-entry";
import type { Framework } from "../../src/framework/framework";

export interface Choices {
  /** Score cells by code, as typed; codes left out are given `rest`. */
  readonly scores?: Readonly<Record<string, unknown>>;
  readonly rest?: unknown;
  readonly weights?: Readonly<Record<string, number | null>>;
  readonly categoryWeights?: Readonly<Record<string, number>>;
  readonly details?: Readonly<Record<string, Partial<IndicatorEntry>>>;
  readonly more?: Partial<Assessment>;
}

/** An assessment of `framework` from score cells as they would be typed. */
export function makeAssessment(framework: Framework, choices: Choices = {}): Assessment {
  const { scores = {}, rest = null, weights = {}, categoryWeights = {}, details = {} } = choices;
  for (const code of [...Object.keys(scores), ...Object.keys(weights), ...Object.keys(details)]) {
    if (!framework.indicators.some((indicator) => indicator.code === code)) {
      throw new Error(`${framework.id} has no indicator ${code}`);
    }
  }
  const levels = framework.scale.levels.length;
  return {
    framework,
    entries: framework.indicators.map(({ code }) => ({
      code,
      entry: readEntry(code in scores ? scores[code] : rest, levels).entry,
      confidence: null,
      evidence: [],
      basis: "",
      weight: code in weights ? (weights[code] ?? null) : 1,
      ...details[code],
    })),
    categoryWeights: {
      ...Object.fromEntries(framework.categories.map(({ code }) => [code, 1])),
      ...categoryWeights,
    },
    method: framework.method,
    ...choices.more,
  };
}
