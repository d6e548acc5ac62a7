import type { NewEvidence } from "../assessment/evidence-item";
import type { Framework } from "../framework/framework";
import { tableNames } from "../sheets/table-names";
import type { Refusal } from "../text/refusals";
import { readAssessment } from "../workbook/read-assessment";
import { queueKeyedRead } from "../workbook/read-keyed-table";
import { withWorkbook } from "../workbook/session";
import { queueEvidence } from "../workbook/write-evidence";
import { planEvidence, wholeLog } from "./evidence-plan";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";

export interface AddEvidenceRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  readonly items: readonly NewEvidence[];
}

export type AddEvidenceOutcome =
  | {
      readonly kind: "logged";
      /** Of the items, in their order. */
      readonly ids: readonly string[];
      /** Columns that the log did not have. */
      readonly newColumns: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/**
 * Logs items: in the rows that stand ready at the end of the log, then in new ones. All or nothing.
 * What stands in the log stays, users' rows and columns too; a filter on it is taken off. Should Excel
 * stop midway, no item is there, at most blank rows at the end, which the next items fill. Two round
 * trips, whatever the number of items; one more where the table was renamed, or where no key is given
 * and the assessment bears one.
 */
export function addEvidence(request: AddEvidenceRequest): Promise<AddEvidenceOutcome> {
  const { framework, assessment, items } = request;
  return orFailed(() =>
    withWorkbook(async (session): Promise<AddEvidenceOutcome> => {
      const name = tableNames(framework, assessment).evidence;
      const queued = queueKeyedRead(session, name);
      const held = await readAssessment(session, framework, assessment);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const plan = planEvidence(held, await wholeLog(session, held, queued, name), items);
      if (!("rows" in plan)) return { kind: "refused", reasons: plan };
      const { ids, newColumns } = plan.rows;
      if (items.length > 0) {
        const verify = queueEvidence(session, plan);
        await session.sync();
        verify();
      }
      return { kind: "logged", ids, newColumns };
    })
  );
}
