import type { NewEvidence } from "../assessment/evidence-item";
import type { Framework } from "../framework/framework";
import { tableNames } from "../sheets/table-names";
import type { Refusal } from "../text/refusals";
import { type HeldAssessment, readAssessment } from "../workbook/read-assessment";
import { queueKeyedRead } from "../workbook/read-keyed-table";
import { withWorkbook } from "../workbook/session";
import { queueEntries } from "../workbook/write-entries";
import { queueEvidence } from "../workbook/write-evidence";
import { type Plan, planEntry } from "./enter-scores";
import type { ScoreEntry } from "./entry-cells";
import { entryRefusals } from "./entry-refusals";
import { planEvidence, wholeLog } from "./evidence-plan";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";

export interface BringInRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  readonly items: readonly NewEvidence[];
  /** Scores; each code once. */
  readonly entries: readonly ScoreEntry[];
  /** Scores that stand already are replaced; otherwise only blank cells are filled. */
  readonly replaces: boolean;
}

export type BringInOutcome =
  | {
      readonly kind: "brought-in";
      /** Ids of the items, in their order. */
      readonly ids: readonly string[];
      /** Codes whose score was written. */
      readonly scored: readonly string[];
      /** Codes where another score stands and was left. */
      readonly left: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/** Entries that may be written: all, or those whose cell is blank now. */
function wanted(held: HeldAssessment, { entries, replaces }: BringInRequest) {
  const standing = new Map(held.assessment.entries.map(({ code, entry }) => [code, entry]));
  const isBlank = (code: string): boolean => (standing.get(code)?.kind ?? "blank") === "blank";
  const isSame = ({ code, entry }: ScoreEntry): boolean =>
    JSON.stringify(standing.get(code)) === JSON.stringify(entry);
  const changing = entries.filter((entry) => !isSame(entry));
  return {
    written: changing.filter(({ code }) => replaces || isBlank(code)),
    left: changing.filter(({ code }) => !replaces && !isBlank(code)).map(({ code }) => code),
  };
}

/**
 * Brings in what an analyst has elsewhere: items into the log, scores into the category tables, in one
 * batch; whatever stands in the way of one row stops them all. What stands elsewhere is not touched. A score that stands already stays
 * unless it is to be replaced. Two round trips, whatever the number of rows (three with the reading of
 * the selection); one more where the log or a table was renamed, or where no key is given and the
 * assessment bears one.
 */
export function bringIn(request: BringInRequest): Promise<BringInOutcome> {
  const { framework, assessment, items } = request;
  return orFailed(() =>
    withWorkbook(async (session): Promise<BringInOutcome> => {
      const name = tableNames(framework, assessment).evidence;
      const queued = queueKeyedRead(session, name);
      const held = await readAssessment(session, framework, assessment);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const { written, left } = wanted(held, request);
      const reasons = request.entries.flatMap((entry) => entryRefusals(framework, entry));
      if (held.facts.isReadOnly && items.length === 0) reasons.push({ kind: "read-only" });
      const scores: Plan = { writes: [], overwritten: [], reasons };
      const known = new Set(framework.indicators.map(({ code }) => code));
      for (const entry of written) if (known.has(entry.code)) planEntry(held, entry, scores);
      const log = items.length === 0 ? null : await wholeLog(session, held, queued, name);
      const plan = items.length === 0 ? null : planEvidence(held, log, items);
      const isPlanned = plan === null || "rows" in plan;
      const refused = [...scores.reasons, ...(isPlanned ? [] : plan)];
      if (!isPlanned || refused.length > 0) return { kind: "refused", reasons: refused };
      const scored = written.map(({ code }) => code);
      if (plan === null && scores.writes.length === 0) {
        return { kind: "brought-in", ids: [], scored, left };
      }
      // The log first: should Excel stop midway, items without their scores are found by a check.
      const verify = plan === null ? () => undefined : queueEvidence(session, plan);
      queueEntries(session, scores.writes);
      await session.sync();
      verify();
      return { kind: "brought-in", ids: plan?.rows.ids ?? [], scored, left };
    })
  );
}
