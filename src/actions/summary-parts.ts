import type { Outlook } from "../barriers/outlook";
import type { Offices } from "../barriers/plan/roles";
import { barrierRows, barrierSpec, type TableOf } from "../sheets/barrier-rows";
import type { KeyedRow, KeyedTableSpec } from "../sheets/keyed-table";
import { barrierTableLook, planTableLook } from "../sheets/keyed-table-look";
import { type MergedTable, mergeKeyedTable } from "../sheets/merge-keyed-table";
import type { CellContent } from "../sheets/plan";
import { planRows, planSpec } from "../sheets/plan-rows";
import { barrierHeaderOf, goColumns, planHeader } from "../sheets/summary-columns";
import { takenOver } from "../sheets/take-over";
import type { Filling } from "../sheets/filled-sheet";
import type { StandingTable, SummaryTables } from "./summary-tables";

/** One of the two tables of the summary, with its rows as they shall be. */
export interface SummaryPart {
  readonly spec: KeyedTableSpec;
  /** Null where it has to be added. */
  readonly standing: StandingTable | null;
  /** Columns that a new table gets for what a user wrote in a summary of schema 1. */
  readonly extra: readonly string[];
  /** Null where the table has no Ref column. */
  readonly merged: MergedTable | null;
  readonly formats: readonly (readonly string[])[];
  readonly look: Filling["look"];
  /** Columns of ours that a user has taken away. */
  readonly missing: readonly string[];
}

/** Merges the rows of an outlook with what stands in the tables, or stood in one of schema 1. */
export function summaryParts(
  outlook: Outlook,
  offices: Offices,
  tables: SummaryTables,
  tableOf: TableOf
): { readonly barriers: SummaryPart; readonly plan: SummaryPart } {
  const { framework } = outlook.assessment;
  const barriers = barrierSpec(framework);
  const plan = planSpec(framework, outlook.goingOn);
  return {
    barriers: part({
      spec: barriers,
      standing: tables.barriers,
      old: tables.old,
      others: plan.known,
      own: barrierHeaderOf(framework),
      rows: () => barrierRows(outlook, tableOf),
      look: (place, rows) => barrierTableLook(place, rows, barriers.widths, goColumns(framework)),
    }),
    plan: part({
      spec: plan,
      standing: tables.plan,
      old: tables.old,
      others: null,
      own: planHeader,
      rows: (header) => planRows(outlook, offices, header),
      look: (place, rows) => planTableLook(place, rows, plan.widths),
    }),
  };
}

interface Wanted {
  readonly spec: KeyedTableSpec;
  readonly standing: StandingTable | null;
  readonly old: StandingTable | null;
  readonly others: ReadonlySet<string> | null;
  readonly own: readonly string[];
  readonly rows: (header: readonly string[]) => KeyedRow[];
  readonly look: Filling["look"];
}

function part({ spec, standing, old, others, own, rows, look }: Wanted): SummaryPart {
  const taken = standing === null && old !== null ? takenOver(old.table, spec, own, others) : null;
  const header = standing?.table.header ?? [...own, ...(taken?.extra ?? [])];
  const existing: readonly (readonly CellContent[])[] = standing?.table.rows ?? taken?.rows ?? [];
  const before = standing?.table.formats ?? taken?.formats ?? [];
  const merged = mergeKeyedTable(existing, rows(header), header, spec);
  return {
    spec,
    standing,
    extra: taken?.extra ?? [],
    merged,
    formats: merged === null ? [] : formatsOf(merged, before, spec),
    look,
    missing: standing === null ? [] : own.filter((name) => !header.includes(name)),
  };
}

/**
 * A date that a user typed is a number with a date format: it goes with its row. Cells of ours hold
 * texts that need none.
 */
function formatsOf(
  { rows, header }: MergedTable,
  before: readonly (readonly string[])[],
  { generated, known, ref }: KeyedTableSpec
): string[][] {
  const refColumn = header.indexOf(ref);
  return rows.map(({ cells, from }) => {
    const isOurs = known.has(String(cells[refColumn] ?? ""));
    return header.map((name, column) =>
      from === null || (isOurs && generated.has(name))
        ? "General"
        : (before[from]?.[column] ?? "General")
    );
  });
}
