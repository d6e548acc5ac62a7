import type { Framework } from "../framework/framework";
import { agreementSheet } from "../sheets/agreement-sheet";
import { assessorSheet } from "../sheets/assessor-sheet";
import {
  assessorColumns,
  pairColumns,
  scoringWords,
  stateFields,
  stateWords,
} from "../sheets/assessor-columns";
import { optionalSheets } from "../sheets/optional-sheets";
import { sheetKeys } from "../sheets/sheet-keys";
import { figuresNote } from "../text/assessors-sheet";
import type { Refusal } from "../text/refusals";
import { needsHiding, queueSheetsFor } from "../workbook/hide-sheets";
import { type HeldAssessment, readBothAssessors } from "../workbook/read-assessment";
import { type Session, withWorkbook } from "../workbook/session";
import { queueColumn } from "../workbook/write-column";
import { addSheets, type AddSheetsOutcome, type WantedSheet } from "./add-sheets";
import {
  type AssessorTable,
  distinct,
  findState,
  findTable,
  queueEvent,
  queueState,
  type StatePlaces,
} from "./assessor-places";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";

export interface BeginBlindRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** Codes of the assessors, not empty and not alike; never names. */
  readonly a: string;
  readonly b: string;
  /** When, as it shall be read in the log. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
  /**
   * Where the sheets are there already: empty assessor B's entries and the scores of the reveal, and
   * begin anew for the round of the assessment. The log stays.
   */
  readonly again?: boolean;
}

export type BeginBlindOutcome =
  | { readonly kind: "begun" }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed
  | Extract<AddSheetsOutcome, { readonly kind: "failed" }>;

function sheetsFor({ a, b, now }: BeginBlindRequest): WantedSheet[] {
  const wanted = (key: string, plan: WantedSheet["plan"]): WantedSheet => ({
    key,
    name: optionalSheets.get(key)?.name ?? key,
    plan,
  });
  return [
    wanted(sheetKeys.secondAssessor, assessorSheet),
    wanted(sheetKeys.agreement, (context) =>
      agreementSheet(context, { a, b, round: context.choices.round, now })
    ),
  ];
}

interface Places {
  readonly state: StatePlaces;
  readonly entries: AssessorTable;
  readonly pairs: AssessorTable;
}

const entryColumns = [
  assessorColumns.score,
  assessorColumns.confidence,
  assessorColumns.evidence,
  assessorColumns.basis,
] as const;
const scoreColumns = [pairColumns.a, pairColumns.b, pairColumns.agreed] as const;

function placesOf(held: HeldAssessment): Places | readonly Refusal[] {
  const state = findState(held, Object.values(stateFields));
  const entries = findTable(held, "secondAssessor", entryColumns);
  const pairs = findTable(held, "scorePairs", scoreColumns);
  if (!("state" in state) || !("table" in entries) || !("table" in pairs)) {
    return distinct([
      ...("state" in state ? [] : state),
      ...("table" in entries ? [] : entries),
      ...("table" in pairs ? [] : pairs),
    ]);
  }
  return { state, entries, pairs };
}

function queueEmpty(
  session: Session,
  { table, sheet }: AssessorTable,
  headers: readonly string[]
): void {
  const empty = Array.from({ length: table.rows }, () => "");
  for (const header of headers) {
    const column = table.columns.get(header)?.column;
    if (column !== undefined) queueColumn(session, sheet.name, table.firstRow, column, empty);
  }
}

function queueAnew(
  session: Session,
  places: Places,
  request: BeginBlindRequest,
  round: string
): void {
  queueEmpty(session, places.entries, entryColumns);
  queueEmpty(session, places.pairs, scoreColumns);
  queueState(session, places.state, {
    [stateFields.a]: request.a.trim(),
    [stateFields.b]: request.b.trim(),
    [stateFields.state]: stateWords[0],
    [stateFields.scoring]: scoringWords[0],
    [stateFields.round]: round,
  });
  const event = { when: request.now, kind: "began", by: request.a.trim(), round } as const;
  queueEvent(session, places.state, { ...event, reason: figuresNote });
}

function codeRefusals({ a, b }: BeginBlindRequest): Refusal[] {
  const [one, other] = [a, b].map((code) => code.trim().toLowerCase());
  if (one === "" || other === "") return [{ kind: "assessor-missing" }];
  return one === other ? [{ kind: "assessors-alike", code: a.trim() }] : [];
}

/** Reads what is there now, empties it where that was asked for, and hides assessor B's sheet. */
async function prepare(session: Session, request: BeginBlindRequest): Promise<BeginBlindOutcome> {
  const { framework, assessment, again = false } = request;
  const held = await readBothAssessors(session, framework, assessment);
  if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
  const { second } = held.assessment;
  if (second === undefined) return { kind: "refused", reasons: [{ kind: "blind-not-begun" }] };
  const places = again ? placesOf(held) : null;
  const reasons: Refusal[] = places === null || "state" in places ? [] : [...places];
  if (held.facts.isReadOnly) reasons.push({ kind: "read-only" });
  if (held.facts.isStructureProtected && needsHiding(held.installation, "A")) {
    reasons.push({ kind: "hiding-locked" });
  }
  if (reasons.length > 0) return { kind: "refused", reasons };
  if (places !== null && "state" in places)
    queueAnew(session, places, request, second.currentRound);
  queueSheetsFor(session, held.installation, "A");
  await session.sync();
  return { kind: "begun" };
}

/**
 * Begins blind scoring by two assessors: adds the sheets for B's scores and for the agreement, with A
 * at work and B's sheet hidden. Five round trips: three to add the sheets, one to read them, one to
 * hide. Where they are there it is refused unless it is to begin again; that takes three (look, read,
 * write).
 */
export async function beginBlind(request: BeginBlindRequest): Promise<BeginBlindOutcome> {
  const faults = codeRefusals(request);
  if (faults.length > 0) return { kind: "refused", reasons: faults };
  const { framework, assessment, version } = request;
  const added = await addSheets({ framework, assessment, version, sheets: sheetsFor(request) });
  if (added.kind !== "added") return added;
  const isNew = added.sheets.some((sheet) => sheet.key === sheetKeys.agreement && sheet.isNew);
  if (!isNew && request.again !== true) {
    return { kind: "refused", reasons: [{ kind: "blind-begun" }] };
  }
  const settled = { ...request, assessment: added.assessment, again: !isNew };
  return orFailed(() => withWorkbook((session) => prepare(session, settled)));
}
