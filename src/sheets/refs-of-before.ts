import { cellText, type ExistingRow, type KeyedTableSpec } from "./keyed-table";
import type { WrittenCells } from "./written-cells";

/** One cell alone may hold by chance what was written there. */
const cellsThatTell = 2;

/**
 * The same, with the Refs of rows that an older version of the framework had and this one has not: a
 * row that still holds what we wrote beside its Ref is ours, not the user's.
 */
export function withRefsOfBefore(
  spec: KeyedTableSpec,
  existing: readonly ExistingRow[],
  header: readonly string[],
  written: WrittenCells | null
): KeyedTableSpec {
  const refColumn = header.indexOf(spec.ref);
  if (written === null || refColumn < 0) return spec;
  const before = existing.flatMap((cells) => {
    const ref = cellText(cells[refColumn]);
    if (ref === "" || spec.known.has(ref)) return [];
    const told = header.filter((name, column) => {
      const cell = cells[column] ?? null;
      const isOurs = spec.generated.has(name) && name !== spec.ref && cellText(cell) !== "";
      return isOurs && written.holds([ref, name], cell);
    });
    return told.length < cellsThatTell ? [] : [ref];
  });
  return before.length === 0 ? spec : { ...spec, known: new Set([...spec.known, ...before]) };
}
