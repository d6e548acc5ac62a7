import type { Framework } from "../framework/framework";
import { aboutColumns, aboutFields } from "../sheets/assessment-columns";
import { type LayoutUpdate, layoutUpdate } from "../sheets/layout-update";
import { sheetKeys } from "../sheets/sheet-keys";
import { schemaVersion, sheetMarks } from "../sheets/sheet-marks";
import { tableNames } from "../sheets/table-names";
import type { Refusal } from "../text/refusals";
import { type FoundInstallation, findInstallation } from "../workbook/find-installation";
import { type SheetFacts, queueInspection } from "../workbook/inspect-workbook";
import { type KeyedTable, queueKeyedRead } from "../workbook/read-keyed-table";
import { type TableCells, queueTable } from "../workbook/read-table";
import { type Session, withWorkbook } from "../workbook/session";
import { VerificationError } from "../workbook/verification-error";
import { queueGrowth, queueLook } from "../workbook/write-evidence";
import { type Failed, orFailed } from "./failure";

export interface UpdateRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
}

/** What an update changes, for people to read before it is done. */
export interface UpdateChanges {
  readonly newColumns: readonly string[];
  /** Names of the sheets that get the mark of the present version. */
  readonly sheets: readonly string[];
}

export type UpdateOutcome =
  | { readonly kind: "up-to-date" }
  /** What an update would change, or has changed. */
  | { readonly kind: "planned" | "updated"; readonly changes: UpdateChanges }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

interface Standing {
  readonly installation: FoundInstallation;
  readonly update: LayoutUpdate;
  readonly log: KeyedTable | null;
  readonly about: TableCells | null;
  readonly reasons: readonly Refusal[];
}

function holds(sheet: SheetFacts | undefined, table: string | undefined): boolean {
  return sheet?.tables.some(({ name }) => name === table) === true;
}

async function look(
  session: Session,
  { framework, assessment }: UpdateRequest
): Promise<Standing | Exclude<UpdateOutcome, Failed>> {
  const queue = (key: string) => {
    const { evidence, about: table } = tableNames(framework, key);
    const log = queueKeyedRead(session, evidence);
    const about = queueTable(session, { table, columns: Object.values(aboutColumns) });
    return () => ({ log: log(), about: about() });
  };
  const inspection = queueInspection(session);
  let answer = queue(assessment ?? "");
  await session.sync();
  const facts = inspection();
  const state = findInstallation(facts, framework, assessment);
  if (state.kind !== "found") {
    const reason: Refusal = state.kind === "none" ? { kind: "not-installed" } : state;
    return { kind: "refused", reasons: [reason] };
  }
  const { installation } = state;
  if (installation.key !== (assessment ?? "")) {
    answer = queue(installation.key);
    await session.sync();
  }
  const read = answer();
  const { sheets, schemas } = installation;
  // A table of that name on another sheet is the user's.
  const evidenceSheet = sheets.get(sheetKeys.evidence);
  const aboutSheet = sheets.get(sheetKeys.assessment);
  const log = holds(evidenceSheet, read.log?.name) ? read.log : null;
  const about = holds(aboutSheet, read.about?.name) ? read.about : null;
  const update = layoutUpdate({ schemas, evidenceHeader: log?.header ?? null });
  if (update === null) return { kind: "up-to-date" };
  const reasons: Refusal[] = facts.isReadOnly ? [{ kind: "read-only" }] : [];
  const written = [update.newColumns.length > 0 ? evidenceSheet : undefined, about && aboutSheet];
  for (const sheet of written) {
    if (sheet?.isProtected === true) reasons.push({ kind: "sheet-protected", sheet: sheet.name });
  }
  return { installation, update, log, about, reasons };
}

function changesOf({ installation, update }: Standing): UpdateChanges {
  const names = update.marked.map((key) => installation.sheets.get(key)?.name ?? key);
  return { newColumns: update.newColumns, sheets: names };
}

/** Columns first, marks last: what was stopped midway is found again, with what is still missing. */
function queueUpdate(session: Session, framework: Framework, standing: Standing): () => void {
  const { workbook } = session;
  const { installation, update, log, about } = standing;
  const { newColumns } = update;
  const evidence = installation.sheets.get(sheetKeys.evidence);
  if (log !== null && evidence !== undefined && newColumns.length > 0) {
    const rows = { newColumns, first: log.rows.length, added: 0, cells: [], ids: [] };
    const levels = framework.scale.levels.length;
    const write = { sheet: evidence.name, table: log, rows, levels };
    queueGrowth(workbook.tables.getItem(log.name), write);
    queueLook(workbook.worksheets.getItem(evidence.id), write);
  }
  const fields = about?.columns.get(aboutColumns.field)?.values ?? [];
  const row = fields.findIndex((field) => String(field).trim() === aboutFields.schema);
  const value = about?.columns.get(aboutColumns.value);
  const sheet = installation.sheets.get(sheetKeys.assessment);
  if (about !== null && value !== undefined && sheet !== undefined && row >= 0) {
    workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(about.firstRow + row, value.column, 1, 1).values = [[schemaVersion]];
  }
  for (const key of update.marked) {
    const { id = "" } = installation.sheets.get(key) ?? {};
    workbook.worksheets.getItem(id).customProperties.add(sheetMarks.schema, schemaVersion);
  }
  if (log === null) return () => undefined;
  const after = workbook.tables.getItem(log.name);
  after.columns.load("items/name");
  return () => {
    const names = new Set(after.columns.items.map(({ name }) => name));
    const missing = [...log.header, ...newColumns].filter((name) => !names.has(name));
    if (missing.length > 0) throw new VerificationError(`Not written: ${missing.join(", ")}`);
  };
}

/** Says what an update would change. Reads only; one round trip, two where no key is given. */
export function planUpdate(request: UpdateRequest): Promise<UpdateOutcome> {
  return orFailed(() =>
    withWorkbook(async (session): Promise<UpdateOutcome> => {
      const standing = await look(session, request);
      return "kind" in standing ? standing : { kind: "planned", changes: changesOf(standing) };
    })
  );
}

/**
 * Brings an assessment of an older layout up to date: the columns that its log lacks, the schema version
 * on the Assessment sheet, and the marks. No cell that is there is emptied or moved, but what stands right of
 * the log, which moves with its edge. Two round trips, three where no key is given. Should Excel stop
 * midway, the same call does the rest.
 */
export function updateAssessment(request: UpdateRequest): Promise<UpdateOutcome> {
  return orFailed(() =>
    withWorkbook(async (session): Promise<UpdateOutcome> => {
      const standing = await look(session, request);
      if ("kind" in standing) return standing;
      if (standing.reasons.length > 0) return { kind: "refused", reasons: standing.reasons };
      const verify = queueUpdate(session, request.framework, standing);
      await session.sync();
      verify();
      return { kind: "updated", changes: changesOf(standing) };
    })
  );
}
