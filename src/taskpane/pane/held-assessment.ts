import type { Planned } from "../../actions/check";
import type { FoundAssessment } from "../../actions/find-assessments";
import type { Assessment, Finding } from "../../assessment/assessment";
import type { Assessor } from "../../assessment/second-assessor";
import type { BarrierFinding } from "../../barriers/finding";
import type { Framework } from "../../framework/framework";
import type { Scores } from "../../scoring/result";

/** The assessment that the pane works on, as it was read last; scores and barriers follow from it. */
export interface HeldAssessment {
  readonly framework: Framework;
  readonly found: FoundAssessment;
  /** Whose entries these are: B's while scores are blind and B works in the workbook. */
  readonly assessor: Assessor;
  readonly assessment: Assessment;
  /** Of cells, tables and sheets first, then those across entries. */
  readonly findings: readonly Finding[];
  readonly scores: Scores;
  readonly barriers: readonly BarrierFinding[];
  /** What the user has put into the plan on its sheet. */
  readonly planned: Planned;
}

/** Tells apart what the pane may hold: each assessment of the workbook, and in it each assessor's entries. */
export function heldKey({ found, assessor }: HeldAssessment): string {
  return `${found.key}/${assessor}`;
}
