import type { Assessment, IndicatorEntry } from "../../src/assessment/assessment";
import type { Confidence, Framework } from "../../src/framework/framework";

export type TestLevel = number | "NA" | "NI" | null;

export function entryFor(level: TestLevel): IndicatorEntry["entry"] {
  if (level === null) return { kind: "blank" };
  if (level === "NA") return { kind: "notApplicable" };
  if (level === "NI") return { kind: "noInformation" };
  return { kind: "score", level };
}

/** An assessment as a test writes it: a level for each code. */
export function assessmentOf(
  framework: Framework,
  levels: (code: string) => TestLevel,
  confidence: (code: string) => Confidence = () => "High",
  more: Partial<Assessment> = {}
): Assessment {
  return {
    framework,
    method: framework.method,
    categoryWeights: Object.fromEntries(
      framework.categories.map(({ code, weight }) => [code, weight])
    ),
    entries: framework.indicators.map(({ code }) => ({
      code,
      entry: entryFor(levels(code)),
      confidence: confidence(code),
      evidence: ["data", "site"],
      basis: "",
      weight: 1,
    })),
    ...more,
  };
}
