type Widths = Readonly<Record<string, number>>;

/** Characters that a width may differ by without anybody having changed it: screens round. */
const tolerance = 0.5;

/** A column's width; the usual one where nobody changed it, or where it is hidden or not known. */
function widthNow(usual: number, standing: number | null): number {
  return standing === null || standing < 1 || Math.abs(usual - standing) <= tolerance
    ? usual
    : standing;
}

/** Widths of columns from left to right, in characters, as they are now. */
export function widthsInPlace(
  usual: readonly number[],
  standing: readonly (number | null)[]
): number[] {
  return usual.map((width, column) => widthNow(width, standing[column] ?? null));
}

/**
 * Widths of the columns of a table that stands, by header, in characters: what a user has made of
 * them counts, and that of his own columns. The heights of rows follow from them.
 *
 * @param standing of every column; null where it is hidden or not known
 * @param other width of a column that has no usual one
 */
export function standingWidths(
  usual: Widths,
  header: readonly string[],
  standing: readonly (number | null)[],
  other: number
): Widths {
  const found = header.map((name, column): [string, number] => {
    const before = Object.hasOwn(usual, name) ? (usual[name] ?? other) : other;
    return [name, widthNow(before, standing[column] ?? null)];
  });
  return { ...usual, ...Object.fromEntries(found) };
}
