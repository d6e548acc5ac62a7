import type { IndicatorEntry } from "../assessment/assessment";
import { isOfOtherRound } from "../assessment/second-assessor";
import type { Framework } from "../framework/framework";
import { assessorColumns } from "../sheets/assessor-columns";
import type { Refusal } from "../text/refusals";
import { broughtInNote, type SecondOrigin } from "../text/second-file";
import { readBothAssessors } from "../workbook/read-assessment";
import { withWorkbook } from "../workbook/session";
import { type EntryWrite, queueEntries } from "../workbook/write-entries";
import { distinct, findState, findTable, queueEvent } from "./assessor-places";
import { wholeEntryCells } from "./entry-cells";
import { entryRefusals } from "./entry-refusals";
import { type Failed, orFailed } from "./failure";
import { findRow } from "./find-row";
import { notHeld } from "./held";

export interface BringInRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** From `readSecondFile`: one for each indicator; what is blank empties its cells. */
  readonly entries: readonly IndicatorEntry[];
  readonly origin: SecondOrigin;
  /** When, as it shall be read in the log. */
  readonly now: string;
}

export type BringInOutcome =
  | { readonly kind: "brought-in"; readonly answered: number }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

const columns = [
  assessorColumns.score,
  assessorColumns.confidence,
  assessorColumns.evidence,
  assessorColumns.basis,
] as const;

/** An entry that could not be read in the file is left out, as it was announced. */
function readable(entry: IndicatorEntry): IndicatorEntry {
  return entry.entry.kind === "problem" ? { ...entry, entry: { kind: "blank" } } : entry;
}

/**
 * Writes assessor B's entries from another workbook into B's table, while scores are blind, and logs
 * it. All or nothing. Two round trips, whatever the number of indicators; one more where a table was
 * renamed.
 */
export function bringInSecond(request: BringInRequest): Promise<BringInOutcome> {
  const { framework, assessment, origin, now } = request;
  const entries = request.entries.map(readable);
  const faults = entries.flatMap((entry) => entryRefusals(framework, entry));
  if (faults.length > 0) return Promise.resolve({ kind: "refused", reasons: faults });
  return orFailed(() =>
    withWorkbook(async (session): Promise<BringInOutcome> => {
      const held = await readBothAssessors(session, framework, assessment);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const { second } = held.assessment;
      if (second === undefined) return { kind: "refused", reasons: [{ kind: "blind-not-begun" }] };
      if (second.isRevealed) return { kind: "refused", reasons: [{ kind: "already-revealed" }] };
      const state = findState(held, []);
      const table = findTable(held, "secondAssessor", columns);
      const reasons: Refusal[] = [
        ...("state" in state ? [] : state),
        ...("table" in table ? [] : table),
      ];
      if (held.facts.isReadOnly) reasons.push({ kind: "read-only" });
      if (isOfOtherRound(second)) {
        const { round: found, currentRound: round } = second;
        reasons.push({ kind: "second-other-round", found, round });
      }
      const writes: EntryWrite[] = [];
      for (const entry of entries) {
        const found = findRow(held, entry.code, "B");
        if (found.kind !== "row") {
          reasons.push(found);
          continue;
        }
        for (const [header, value] of wholeEntryCells(entry)) {
          const { firstRow, rows } = found.table;
          const column = found.table.columns.get(header)?.column ?? -1;
          const { name: sheet } = found.sheet;
          if (column >= 0) writes.push({ sheet, column, firstRow, rows, row: found.row, value });
        }
      }
      if (!("state" in state) || reasons.length > 0) {
        return { kind: "refused", reasons: distinct(reasons) };
      }
      queueEntries(session, writes);
      const answered = entries.filter(({ entry }) => entry.kind !== "blank").length;
      queueEvent(session, state, {
        when: now,
        kind: "brought in",
        by: second.codes[second.scoring],
        round: second.round,
        reason: broughtInNote(answered, framework.indicators.length, origin),
      });
      await session.sync();
      return { kind: "brought-in", answered };
    })
  );
}
