import type { Framework } from "../framework/framework";
import { tableNames } from "../sheets/table-names";
import type { Refusal } from "../text/refusals";
import { type HeldAssessment, readAssessment } from "../workbook/read-assessment";
import type { Session } from "../workbook/session";
import { notHeld } from "./held";
import { lostLists } from "./lost-lists";
import {
  queueSummaryTables,
  searchSummaryTables,
  type SummarySearch,
  type SummaryTables,
} from "./summary-tables";

/** An assessment with the tables of its summary, as far as they stand. */
interface ReadSummary {
  readonly kind: "read";
  readonly held: HeldAssessment;
  readonly tables: SummaryTables;
}

/**
 * Reads an assessment and its summary: one round trip; one more, for all of these together, where a
 * table of either was renamed or the assessment bears a suffix that was not given; one more where a
 * list of the summary is not found on its sheet.
 *
 * @param alongside queues what else is wanted of the workbook, where that one more is made anyway
 */
export async function readSummary(
  session: Session,
  framework: Framework,
  key: string | undefined,
  alongside: () => void = () => undefined
): Promise<ReadSummary | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }> {
  const queued = queueSummaryTables(session, tableNames(framework, key));
  const along: { search: SummarySearch | null } = { search: null };
  const held = await readAssessment(session, framework, key, (found) => {
    along.search = searchSummaryTables(session, framework, found, queued);
    if (along.search.isAsking) alongside();
    return along.search.isAsking;
  });
  if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
  const tables = along.search?.finish() ?? { barriers: null, plan: null, old: null };
  const lost = await lostLists(session, held, tables);
  if (lost.length > 0) return { kind: "refused", reasons: lost };
  return { kind: "read", held, tables };
}
