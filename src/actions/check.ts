import type { Assessment, Finding } from "../assessment/assessment";
import { blindAssessor, seenBy } from "../assessment/blind-view";
import { checkAssessment } from "../assessment/check-assessment";
import type { Assessor } from "../assessment/second-assessor";
import type { FindingRule } from "../assessment/rules";
import type { PlanChoices } from "../barriers/plan/plan-choice";
import type { Offices } from "../barriers/plan/roles";
import type { Framework } from "../framework/framework";
import { readBothAssessors } from "../workbook/read-assessment";
import { withWorkbook } from "../workbook/session";
import { asOf } from "./as-of";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";
import type { Refusal } from "../text/refusals";

/** What the user has put beside the mitigations of the plan, and which office fills each role. */
export interface Planned {
  readonly choices: PlanChoices;
  readonly offices: Offices;
}

export type CheckOutcome =
  | {
      readonly kind: "checked";
      readonly assessment: Assessment;
      /**
       * Whose entries `assessment` holds: B's while scores are blind and B works in the workbook. It
       * then holds nothing that A scored, and for A nothing that B scored.
       */
      readonly assessor: Assessor;
      /** Those of cells, tables and sheets first, then those across entries. */
      readonly findings: readonly Finding[];
      /** What the user has put into the plan. */
      readonly planned: Planned;
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/** Findings that are nobody's: they tell nothing of a score. */
const ofNobody: ReadonlySet<string> = new Set<FindingRule>([
  "framework-other",
  "assessors-unreadable",
]);

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
    const read = await withWorkbook((session) => readBothAssessors(session, framework, assessment));
    if (read.kind !== "held") return { kind: "refused", reasons: [notHeld(read)] };
    const blind = blindAssessor(read.assessment);
    const assessor = blind ?? "A";
    const seen = asOf(seenBy(read.assessment, assessor), now);
    const ofCells = {
      // Findings of A's cells say what stands in them, and the other way round.
      A: blind === null ? [...read.findings, ...read.secondFindings] : read.findings,
      B: [...read.findings.filter(({ rule }) => ofNobody.has(rule)), ...read.secondFindings],
    }[assessor];
    return {
      kind: "checked",
      assessment: seen,
      assessor,
      findings: [...ofCells, ...checkAssessment(seen)],
      planned: { choices: read.choices, offices: read.offices },
    };
  });
}
