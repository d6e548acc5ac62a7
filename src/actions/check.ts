import type { Assessment, Finding } from "../assessment/assessment";
import { checkAssessment } from "../assessment/check-assessment";
import type { Framework } from "../framework/framework";
import { readAssessment } from "../workbook/read-assessment";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";
import type { Refusal } from "../text/refusals";

export type CheckOutcome =
  | {
      readonly kind: "checked";
      readonly assessment: Assessment;
      /** Those of cells, tables and sheets first, then those across entries. */
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/** Reads the assessment and says all that is wrong or odd. Writes nothing; one round trip. */
export function check({ framework }: { readonly framework: Framework }): Promise<CheckOutcome> {
  return orFailed(async (): Promise<CheckOutcome> => {
    const read = await withWorkbook((session) => readAssessment(session, framework));
    if (read.kind !== "held") return { kind: "refused", reasons: [notHeld(read)] };
    return {
      kind: "checked",
      assessment: read.assessment,
      findings: [...read.findings, ...checkAssessment(read.assessment)],
    };
  });
}
