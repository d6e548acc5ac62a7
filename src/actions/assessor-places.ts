import type { AssessorEventKind } from "../assessment/second-assessor";
import { logColumns, pairColumns, stateColumns } from "../sheets/assessor-columns";
import { logRowHeight } from "../sheets/agreement-layout";
import type { OptionalTable } from "../sheets/table-names";
import type { Refusal } from "../text/refusals";
import type { SheetFacts } from "../workbook/inspect-workbook";
import type { HeldAssessment } from "../workbook/read-assessment";
import type { TableCells } from "../workbook/read-table";
import { type RowCell, queueRowCells } from "../workbook/row-cells";
import type { Session } from "../workbook/session";
import { queueLogRow } from "../workbook/write-log-row";

/** A table of two assessors, and the sheet it stands on. */
export interface AssessorTable {
  readonly table: TableCells;
  readonly sheet: SheetFacts;
}

/** A table with the columns that are to be written, or everything that is in the way. */
export function findTable(
  held: HeldAssessment,
  which: OptionalTable,
  headers: readonly string[]
): AssessorTable | readonly Refusal[] {
  const name = held.installation.tables.optional[which];
  const table = held.tables.get(name);
  const sheet = held.facts.sheets.find(({ tables }) =>
    tables.some((one) => one.name === table?.name)
  );
  if (table === undefined || sheet === undefined) return [{ kind: "table-missing", table: name }];
  const reasons: Refusal[] = headers
    .filter((header) => !table.columns.has(header))
    .map((column) => ({ kind: "column-missing", table: table.name, column }));
  if (sheet.isProtected) reasons.push({ kind: "sheet-protected", sheet: sheet.name });
  return reasons.length > 0 ? reasons : { table, sheet };
}

/** Where the state and the log stand, or everything that forbids to change them. */
export interface StatePlaces {
  readonly state: AssessorTable;
  readonly log: AssessorTable;
  /** Row of each field, counted from 0 on the sheet. */
  readonly rows: ReadonlyMap<string, number>;
}

/** @param fields of the state table that are to be written */
export function findState(
  held: HeldAssessment,
  fields: readonly string[]
): StatePlaces | readonly Refusal[] {
  const state = findTable(held, "assessors", Object.values(stateColumns));
  const log = findTable(held, "assessorLog", Object.values(logColumns));
  if (!("table" in state) || !("table" in log)) {
    const all = [...("table" in state ? [] : state), ...("table" in log ? [] : log)];
    return distinct(all);
  }
  const values = state.table.columns.get(stateColumns.field)?.values ?? [];
  const rows = new Map<string, number>();
  const reasons: Refusal[] = [];
  for (const field of fields) {
    const row = values.findIndex((value) => String(value).trim() === field);
    if (row < 0) reasons.push({ kind: "row-missing", table: state.table.name, code: field });
    else rows.set(field, state.table.firstRow + row);
  }
  return reasons.length > 0 ? reasons : { state, log, rows };
}

/** The same reason twice says nothing more. */
export function distinct(reasons: readonly Refusal[]): Refusal[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const text = JSON.stringify(reason);
    return !seen.has(text) && seen.add(text);
  });
}

/** Queues entries of the state table by field; a field that the table lacks is passed over. */
export function queueState(
  session: Session,
  { state, rows }: StatePlaces,
  entries: Readonly<Record<string, string>>
): void {
  const column = state.table.columns.get(stateColumns.entry)?.column ?? 0;
  for (const [field, value] of Object.entries(entries)) {
    const row = rows.get(field);
    if (row !== undefined) queueRowCells(session, state.sheet.name, row, [{ column, value }]);
  }
}

export interface LoggedEvent {
  readonly when: string;
  readonly kind: AssessorEventKind;
  readonly by: string;
  readonly round: string;
  readonly code?: string;
  readonly from?: string | number;
  readonly to?: string | number;
  readonly reason?: string;
}

/** Queues a row at the end of the log of blind scoring. */
export function queueEvent(session: Session, { log }: StatePlaces, event: LoggedEvent): void {
  queueLogRow(
    session,
    log.table,
    log.sheet.name,
    {
      [logColumns.when]: event.when,
      [logColumns.event]: event.kind,
      [logColumns.by]: event.by,
      [logColumns.code]: event.code ?? "",
      [logColumns.from]: event.from ?? "",
      [logColumns.to]: event.to ?? "",
      [logColumns.round]: event.round,
      [logColumns.reason]: event.reason ?? "",
    },
    logRowHeight(event.reason ?? "")
  );
}

/** The body row of a code in the table of pairs, counted from 0; -1 where it is not there. */
export function pairRow({ table }: AssessorTable, code: string): number {
  const codes = table.columns.get(pairColumns.code)?.values ?? [];
  return codes.findIndex((value) => String(value).trim().toLowerCase() === code.toLowerCase());
}

/** A cell of the table of pairs. */
export function pairCell(
  { table }: AssessorTable,
  header: string,
  value: string | number
): RowCell {
  return { column: table.columns.get(header)?.column ?? 0, value };
}
