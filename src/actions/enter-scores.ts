import type { Place } from "../assessment/assessment";
import { shownValue } from "../assessment/cell-value";
import type { Framework } from "../framework/framework";
import { a1 } from "../sheets/a1";
import { type HeldAssessment, readAssessment } from "../workbook/read-assessment";
import { withWorkbook } from "../workbook/session";
import { type EntryWrite, queueEntries } from "../workbook/write-entries";
import { type ScoreEntry, entryCells } from "./entry-cells";
import { entryRefusals } from "./entry-refusals";
import { type Failed, orFailed } from "./failure";
import { findRow } from "./find-row";
import { notHeld } from "./held";
import type { Refusal } from "../text/refusals";

/** A cell that held something else before. */
interface Overwritten {
  readonly code: string;
  readonly field: string;
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

export type EnterOutcome =
  | {
      readonly kind: "entered";
      /** Cells that were written; those that held the value already are not among them. */
      readonly cells: number;
      readonly overwritten: readonly Overwritten[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/** What is to be written, and what stands in the way. */
export interface Plan {
  readonly writes: EntryWrite[];
  readonly overwritten: Overwritten[];
  readonly reasons: Refusal[];
}

function addOnce(reasons: Refusal[], reason: Refusal): void {
  const text = JSON.stringify(reason);
  if (!reasons.some((known) => JSON.stringify(known) === text)) reasons.push(reason);
}

function refusalsOf(framework: Framework, entries: readonly ScoreEntry[]): Refusal[] {
  const seen = new Set<string>();
  const reasons: Refusal[] = [];
  for (const entry of entries) {
    const { code } = entry;
    if (seen.has(code)) addOnce(reasons, { kind: "code-repeated", code });
    for (const reason of entryRefusals(framework, entry)) addOnce(reasons, reason);
    seen.add(code);
  }
  return reasons;
}

/** Adds the cells of one entry to the plan, or why they cannot be written. */
export function planEntry(held: HeldAssessment, entry: ScoreEntry, plan: Plan): void {
  const found = findRow(held, entry.code);
  if (found.kind !== "row") return addOnce(plan.reasons, found);
  const { table, row, sheet } = found;
  if (sheet.isProtected) addOnce(plan.reasons, { kind: "sheet-protected", sheet: sheet.name });
  for (const [field, value] of entryCells(entry)) {
    const column = table.columns.get(field);
    if (column === undefined) {
      addOnce(plan.reasons, { kind: "column-missing", table: table.name, column: field });
      continue;
    }
    const held = column.values[row] ?? "";
    const formula = column.formulas[row] ?? null;
    if (held === value && formula === null) continue;
    const before = formula ?? shownValue(held);
    if (before !== "") {
      plan.overwritten.push({
        code: entry.code,
        field,
        place: { sheet: sheet.name, cell: a1(table.firstRow + row, column.column) },
        before,
        after: String(value),
      });
    }
    plan.writes.push({
      sheet: sheet.name,
      column: column.column,
      firstRow: table.firstRow,
      rows: table.rows,
      row,
      value,
    });
  }
}

export interface EnterScoresRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  readonly entries: readonly ScoreEntry[];
}

/**
 * Writes entries into the category tables, found by code and header. All or nothing: whatever
 * stands in the way of one entry stops them all, and every reason is given. Two round trips; one more
 * where a table was renamed, or where no key is given and the assessment bears one.
 */
export function enterScores({
  framework,
  assessment,
  entries,
}: EnterScoresRequest): Promise<EnterOutcome> {
  return orFailed(() =>
    withWorkbook(async (session): Promise<EnterOutcome> => {
      const held = await readAssessment(session, framework, assessment);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const reasons = refusalsOf(framework, entries);
      if (held.facts.isReadOnly) reasons.push({ kind: "read-only" });
      const plan: Plan = { writes: [], overwritten: [], reasons };
      for (const entry of entries) {
        if (framework.indicators.some(({ code }) => code === entry.code)) {
          planEntry(held, entry, plan);
        }
      }
      if (plan.reasons.length > 0) return { kind: "refused", reasons: plan.reasons };
      if (plan.writes.length > 0) {
        queueEntries(session, plan.writes);
        await session.sync();
      }
      return { kind: "entered", cells: plan.writes.length, overwritten: plan.overwritten };
    })
  );
}
