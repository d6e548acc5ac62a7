import type { Entry } from "../assessment/assessment";
import { entryValue, isSameEntry } from "../assessment/entry-text";
import { isOfOtherRound } from "../assessment/second-assessor";
import type { Framework } from "../framework/framework";
import { categoryColumns } from "../sheets/category-columns";
import { pairColumns } from "../sheets/assessor-columns";
import type { Refusal } from "../text/refusals";
import { type HeldAssessment, readBothAssessors } from "../workbook/read-assessment";
import { queueRowCells } from "../workbook/row-cells";
import { type Session, withWorkbook } from "../workbook/session";
import {
  type AssessorTable,
  distinct,
  findState,
  findTable,
  pairCell,
  pairRow,
  queueEvent,
  type StatePlaces,
} from "./assessor-places";
import { entryRefusals } from "./entry-refusals";
import { type Failed, orFailed } from "./failure";
import { findRow, type FoundRow } from "./find-row";
import { notHeld } from "./held";

export interface ReconcileRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** Of the indicator. */
  readonly code: string;
  /** What both agreed on: a level, NA or NI. */
  readonly agreed: Entry;
  /** Why, in a sentence; not empty. */
  readonly reason: string;
  /** Code of the assessor who enters it, not empty. */
  readonly by: string;
  /** When, as it shall be read in the log. */
  readonly now: string;
}

export type ReconcileOutcome =
  | { readonly kind: "reconciled"; readonly from: Entry; readonly to: Entry }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

interface Places {
  readonly state: StatePlaces;
  readonly pairs: AssessorTable;
  /** Row of the indicator on the Agreement sheet, counted from 0. */
  readonly row: number;
  readonly found: FoundRow;
  readonly scoreColumn: number;
}

/** Faults of the request itself, whatever the workbook holds. */
function requestRefusals(request: ReconcileRequest): Refusal[] {
  const { framework, code, agreed, reason, by } = request;
  const reasons = entryRefusals(framework, { code, entry: agreed, basis: reason });
  if (agreed.kind === "blank") reasons.push({ kind: "entry-unreadable", code });
  if (reason.trim() === "") reasons.push({ kind: "reason-missing", code });
  if (by.trim() === "") reasons.push({ kind: "assessor-missing" });
  return reasons;
}

function placesOf(held: HeldAssessment, code: string): Places | readonly Refusal[] {
  const state = findState(held, []);
  const pairs = findTable(held, "scorePairs", [pairColumns.code, pairColumns.agreed]);
  const found = findRow(held, code);
  const reasons: Refusal[] = [
    ...("state" in state ? [] : state),
    ...("table" in pairs ? [] : pairs),
    ...(found.kind === "row" ? [] : [found]),
  ];
  if (held.facts.isReadOnly) reasons.push({ kind: "read-only" });
  if (!("state" in state) || !("table" in pairs) || found.kind !== "row") return distinct(reasons);
  const row = pairRow(pairs, code);
  const score = found.table.columns.get(categoryColumns.score);
  if (row < 0) reasons.push({ kind: "row-missing", table: pairs.table.name, code });
  if (found.sheet.isProtected) reasons.push({ kind: "sheet-protected", sheet: found.sheet.name });
  if (score === undefined) {
    const { score: column } = categoryColumns;
    reasons.push({ kind: "column-missing", table: found.table.name, column });
  }
  if (score === undefined || reasons.length > 0) return distinct(reasons);
  return { state, pairs, row: pairs.table.firstRow + row, found, scoreColumn: score.column };
}

function write(
  session: Session,
  request: ReconcileRequest,
  held: HeldAssessment
): ReconcileOutcome {
  const { code, agreed } = request;
  const { second, entries } = held.assessment;
  if (second === undefined) return { kind: "refused", reasons: [{ kind: "blind-not-begun" }] };
  const reasons: Refusal[] = [];
  if (!second.isRevealed) reasons.push({ kind: "not-revealed" });
  if (isOfOtherRound(second)) {
    reasons.push({ kind: "second-other-round", found: second.round, round: second.currentRound });
  }
  const places = placesOf(held, code);
  if (!("state" in places)) reasons.push(...places);
  if (!("state" in places) || reasons.length > 0) return { kind: "refused", reasons };
  const from = entries.find((one) => one.code === code)?.entry ?? { kind: "blank" };
  const value = entryValue(agreed);
  const { pairs, found } = places;
  if (!isSameEntry(from, agreed)) {
    const score = [{ column: places.scoreColumn, value }];
    queueRowCells(session, found.sheet.name, found.table.firstRow + found.row, score);
  }
  const cell = pairCell(pairs, pairColumns.agreed, value);
  queueRowCells(session, pairs.sheet.name, places.row, [cell]);
  queueEvent(session, places.state, {
    when: request.now,
    kind: "reconciled",
    by: request.by.trim(),
    round: second.round,
    code,
    from: entryValue(from),
    to: value,
    reason: request.reason.trim(),
  });
  return { kind: "reconciled", from, to: agreed };
}

/**
 * Writes what both assessors agreed on for one indicator: into the assessment's own score cell, where
 * it counts, beside the two scores of the reveal, and into the log with its reason. The two scores
 * and every earlier row of the log stay. Two round trips; one more where a table was renamed.
 */
export function reconcile(request: ReconcileRequest): Promise<ReconcileOutcome> {
  const reasons = requestRefusals(request);
  if (reasons.length > 0) return Promise.resolve({ kind: "refused", reasons });
  return orFailed(() =>
    withWorkbook(async (session): Promise<ReconcileOutcome> => {
      const held = await readBothAssessors(session, request.framework, request.assessment);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const outcome = write(session, request, held);
      if (outcome.kind === "reconciled") await session.sync();
      return outcome;
    })
  );
}
