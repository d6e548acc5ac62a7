import { longestCellText } from "../framework/longest-cell-text";
import { placeOfRow, typedOverNote, typedOverRow } from "../text/typed-over";
import { cellText, type ExistingRow, type KeyedTableSpec } from "./keyed-table";
import type { MergedRow, MergedTable } from "./merge-keyed-table";
import type { WrittenCell, WrittenCells } from "./written-cells";

/** Columns of ours that hold something else than the last build wrote there, by row of the table. */
export type TypedOver = ReadonlyMap<number, ReadonlySet<number>>;

/** What was typed and where, as it is kept in a cell of its own: without the place where both are too long. */
export function keptText(typed: TypedText): string {
  const told = typedOverRow(typed);
  return told.length > longestCellText ? typed.text : told;
}

/** Finds the cells of ours that somebody typed over; none where nothing is known of what was written. */
export function findTypedOver(
  existing: readonly ExistingRow[],
  header: readonly string[],
  spec: KeyedTableSpec,
  written: WrittenCells | null
): TypedOver {
  const found = new Map<number, ReadonlySet<number>>();
  const refColumn = header.indexOf(spec.ref);
  if (written === null || refColumn < 0) return found;
  existing.forEach((cells, row) => {
    const ref = cellText(cells[refColumn]);
    if (!spec.known.has(ref)) return;
    const isWritten = (asRef: string, column: number): boolean =>
      written.holds([asRef, header[column] ?? ""], cells[column] ?? null);
    const ours = header.flatMap((name, column) =>
      spec.generated.has(name) && name !== spec.ref ? [column] : []
    );
    const overIn = (asRef: string): number[] => ours.filter((one) => !isWritten(asRef, one));
    let columns = overIn(ref);
    // Where somebody typed another Ref, the rest of the row is what was written for the one before.
    const [first, second] = columns;
    if (first !== undefined && second !== undefined) {
      for (const other of spec.known) {
        if (!isWritten(other, first) && !isWritten(other, second)) continue;
        const over = overIn(other);
        if (over.length < columns.length) columns = over;
      }
    }
    if (columns.length > 0) found.set(row, new Set(columns));
  });
  return found;
}

/** A merged table in which nothing that was typed over a cell of ours is lost. */
interface KeptTable {
  readonly merged: MergedTable;
  /** Where it had been typed, in words. */
  readonly places: readonly string[];
}

/** What somebody typed, and where, in words. */
export interface TypedText {
  readonly place: string;
  readonly text: string;
}

interface Keeping {
  readonly spec: KeyedTableSpec;
  readonly existing: readonly ExistingRow[];
  readonly typedOver: TypedOver;
  /** Header of the user's column that takes the words. */
  readonly notes: string;
  /** What was typed over cells above the table. */
  readonly above: readonly TypedText[];
  /** A cell of the existing rows as a person reads it: formulas in A1 form. */
  readonly shown: (row: number, column: number) => string;
}

/**
 * Takes along what somebody typed over cells that are written now: to the notes of the same row, or,
 * where the notes are gone or hold no plain text, to a row of the user's own at the end. A cell that
 * is not written now keeps it where it stands.
 */
export function keepTypedOver(
  merged: MergedTable,
  { spec, existing, typedOver, notes, above, shown }: Keeping
): KeptTable {
  const { header } = merged;
  const refColumn = header.indexOf(spec.ref);
  const notesColumn = header.indexOf(notes);
  const places = above.map(({ place }) => place);
  const own = above.map((typed) => ownRow(header, Math.max(refColumn + 1, notesColumn), typed));
  const rows = merged.rows.map((row) => {
    if (row.from === null) return row;
    const cells = existing[row.from] ?? [];
    const ref = cellText(cells[refColumn]);
    let kept = row;
    for (const column of typedOver.get(row.from) ?? []) {
      const isSame = cellText(row.cells[column]) === cellText(cells[column]);
      if (row.isWritten[column] !== true || isSame) continue;
      const name = header[column] ?? "";
      const text = shown(row.from, column);
      const place = placeOfRow(name, ref);
      places.push(place);
      const noted = withNote(kept, notesColumn, typedOverNote(name, text));
      if (noted === null)
        own.push(ownRow(header, notesColumn < 0 ? column : notesColumn, { place, text }));
      else kept = noted;
    }
    return kept;
  });
  // Where Excel stopped midway, some rows stand already while the cell above was not written yet.
  const standing = new Set(existing.flatMap((cells) => cells.map(cellText)));
  const isNew = ({ cells }: MergedRow): boolean =>
    cells.some((cell) => cell !== null && !standing.has(cellText(cell)));
  const added = own.filter(isNew);
  return { merged: { ...merged, rows: [...rows, ...added] }, places };
}

/** Null where the notes cannot take it. */
function withNote(row: MergedRow, column: number, text: string): MergedRow | null {
  const before = row.cells[column] ?? null;
  if (column < 0 || (before !== null && typeof before !== "string")) return null;
  const note = before === null ? text : `${before}\n${text}`;
  if (note.length > longestCellText) return null;
  return {
    ...row,
    cells: row.cells.map((cell, index) => (index === column ? note : cell)),
    isWritten: row.isWritten.map((is, index) => is || index === column),
  };
}

function ownRow(header: readonly string[], column: number, typed: TypedText): MergedRow {
  const text = keptText(typed);
  const at = (index: number): boolean => index === column;
  return {
    cells: header.map((_, index) => (at(index) ? text : null)),
    from: null,
    isWritten: header.map((_, index) => at(index)),
  };
}

/** What stands in cells of ours after a build, to be told from what somebody types over it. */
export function writtenInTable(
  { header, rows }: MergedTable,
  spec: KeyedTableSpec,
  typedOver: TypedOver
): WrittenCell[] {
  const refColumn = header.indexOf(spec.ref);
  return rows.flatMap((row) => {
    const ref = cellText(row.cells[refColumn]);
    if (!spec.known.has(ref)) return [];
    const typed = row.from === null ? undefined : typedOver.get(row.from);
    return header.flatMap((name, column) => {
      const isOurs = spec.generated.has(name) && name !== spec.ref;
      const isTyped = row.isWritten[column] !== true && typed?.has(column) === true;
      return isOurs && !isTyped ? [{ place: [ref, name], content: row.cells[column] ?? null }] : [];
    });
  });
}
