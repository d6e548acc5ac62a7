import { cellText, type KeyedTableSpec } from "./keyed-table";
import type { CellContent } from "./plan";
import { barrierColumns, oldSummaryColumns } from "./summary-columns";

/** A summary of schema 1 as it stood: one table with barriers and mitigations. */
interface OldSummary {
  readonly header: readonly string[];
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** What goes on in one of the new tables. */
interface TakenOver {
  /** Headers of columns of the user's, or of ours, that the new table lacks and a row needs. */
  readonly extra: readonly string[];
  /** In the order of the new header with the extra columns. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly formats: readonly (readonly string[])[];
}

const renamed: Readonly<Record<string, string>> = { "What follows": barrierColumns.follows };
const oldRef = "Ref";

/**
 * Parts a summary of schema 1 into the rows of the new tables. Values are taken, formulas are not:
 * they meant cells of the old sheet, which stays.
 *
 * @param spec of the new table; its known refs say which rows are its own
 * @param header of the new table
 * @param takesUsers whether rows whose Ref is none of ours go into this table
 * @param others refs that belong to another table
 */
export function takenOver(
  old: OldSummary,
  spec: KeyedTableSpec,
  header: readonly string[],
  others: ReadonlySet<string> | null
): TakenOver {
  const names = old.header.map((name) => renamed[name] ?? name);
  const refColumn = old.header.indexOf(oldRef);
  const refOf = (values: readonly unknown[]): string => cellText(content(values[refColumn]));
  const isFilled = (values: readonly unknown[]): boolean =>
    values.some((value) => cellText(content(value)) !== "");
  const isUsers = (values: readonly unknown[]): boolean =>
    others !== null && !spec.known.has(refOf(values)) && !others.has(refOf(values));
  const own = old.values
    .map((values, row) => ({ values, formats: old.formats[row] ?? [] }))
    .filter(({ values }) => isFilled(values) && (spec.known.has(refOf(values)) || isUsers(values)));
  const extra = names.filter(
    (name, column) =>
      !header.includes(name) &&
      own.some(
        ({ values }) =>
          cellText(content(values[column])) !== "" &&
          (!oldSummaryColumns.has(old.header[column] ?? "") || isUsers(values))
      )
  );
  const all = [...header, ...extra];
  return {
    extra,
    rows: own.map(({ values }) => all.map((name) => content(values[names.indexOf(name)]))),
    formats: own.map(({ formats }) => all.map((name) => formats[names.indexOf(name)] ?? "General")),
  };
}

function content(value: unknown): CellContent {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
