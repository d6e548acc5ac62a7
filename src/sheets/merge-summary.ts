import { goneText } from "../text/summary";
import type { CellContent } from "./plan";
import { placeholderRef, summaryColumns, summaryKinds } from "./summary-columns";
import type { SummaryRow } from "./summary-rows";

/** Cells of one row of the table as it stands, in the order of its header. */
export type ExistingRow = readonly CellContent[];

export interface MergedTable {
  /** As it was: columns are neither added nor taken away. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Refs that are no longer indicated and stay because something is written beside them. */
  readonly kept: readonly string[];
  /** Refs that stood more than once with something written beside each. */
  readonly repeated: readonly string[];
}

const generated: ReadonlySet<string> = new Set(Object.values(summaryColumns));

/**
 * Writes the rows anew and keeps what the user has beside them: every column that is not ours goes
 * with its Ref, wherever it stands. Rows of ours that are no longer indicated stay, and say so, when
 * the user has written beside them. Rows with a Ref that is none of ours are the user's: they stay as
 * they are, below. Nothing that a user wrote in a column or a row of his own is ever dropped.
 *
 * @param known every Ref that may be ours
 * @param header the table's header as it stands; returns null where it has no Ref column, since rows
 *   cannot be told apart then
 */
export function mergeSummary(
  existing: readonly ExistingRow[],
  rows: readonly SummaryRow[],
  header: readonly string[],
  known: ReadonlySet<string>
): MergedTable | null {
  const refColumn = header.indexOf(summaryColumns.ref);
  if (refColumn < 0) return null;
  const refOf = (cells: ExistingRow): string => text(cells[refColumn]);
  const hasUserText = (cells: ExistingRow): boolean =>
    header.some((name, column) => !generated.has(name) && text(cells[column]) !== "");

  const byRef = new Map<string, ExistingRow[]>();
  const users: ExistingRow[] = [];
  for (const cells of existing) {
    const ref = refOf(cells);
    if (known.has(ref)) byRef.set(ref, [...(byRef.get(ref) ?? []), cells]);
    else if (cells.some((cell) => text(cell) !== "")) users.push(cells);
  }

  const indicated = new Set(rows.map(({ ref }) => ref));
  const repeated: string[] = [];
  const current = rows.flatMap((row) => {
    const written = (byRef.get(row.ref) ?? []).filter(hasUserText);
    if (written.length > 1) repeated.push(row.ref);
    const [first = [], ...others] = written;
    return [
      fill(header, first, row.cells),
      ...others.map((cells) =>
        fill(header, cells, { ...row.cells, [summaryColumns.kind]: summaryKinds.repeated })
      ),
    ];
  });
  const noLonger = [...byRef]
    .filter(([ref]) => !indicated.has(ref))
    .map(([ref, all]) => ({ ref, written: all.filter(hasUserText) }))
    .filter(({ written }) => written.length > 0);
  const gone = noLonger.filter(({ ref }) => ref !== placeholderRef);
  const goneRows = gone.flatMap(({ written }) =>
    written.map((cells) =>
      fill(header, cells, {
        [summaryColumns.kind]: summaryKinds.gone,
        [summaryColumns.severity]: "",
        [summaryColumns.why]: goneText,
      })
    )
  );
  // A note beside the placeholder belongs to no barrier: it becomes a row of the user's.
  const nothing = Object.fromEntries([...generated].map((name) => [name, ""]));
  const notes = noLonger
    .filter(({ ref }) => ref === placeholderRef)
    .flatMap(({ written }) => written.map((cells) => fill(header, cells, nothing)));
  return {
    header,
    rows: [...current, ...goneRows, ...notes, ...users],
    kept: gone.map(({ ref }) => ref),
    repeated,
  };
}

/** The row as it was, with new contents in the named columns. */
function fill(
  header: readonly string[],
  cells: ExistingRow,
  contents: Readonly<Record<string, string>>
): CellContent[] {
  return header.map((name, column) => {
    const content = Object.hasOwn(contents, name) ? contents[name] : undefined;
    if (generated.has(name) && content !== undefined) return content === "" ? null : content;
    return cells[column] ?? null;
  });
}

function text(cell: CellContent | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.formula : String(cell).trim();
}
