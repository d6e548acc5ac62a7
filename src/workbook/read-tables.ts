import type { Finding } from "../assessment/assessment";
import { toFinding } from "../assessment/remark";
import type { FoundInstallation } from "./find-installation";
import { type TableCells, queueTable } from "./read-table";
import type { Session } from "./session";
import type { OurTable } from "./table-wishes";

/** Tables by the name that they were made with, whatever they are called now. */
export type ReadTables = ReadonlyMap<string, TableCells>;

/** Queues the read of tables; after the next `sync` the answer gives those that are there, by wished name. */
export function queueTables(
  session: Session,
  wishes: readonly OurTable[]
): () => Map<string, TableCells> {
  const queued = wishes.map((wish) => ({ wish, cells: queueTable(session, wish) }));
  return () =>
    new Map(
      queued.flatMap(({ wish, cells }) => {
        const found = cells();
        return found === null ? [] : [[wish.table, found] as const];
      })
    );
}

/** Columns by which a table of ours is known under another name. */
function needed({ columns, mayLack = [] }: OurTable): string[] {
  return columns.filter((header) => !mayLack.includes(header));
}

/** Tables on the sheet where one of ours was made, under names that are not ours. */
function candidates(
  wish: OurTable,
  installation: FoundInstallation,
  ours: ReadonlySet<string>
): OurTable[] {
  const sheet = installation.sheets.get(wish.sheetKey);
  return (sheet?.tables ?? [])
    .filter(({ name }) => !ours.has(name.toLowerCase()))
    .map(({ name }) => ({ ...wish, table: name }));
}

/**
 * Looks for tables that are not there under their name on the sheets that carry their mark: one that
 * has the wanted columns was renamed. `finish` adds what was found to `tables`.
 *
 * @param queue asks for one table; its answer is called by `finish`
 */
export function renamedTables(
  wishes: readonly OurTable[],
  installation: FoundInstallation,
  tables: Map<string, TableCells>,
  queue: (wish: OurTable) => () => TableCells | null
): { readonly isAsking: boolean; readonly finish: () => Finding[] } {
  const ours = new Set(wishes.map(({ table }) => table.toLowerCase()));
  const missing = wishes.filter(
    ({ table, sheetKey, isOptional }) =>
      !tables.has(table) && (isOptional !== true || installation.sheets.has(sheetKey))
  );
  const searches = missing.map((wish) => ({
    wish,
    reads: candidates(wish, installation, ours).map(queue),
  }));
  const finish = (): Finding[] =>
    searches.map(({ wish, reads }) => {
      const found = reads
        .map((read) => read())
        .find((cells) => cells !== null && needed(wish).every((one) => cells.columns.has(one)));
      const sheet = installation.sheets.get(wish.sheetKey)?.name;
      const place = sheet === undefined ? null : { sheet, cell: "A1" };
      if (found === undefined || found === null) {
        return toFinding({ rule: "table-missing", facts: { found: wish.table } }, "", place);
      }
      tables.set(wish.table, found);
      const facts = { found: found.name, understood: wish.table };
      return toFinding({ rule: "table-renamed", facts }, "", place);
    });
  return { isAsking: searches.some(({ reads }) => reads.length > 0), finish };
}

/**
 * `renamedTables` in an open workbook: a round trip only when there is something to look at.
 *
 * @param isQueued whether something else was queued that is answered in that round trip
 */
export async function findRenamedTables(
  session: Session,
  wishes: readonly OurTable[],
  installation: FoundInstallation,
  tables: Map<string, TableCells>,
  isQueued = false
): Promise<Finding[]> {
  const { isAsking, finish } = renamedTables(wishes, installation, tables, (wish) =>
    queueTable(session, wish)
  );
  if (isAsking || isQueued) await session.sync();
  return finish();
}
