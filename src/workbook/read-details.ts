import { shownValue } from "../assessment/cell-value";
import { detailColumns, detailFields } from "../sheets/assessment-columns";
import { sheetKeys } from "../sheets/sheet-keys";
import { sheetMarks } from "../sheets/sheet-marks";
import { detailsTableName } from "../sheets/table-names";
import type { SheetFacts, WorkbookFacts } from "./inspect-workbook";
import { queueInspection } from "./inspect-workbook";
import { type MarkedGroup, markedGroups } from "./marked-groups";
import { type TableCells, type TableWish, queueTable } from "./read-table";
import type { Session } from "./session";

/** What an Assessment sheet says about itself, as it stands there now; "" where nothing does. */
export interface Details {
  readonly partner: string;
  readonly scope: string;
  readonly round: string;
  readonly date: string;
  readonly handling: string;
}

/** One assessment of the workbook, of whatever framework. */
export interface DescribedGroup {
  readonly group: MarkedGroup;
  readonly details: Details;
}

/** Numbers up to this one are asked for unseen, so that several assessments take one round trip. */
const guessed = ["", "_2", "_3", "_4", "_5"] as const;

function wishFor(table: string): TableWish {
  return { table, columns: [detailColumns.field, detailColumns.entry] };
}

/** Rows are found by their label, since users sort them and add their own. */
export function detailsIn(table: TableCells | null | undefined): Details {
  const fields = table?.columns.get(detailColumns.field)?.values ?? [];
  const entries = table?.columns.get(detailColumns.entry)?.values ?? [];
  const entry = (field: string): string => {
    const row = fields.findIndex((value) => String(value).trim() === field);
    const value = row < 0 ? null : entries[row];
    return typeof value === "string" ? value.trim() : shownValue(value);
  };
  return {
    partner: entry(detailFields.partner),
    scope: entry(detailFields.scope),
    round: entry(detailFields.round),
    date: entry(detailFields.date),
    handling: entry(detailFields.handling),
  };
}

/** The tables that may hold a group's details: the one of that name, or any of a sheet without it. */
function detailTables({ sheets, suffix }: MarkedGroup): string[] {
  const marked = sheets.filter(({ marks }) => marks[sheetMarks.key] === sheetKeys.assessment);
  const named = (sheet: SheetFacts): string[] =>
    sheet.tables
      .map(({ name }) => name)
      .filter((name) => name.toLowerCase() === detailsTableName(suffix).toLowerCase());
  const original = marked.find((sheet) => named(sheet).length > 0) ?? marked[0];
  if (original === undefined) return [];
  const found = named(original);
  return found.length > 0 ? found : original.tables.map(({ name }) => name);
}

/**
 * Every assessment of the workbook with what its Assessment sheet says. One round trip; two where a
 * details table was renamed or more than five assessments stand side by side.
 */
export async function readDescribedGroups(
  session: Session
): Promise<{ facts: WorkbookFacts; groups: DescribedGroup[] }> {
  const inspection = queueInspection(session);
  const queued = new Map(
    guessed.map((suffix) => {
      const table = detailsTableName(suffix);
      return [table.toLowerCase(), queueTable(session, wishFor(table))] as const;
    })
  );
  await session.sync();
  const facts = inspection();
  const searches = markedGroups(facts).map((group) => ({ group, tables: detailTables(group) }));
  const unread = searches
    .flatMap(({ tables }) => tables)
    .filter((table) => !queued.has(table.toLowerCase()));
  for (const table of unread) {
    queued.set(table.toLowerCase(), queueTable(session, wishFor(table)));
  }
  if (unread.length > 0) await session.sync();
  const groups = searches.map(({ group, tables }) => {
    const cells = tables.map((table) => queued.get(table.toLowerCase())?.());
    const details = cells.find((one) => one?.columns.size === 2);
    return { group, details: detailsIn(details) };
  });
  return { facts, groups };
}
