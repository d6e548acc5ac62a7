import { cellValue, shownValue } from "../assessment/cell-value";
import type { Framework } from "../framework/framework";
import { type OptionalTable, tableNames } from "../sheets/table-names";
import type { Refusal } from "../text/refusals";
import { findInstallation } from "../workbook/find-installation";
import { queueInspection } from "../workbook/inspect-workbook";
import { isOfAnother } from "../workbook/marked-groups";
import { findRenamedTables, queueTables } from "../workbook/read-tables";
import type { TableCells } from "../workbook/read-table";
import { type Session, withWorkbook } from "../workbook/session";
import type { OurTable } from "../workbook/table-wishes";
import { type RowValue, queueRowWrite } from "../workbook/write-table-row";
import { type Failed, orFailed } from "./failure";
import { installRefusals } from "./install-refusals";

export interface EnterRowRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  readonly table: OptionalTable;
  /** Plan key of the sheet where it was made. */
  readonly sheetKey: string;
  /** Header of the column that tells rows apart, and what stands there; in any case. */
  readonly keyHeader: string;
  readonly key: string;
  /** What to enter, by header; null empties the cell. Other cells of the row stay. */
  readonly values: ReadonlyMap<string, RowValue>;
  /** Where no row has the key: the first row that holds no more than a key, else a new one. */
  readonly mayAdd?: boolean;
  /** Headers of columns whose formula a new row takes from the last one. */
  readonly computed?: readonly string[];
}

export type EnterRowOutcome =
  | { readonly kind: "entered"; readonly sheet: string; readonly isNew: boolean }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

function isKey(value: unknown, key: string): boolean {
  return shownValue(value).trim().toLowerCase() === key.trim().toLowerCase();
}

/** The row to write into; null where there is none and none may be added. */
function rowFor(
  table: TableCells,
  request: EnterRowRequest
): { row: number; isNew: boolean } | null {
  const keys = table.columns.get(request.keyHeader)?.values ?? [];
  const row = keys.findIndex((value) => isKey(value, request.key));
  if (row >= 0) return { row, isNew: false };
  if (request.mayAdd !== true) return null;
  const headers = [...request.values.keys()];
  const free = keys.findIndex((_, index) =>
    headers.every((header) => cellValue(table.columns.get(header)?.values[index]).kind === "blank")
  );
  return { row: free < 0 ? table.rows : free, isNew: true };
}

async function enter(session: Session, request: EnterRowRequest): Promise<EnterRowOutcome> {
  const { framework, assessment, keyHeader, sheetKey, computed = [] } = request;
  const headers = [...new Set([keyHeader, ...request.values.keys()])];
  const wish = (suffix: string): OurTable => ({
    table: tableNames(framework, suffix).optional[request.table],
    columns: [...headers, ...computed],
    withFormulas: computed,
    sheetKey,
  });
  const inspection = queueInspection(session);
  const queued = queueTables(session, [wish(assessment ?? "")]);
  await session.sync();
  const facts = inspection();
  const state = findInstallation(facts, framework, assessment);
  if (state.kind === "none") return { kind: "refused", reasons: [{ kind: "not-installed" }] };
  if (state.kind !== "found") {
    return {
      kind: "refused",
      reasons: installRefusals({ ...facts, isStructureProtected: false }, state),
    };
  }
  const { installation } = state;
  const own = wish(installation.key);
  const tables = installation.key === (assessment ?? "") ? queued() : new Map<string, TableCells>();
  const group = { frameworkId: framework.id, suffix: installation.key };
  if (isOfAnother(facts, group, own.table)) tables.delete(own.table);
  if (!tables.has(own.table)) {
    // Under another suffix than was asked for, or under a name of the user's.
    const again = queueTables(session, [own]);
    await session.sync();
    for (const [name, cells] of again()) tables.set(name, cells);
    await findRenamedTables(session, [own], installation, tables);
  }
  const table = tables.get(own.table);
  const sheet = facts.sheets.find(({ tables: held }) =>
    held.some(({ name }) => name === table?.name)
  );
  const reasons: Refusal[] = [];
  if (facts.isReadOnly) reasons.push({ kind: "read-only" });
  if (table === undefined || sheet === undefined) {
    reasons.push({ kind: "table-missing", table: own.table });
    return { kind: "refused", reasons };
  }
  if (sheet.isProtected) reasons.push({ kind: "sheet-protected", sheet: sheet.name });
  for (const column of headers) {
    if (!table.columns.has(column))
      reasons.push({ kind: "column-missing", table: table.name, column });
  }
  const at = rowFor(table, request);
  if (at === null) reasons.push({ kind: "row-missing", table: table.name, code: request.key });
  if (at === null || reasons.length > 0) return { kind: "refused", reasons };
  const values = new Map(request.values);
  if (at.isNew) values.set(keyHeader, request.key);
  const verify = queueRowWrite(session, {
    ...{ sheet: sheet.name, table, row: at.row, values },
    computed,
  });
  await session.sync();
  verify();
  return { kind: "entered", sheet: sheet.name, isNew: at.isNew };
}

/**
 * Enters some cells of one row of a table on a sheet that was added. Two round trips: read, write
 * with read-back; one more where the table was renamed or the suffix was not given, two where both.
 */
export function enterRow(request: EnterRowRequest): Promise<EnterRowOutcome> {
  return orFailed(() => withWorkbook((session) => enter(session, request)));
}
