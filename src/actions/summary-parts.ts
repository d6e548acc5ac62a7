import type { Outlook } from "../barriers/outlook";
import type { Offices } from "../barriers/plan/roles";
import { barrierRows, barrierSpec, type TableOf } from "../sheets/barrier-rows";
import type { KeyedRow, KeyedTableSpec } from "../sheets/keyed-table";
import { barrierTableLook, planTableLook } from "../sheets/keyed-table-look";
import {
  findTypedOver,
  keepTypedOver,
  type TypedOver,
  type TypedText,
} from "../sheets/keep-typed-over";
import { type MergedTable, mergeKeyedTable } from "../sheets/merge-keyed-table";
import type { CellContent } from "../sheets/plan";
import { planRows, planSpec } from "../sheets/plan-rows";
import { sheetKeys } from "../sheets/sheet-keys";
import {
  barrierHeaderOf,
  barrierUserColumns,
  goColumns,
  planHeader,
  planUserColumns,
} from "../sheets/summary-columns";
import { withRefsOfBefore } from "../sheets/refs-of-before";
import { standingWidths } from "../sheets/standing-widths";
import { otherWidth } from "../sheets/summary-widths";
import { takenOver } from "../sheets/take-over";
import { typedText } from "../sheets/typed-text";
import type { WrittenCells } from "../sheets/written-cells";
import type { Filling } from "../sheets/filled-sheet";
import type { StandingTable, SummaryTables } from "./summary-tables";

/** One of the two tables of the summary, with its rows as they shall be. */
export interface SummaryPart {
  /** Key of the sheet that it is added on. */
  readonly key: string;
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
  /** Header of the user's column that takes what was typed over cells of ours. */
  readonly notes: string;
  /** What the last build wrote; null where that is not known. */
  readonly written: WrittenCells | null;
  readonly typedOver: TypedOver;
}

/** A part whose rows are known. */
export type MergedPart = SummaryPart & { readonly merged: MergedTable };

/** What the last build wrote into each table; null where that is not known. */
export interface LastBuild {
  readonly barriers: WrittenCells | null;
  readonly plan: WrittenCells | null;
}

/** Merges the rows of an outlook with what stands in the tables, or stood in one of schema 1. */
export function summaryParts(
  outlook: Outlook,
  offices: Offices,
  tables: SummaryTables,
  tableOf: TableOf,
  last: LastBuild
): { readonly barriers: SummaryPart; readonly plan: SummaryPart } {
  const { framework } = outlook.assessment;
  const barriers = atWidths(barrierSpec(framework), tables.barriers);
  const plan = atWidths(planSpec(framework, outlook.goingOn), tables.plan);
  return {
    barriers: part({
      key: sheetKeys.summary,
      notes: barrierUserColumns.notes,
      written: last.barriers,
      spec: barriers,
      standing: tables.barriers,
      old: tables.old,
      others: plan.known,
      own: barrierHeaderOf(framework),
      rows: () => barrierRows(outlook, tableOf, barriers.widths),
      look: (place, rows) => barrierTableLook(place, rows, barriers.widths, goColumns(framework)),
    }),
    plan: part({
      key: sheetKeys.plan,
      notes: planUserColumns.notes,
      written: last.plan,
      spec: plan,
      standing: tables.plan,
      old: tables.old,
      others: null,
      own: planHeader,
      rows: (header) => planRows(outlook, offices, header, plan.widths),
      look: (place, rows) => planTableLook(place, rows, plan.widths),
    }),
  };
}

/** With the widths that the columns have now: rows are as high as their texts need there. */
function atWidths(spec: KeyedTableSpec, standing: StandingTable | null): KeyedTableSpec {
  if (standing === null) return spec;
  const { header, widths } = standing.table;
  return { ...spec, widths: standingWidths(spec.widths, header, widths, otherWidth) };
}

interface Wanted extends Pick<
  SummaryPart,
  "key" | "notes" | "written" | "spec" | "standing" | "look"
> {
  readonly old: StandingTable | null;
  readonly others: ReadonlySet<string> | null;
  readonly own: readonly string[];
  readonly rows: (header: readonly string[]) => KeyedRow[];
}

function part({ old, others, own, rows, ...wanted }: Wanted): SummaryPart {
  const { standing, written } = wanted;
  const taken =
    standing === null && old !== null ? takenOver(old.table, wanted.spec, own, others) : null;
  const header = standing?.table.header ?? [...own, ...(taken?.extra ?? [])];
  const existing: readonly (readonly CellContent[])[] = standing?.table.rows ?? taken?.rows ?? [];
  const before = standing?.table.formats ?? taken?.formats ?? [];
  const known = standing === null ? null : written;
  const spec = withRefsOfBefore(wanted.spec, existing, header, known);
  const typedOver = findTypedOver(existing, header, spec, known);
  // What somebody typed over a cell of ours or commented on it is theirs too.
  const isUsers = new Set([...typedOver.keys(), ...(standing?.commented ?? [])]);
  const merged = mergeKeyedTable(existing, rows(header), header, spec, isUsers);
  return {
    ...wanted,
    spec,
    typedOver,
    extra: taken?.extra ?? [],
    merged,
    formats: merged === null ? [] : formatsOf(merged, before, spec),
    missing: standing === null ? [] : own.filter((name) => !header.includes(name)),
  };
}

/**
 * Takes along what somebody typed over cells that are written now.
 *
 * @param above what was typed over cells above the table
 * @returns the part, and where it had been typed, in words
 */
export function keepingTypedOver(
  part: MergedPart,
  above: readonly TypedText[]
): { readonly part: MergedPart; readonly places: readonly string[] } {
  const { standing, spec, typedOver, notes } = part;
  if (standing === null) return { part, places: [] };
  const { rows: existing, values, formulas, formats } = standing.table;
  const { merged, places } = keepTypedOver(part.merged, {
    ...{ spec, existing, typedOver, notes, above },
    shown: (row, column) =>
      typedText(formulas[row]?.[column], values[row]?.[column], formats[row]?.[column] ?? null),
  });
  return { part: { ...part, merged, formats: formatsOf(merged, formats, spec) }, places };
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
