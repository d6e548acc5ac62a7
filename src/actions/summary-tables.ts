import type { Framework } from "../framework/framework";
import { barrierSpec } from "../sheets/barrier-rows";
import { inOurSpelling } from "../sheets/known-refs";
import { planSpec } from "../sheets/plan-rows";
import { barrierHeaderOf, planColumns, planHeader } from "../sheets/summary-columns";
import { sheetKeys } from "../sheets/sheet-keys";
import type { TableNames } from "../sheets/table-names";
import { isOfAnother } from "../workbook/marked-groups";
import type { HeldAssessment } from "../workbook/read-assessment";
import type { CommentPlace } from "../workbook/read-comments";
import { type KeyedTable, queueKeyedRead } from "../workbook/read-keyed-table";
import type { Session } from "../workbook/session";

/** A table that stands in the workbook, and the name of its sheet. */
export interface StandingTable {
  readonly table: KeyedTable;
  readonly sheet: string;
  readonly isProtected: boolean;
  /** Rows of the body beside which somebody has commented. */
  readonly commented: ReadonlySet<number>;
}

export interface SummaryTables {
  readonly barriers: StandingTable | null;
  readonly plan: StandingTable | null;
  /** A summary of schema 1 that was not taken over yet. */
  readonly old: StandingTable | null;
}

type Part = keyof SummaryTables;

const keys: Readonly<Record<Part, string>> = {
  barriers: sheetKeys.summary,
  plan: sheetKeys.plan,
  old: sheetKeys.summary,
};

function nameOf(names: TableNames, part: Part): string {
  return part === "plan" ? names.optional.plan : part === "old" ? names.summary : names.barriers;
}

const parts: readonly Part[] = ["barriers", "plan", "old"];

/** The head of the summary stands above its list; above the plan there is nothing to read. */
function queuePart(session: Session, part: Part, name: string): () => KeyedTable | null {
  return queueKeyedRead(session, name, part !== "plan");
}

/** Queues the read of every table of the summary under the names that they are made with. */
export function queueSummaryTables(session: Session, names: TableNames) {
  return new Map(
    parts.map((part) => {
      const name = nameOf(names, part);
      return [part, { name, read: queuePart(session, part, name) }] as const;
    })
  );
}

/** The search of the tables: `finish` after the next `sync` where it is asking, at once elsewhere. */
export interface SummarySearch {
  readonly isAsking: boolean;
  readonly finish: () => SummaryTables;
}

/**
 * Looks for the tables of the summary, under the names of the installation or those that a user has
 * given them; queues a read only where one of them is not there under the name that was queued.
 */
export function searchSummaryTables(
  session: Session,
  framework: Framework,
  { facts, installation }: Pick<HeldAssessment, "facts" | "installation">,
  queued: ReturnType<typeof queueSummaryTables>
): SummarySearch {
  const own = { frameworkId: framework.id, suffix: installation.key };
  const names = installation.tables;
  const found = new Map<Part, KeyedTable>();
  const searches: { part: Part; reads: (() => KeyedTable | null)[] }[] = [];
  for (const part of parts) {
    const name = nameOf(names, part);
    const first = queued.get(part);
    const isQueued = first?.name === name && !isOfAnother(facts, own, name);
    const table = isQueued ? first.read() : null;
    if (table !== null) {
      found.set(part, table);
      continue;
    }
    const sheet = installation.sheets.get(keys[part]);
    const stands = sheet?.tables.map((one) => one.name) ?? [];
    const isNamed = stands.some((one) => one.toLowerCase() === name.toLowerCase());
    const others = Object.values(names.optional);
    const candidates = isNamed
      ? [name]
      : part === "old"
        ? []
        : stands.filter((one) => !others.includes(one) && one !== names.summary);
    searches.push({ part, reads: candidates.map((one) => queuePart(session, part, one)) });
  }
  const finish = (): SummaryTables => {
    for (const { part, reads } of searches) {
      const table = reads.map((read) => read()).find((one) => one !== null && isLike(one, part));
      if (table !== undefined && table !== null) found.set(part, table);
    }
    return standingTables(framework, { facts, installation }, found);
  };
  return { isAsking: searches.some(({ reads }) => reads.length > 0), finish };
}

function standingTables(
  framework: Framework,
  { facts, installation }: Pick<HeldAssessment, "facts" | "installation">,
  found: ReadonlyMap<Part, KeyedTable>
): SummaryTables {
  const spelling = spellingOf(framework);
  const standing = (part: Part): StandingTable | null => {
    const table = found.get(part);
    const sheet = facts.sheets.find(({ tables }) =>
      tables.some(({ name }) => name === table?.name)
    );
    if (table === undefined || sheet === undefined) return null;
    const { refs, own } = spelling[part];
    return {
      table: inOurSpelling(table, planColumns.ref, refs, own),
      sheet: sheet.name,
      isProtected: sheet.isProtected,
      commented: new Set(),
    };
  };
  const old = standing("old");
  const isTakenOver = installation.sheets.get(sheetKeys.oldSummary)?.name === old?.sheet;
  return {
    barriers: standing("barriers"),
    plan: standing("plan"),
    old: old === null || isTakenOver ? null : old,
  };
}

/** The tables, with the rows that bear comments. */
export function withComments(
  tables: SummaryTables,
  comments: readonly CommentPlace[]
): SummaryTables {
  const among = (standing: StandingTable | null): StandingTable | null => {
    if (standing === null) return null;
    const { firstRow, firstColumn, rows, header } = standing.table;
    const rowsOf = comments
      .filter(({ sheet, column }) => {
        return (
          sheet === standing.sheet && column >= firstColumn && column < firstColumn + header.length
        );
      })
      .map(({ row }) => row - firstRow);
    const commented = new Set(rowsOf.filter((row) => row >= 0 && row < rows.length));
    return { ...standing, commented };
  };
  return { ...tables, barriers: among(tables.barriers), plan: among(tables.plan) };
}

/** Refs and headers that may stand in each table. */
function spellingOf(
  framework: Framework
): Readonly<Record<Part, { refs: ReadonlySet<string>; own: readonly string[] }>> {
  const barriers = barrierSpec(framework).known;
  const plan = planSpec(framework, []).known;
  return {
    barriers: { refs: barriers, own: barrierHeaderOf(framework) },
    plan: { refs: plan, own: planHeader },
    old: { refs: new Set([...barriers, ...plan]), own: [] },
  };
}

/** A table that was renamed is told by its columns: the plan has no kinds, the barriers no levers. */
function isLike({ header }: KeyedTable, part: Part): boolean {
  const isPlan = header.includes(planColumns.lever) || header.includes(planColumns.todo);
  const hasKind = header.includes("Kind") || header.includes("Severity");
  return part === "plan" ? isPlan && !hasKind : hasKind;
}
