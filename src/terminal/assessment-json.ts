/** The one JSON object that `--json` prints. Its members are a contract: add, never rename. */
import type { Finding } from "../assessment/assessment";
import type { BarrierFinding } from "../barriers/finding";
import type { Framework } from "../framework/framework";
import type { Scores } from "../scoring/result";
import { findingSentence } from "../text/findings";

export interface JsonProblem {
  readonly sheet: string;
  readonly cell: string;
  readonly code: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * @param barriers in report order: by severity, then what cannot be ruled out, then what does not
 *   apply; absent ones left out
 * @param findings what the check found; only problems are listed, notices belong to the report
 */
export function assessmentJson(
  framework: Framework,
  scores: Scores,
  barriers: readonly BarrierFinding[],
  findings: readonly Finding[]
) {
  const { overall } = scores;
  return {
    framework: { id: framework.id, version: framework.version },
    categories: scores.categories.map(({ code, score, coverage, band, capped }) => ({
      code,
      score,
      coverage,
      band,
      capped,
    })),
    overall: {
      geometric: overall.geometric,
      arithmetic: overall.arithmetic,
      minimum: overall.minimum,
      band: overall.band,
      capped: overall.capped,
    },
    redLines: scores.redLines.map(({ code, status }) => ({ code, status })),
    barriers: barriers.map((barrier) => ({
      id: barrier.id,
      status: barrier.status,
      severity: barrier.severity,
      atLeast: barrier.atLeast,
      because: barrier.because,
      missing: barrier.missing,
      mitigations: barrier.mitigations,
    })),
    problems: findings
      .filter((finding) => finding.weight === "problem")
      .map((finding): JsonProblem => ({
        sheet: finding.place?.sheet ?? "",
        cell: finding.place?.cell ?? "",
        code: finding.code,
        rule: finding.rule,
        message: findingSentence(finding),
      })),
  };
}
