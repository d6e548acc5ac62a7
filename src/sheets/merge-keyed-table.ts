import { changeMarks } from "../text/change-marks";
import { cellText, type ExistingRow, type KeyedRow, type KeyedTableSpec } from "./keyed-table";
import type { CellContent } from "./plan";
import { placeholderRef } from "./summary-columns";

export interface MergedRow {
  readonly cells: readonly CellContent[];
  /** Index of the row as it stood that goes on in this one; null for a row that is new. */
  readonly from: number | null;
  /** Of each cell, whether the add-in writes it; the others stay as they stand, to the letter. */
  readonly isWritten: readonly boolean[];
}

export interface MergedTable {
  /** As it was: columns are neither added nor taken away. */
  readonly header: readonly string[];
  readonly rows: readonly MergedRow[];
  /** Refs that no longer apply and stay because something is written beside them. */
  readonly kept: readonly string[];
  /** Refs that stood more than once with something written beside each. */
  readonly repeated: readonly string[];
  /** What is not as it was when the table was last built; empty for a first build. */
  readonly changes: readonly { readonly ref: string; readonly mark: string }[];
  /** A build has filled the table before, be it with nothing to list. */
  readonly isRebuilt: boolean;
}

interface Standing {
  readonly cells: ExistingRow;
  readonly index: number;
}

/**
 * Writes the rows anew and keeps what the user has beside them: every column that is not ours goes
 * with its Ref, wherever it stands. Rows of ours that no longer apply stay, and say so, when the user
 * has written beside them. Rows with a Ref that is none of ours are the user's: they stay as they
 * are, below. Nothing that a user wrote in a column or a row of his own is ever dropped.
 *
 * @param header the table's header as it stands; returns null where it has no Ref column, since rows
 *   cannot be told apart then
 * @param isUsers indexes of existing rows that hold words of the user's besides: typed over a cell of
 *   ours (`keep-typed-over.ts` takes them along), or in a comment
 */
export function mergeKeyedTable(
  existing: readonly ExistingRow[],
  rows: readonly KeyedRow[],
  header: readonly string[],
  spec: KeyedTableSpec,
  isUsers: ReadonlySet<number> = new Set()
): MergedTable | null {
  const refColumn = header.indexOf(spec.ref);
  if (refColumn < 0) return null;
  const calculated = calculatedColumns(existing, header, spec);
  const hasUserText = ({ cells, index }: Standing): boolean =>
    isUsers.has(index) ||
    header.some(
      (name, column) =>
        !spec.generated.has(name) && !calculated.has(column) && cellText(cells[column]) !== ""
    );
  const byRef = new Map<string, Standing[]>();
  const users: Standing[] = [];
  existing.forEach((cells, index) => {
    const ref = cellText(cells[refColumn]);
    if (spec.known.has(ref)) byRef.set(ref, [...(byRef.get(ref) ?? []), { cells, index }]);
    else if (cells.some((cell) => cellText(cell) !== "")) users.push({ cells, index });
  });

  const { header: told, text: notBuilt } = spec.notBuilt;
  const isUnbuilt = ({ cells }: Standing): boolean =>
    cellText(cells[header.indexOf(told)]) === notBuilt;
  const isRebuilt = [...byRef].some(
    ([ref, standing]) => ref !== placeholderRef || !standing.every(isUnbuilt)
  );
  const indicated = new Set(rows.map(({ ref }) => ref));
  const repeated: string[] = [];
  const changes: { ref: string; mark: string }[] = [];
  const note = (ref: string, mark: string): string => {
    if (mark !== "" && isRebuilt) changes.push({ ref, mark });
    return isRebuilt ? mark : "";
  };
  const current = rows.flatMap((row) => {
    const standing = byRef.get(row.ref) ?? [];
    const written = standing.filter(hasUserText);
    if (written.length > 1) repeated.push(row.ref);
    const first = written[0] ?? standing[0];
    const isPlaceholder = row.ref === placeholderRef;
    const mark =
      first === undefined
        ? changeMarks.added
        : isPlaceholder
          ? ""
          : markOf(spec, header, first, row);
    const others = written.filter((one) => one !== first);
    return [
      withFormulas(
        calculated,
        fill(header, spec, first, {
          ...row.cells,
          [spec.change]: isPlaceholder ? null : note(row.ref, mark),
        })
      ),
      ...others.map((one) =>
        fill(header, spec, one, { ...row.cells, [spec.change]: changeMarks.repeated })
      ),
    ];
  });
  const noLonger = [...byRef].filter(([ref]) => !indicated.has(ref));
  for (const [ref, standing] of noLonger) {
    const wasGone = standing.every((one) => markBefore(spec, header, one) === changeMarks.gone);
    if (ref !== placeholderRef && !wasGone) note(ref, changeMarks.gone);
  }
  const written = noLonger
    .map(([ref, standing]) => ({ ref, standing: standing.filter(hasUserText) }))
    .filter(({ standing }) => standing.length > 0);
  const gone = written.filter(({ ref }) => ref !== placeholderRef);
  const goneRows = gone.flatMap(({ ref, standing }) =>
    standing.map((one) =>
      fill(header, spec, one, {
        ...spec.gone(ref, header),
        [spec.ref]: ref,
        [spec.change]: changeMarks.gone,
      })
    )
  );
  // A note beside the placeholder belongs to nothing of ours: it becomes a row of the user's.
  const nothing = Object.fromEntries([...spec.generated].map((name) => [name, null]));
  const notes = written
    .filter(({ ref }) => ref === placeholderRef)
    .flatMap(({ standing }) => standing.map((one) => fill(header, spec, one, nothing)));
  return {
    header,
    rows: [
      ...current,
      ...goneRows,
      ...notes,
      ...users.map(({ cells, index }) => ({
        cells: header.map((_, column) => cells[column] ?? null),
        from: index,
        isWritten: header.map(() => false),
      })),
    ],
    kept: gone.map(({ ref }) => ref),
    repeated,
    changes,
    isRebuilt,
  };
}

/**
 * Columns of the user's that hold the same formula in every row of ours, by index: Excel repeats it in
 * a new row, and it is no reason to keep a row.
 */
function calculatedColumns(
  existing: readonly ExistingRow[],
  header: readonly string[],
  spec: KeyedTableSpec
): ReadonlyMap<number, CellContent> {
  const refColumn = header.indexOf(spec.ref);
  const ours = existing.filter((cells) => spec.known.has(cellText(cells[refColumn])));
  const found = new Map<number, CellContent>();
  header.forEach((name, column) => {
    const first = ours[0]?.[column];
    if (spec.generated.has(name) || ours.length < 2) return;
    if (typeof first !== "object" || first === null) return;
    const isSame = ours.every((cells) => cellText(cells[column]) === first.formula);
    if (isSame) found.set(column, first);
  });
  return found;
}

/** A row that is new takes the formulas of calculated columns, as one that a user puts in does. */
function withFormulas(calculated: ReadonlyMap<number, CellContent>, row: MergedRow): MergedRow {
  if (row.from !== null || calculated.size === 0) return row;
  return {
    ...row,
    cells: row.cells.map((cell, column) => calculated.get(column) ?? cell),
    isWritten: row.isWritten.map((is, column) => is || calculated.has(column)),
  };
}

function markBefore(spec: KeyedTableSpec, header: readonly string[], { cells }: Standing): string {
  return cellText(cells[header.indexOf(spec.change)]);
}

function markOf(
  spec: KeyedTableSpec,
  header: readonly string[],
  standing: Standing,
  row: KeyedRow
): string {
  if (markBefore(spec, header, standing) === changeMarks.gone) return changeMarks.back;
  const before = (name: string): string => {
    const column = header.indexOf(name);
    return column < 0 ? "" : cellText(standing.cells[column]);
  };
  return spec.markOf(before, row);
}

/** The row as it was, with new contents in the generated columns that are named. */
function fill(
  header: readonly string[],
  spec: KeyedTableSpec,
  standing: Standing | undefined,
  contents: Readonly<Record<string, CellContent>>
): MergedRow {
  const contentOf = (name: string): CellContent | undefined =>
    spec.generated.has(name) && Object.hasOwn(contents, name) ? contents[name] : undefined;
  const cells = header.map((name, column): CellContent => {
    const content = contentOf(name);
    if (content === undefined) return standing?.cells[column] ?? null;
    return content === "" ? null : content;
  });
  return {
    cells,
    from: standing?.index ?? null,
    isWritten: header.map((name) => contentOf(name) !== undefined),
  };
}
