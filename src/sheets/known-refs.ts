import type { CellContent } from "./plan";
import { placeholderRef } from "./summary-columns";

/** Blanks that show, that do not break, and that have no width. */
const blanks = /[\s\u200b-\u200f\u2060\ufeff]+/gu;

function folded(text: string): string {
  return text.replace(blanks, "").toLowerCase();
}

/**
 * Reads Refs as people leave them: a cell that differs from a known one only in capitals and blanks
 * means it, whatever formula gives its value. Where two known ones differ in nothing else, only their
 * exact spelling counts.
 *
 * @returns for the value of a cell the known Ref that it means, else its text without blanks around it
 */
export function refReader(known: Iterable<string>): (value: unknown) => string {
  const exact = new Set(known);
  const loose = new Map<string, string | null>();
  for (const ref of exact) {
    const key = folded(ref);
    loose.set(key, loose.has(key) ? null : ref);
  }
  return (value) => {
    const text = String(value ?? "").trim();
    return exact.has(text) ? text : (loose.get(folded(text)) ?? text);
  };
}

/** A table as it was read, as far as its Refs are concerned. */
interface ReadTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly values: readonly (readonly unknown[])[];
}

/**
 * The table with our spelling of what is ours: known Refs, as `refReader` reads them, in place of what
 * stands for them, and headers that differ in capitals only, which Excel takes for the same. Nothing
 * else changes.
 *
 * @param own headers of the columns that the table is made with
 */
export function inOurSpelling<Table extends ReadTable>(
  table: Table,
  refHeader: string,
  known: ReadonlySet<string>,
  own: readonly string[]
): Table {
  const ours = new Map(own.map((name) => [name.toLowerCase(), name] as const));
  const header = table.header.map((name) => ours.get(name.toLowerCase()) ?? name);
  const column = header.indexOf(refHeader);
  if (column < 0) return { ...table, header };
  // The placeholder's is an everyday word, which may be a Ref of the user's own in other capitals.
  const refOf = refReader([...known].filter((ref) => ref !== placeholderRef));
  const refs = table.values.map((row) => refOf(row[column]));
  const spelled = <T>(rows: readonly (readonly T[])[]): (readonly (T | string)[])[] =>
    rows.map((cells, row) => {
      const ref = refs[row] ?? "";
      return known.has(ref) && ref !== placeholderRef
        ? cells.map((cell, at) => (at === column ? ref : cell))
        : cells;
    });
  return { ...table, header, rows: spelled(table.rows), values: spelled(table.values) };
}
