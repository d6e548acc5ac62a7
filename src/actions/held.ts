import type { AssessmentRead, HeldAssessment } from "../workbook/read-assessment";
import type { Refusal } from "../text/refusals";

/** The refusal where a workbook holds no assessment that can be read. */
export function notHeld(read: Exclude<AssessmentRead, HeldAssessment>): Refusal {
  return read.kind === "not-installed" ? { kind: "not-installed" } : read;
}
