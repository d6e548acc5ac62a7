import type { Assessment, Finding } from "../assessment/assessment";
import { checkAssessment } from "../assessment/check-assessment";
import type { Framework } from "../framework/framework";
import { readAssessment } from "../workbook/read-assessment";
import { withWorkbook } from "../workbook/session";
import { asOf } from "./as-of";
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

export interface CheckRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** When, beginning with the year and the month, e.g. `2026-11-02`; absent: no age is looked at. */
  readonly now?: string;
}

/**
 * Reads the assessment and says all that is wrong or odd. Writes nothing. One round trip; two where a
 * table was renamed, or where no key is given and the assessment bears one.
 */
export function check({ framework, assessment, now }: CheckRequest): Promise<CheckOutcome> {
  return orFailed(async (): Promise<CheckOutcome> => {
    const read = await withWorkbook((session) => readAssessment(session, framework, assessment));
    if (read.kind !== "held") return { kind: "refused", reasons: [notHeld(read)] };
    const held = asOf(read.assessment, now);
    return {
      kind: "checked",
      assessment: held,
      findings: [...read.findings, ...checkAssessment(held)],
    };
  });
}
