/** How the rows of a table become others while as many as can be stay where they are. */
export interface RowMoves {
  /** Rows to be put in, last first, so that each index still counts the rows as they stood. */
  readonly inserts: readonly { readonly before: number; readonly count: number }[];
  /** All rows after that, from the top: a row of the result, or one that stood and will be deleted. */
  readonly layout: readonly (
    | { readonly kind: "row"; readonly index: number; readonly isNew: boolean }
    | { readonly kind: "doomed"; readonly from: number }
  )[];
}

/**
 * Plans the moves. A row that stays keeps its colours, borders and notes, which no content carries;
 * so the longest run of rows whose order is right already stays, and only the others are put in anew.
 *
 * @param from for each row of the result the row that goes on in it, null for a new one; no row twice
 * @param standing how many rows there are
 */
export function rowMoves(from: readonly (number | null)[], standing: number): RowMoves {
  const stays = longestAscending(from);
  const layout: RowMoves["layout"][number][] = [];
  const inserts: { before: number; count: number }[] = [];
  let next = 0;
  const doomUntil = (end: number): void => {
    for (; next < end; next += 1) layout.push({ kind: "doomed", from: next });
  };
  from.forEach((row, index) => {
    if (row !== null && stays.has(index)) {
      doomUntil(row);
      next = row + 1;
      layout.push({ kind: "row", index, isNew: false });
      return;
    }
    const last = inserts[inserts.length - 1];
    if (last?.before === next) last.count += 1;
    else inserts.push({ before: next, count: 1 });
    layout.push({ kind: "row", index, isNew: true });
  });
  doomUntil(standing);
  return { inserts: inserts.reverse(), layout };
}

/** Places of a longest ascending run among the numbers. */
function longestAscending(from: readonly (number | null)[]): ReadonlySet<number> {
  const best: { length: number; before: number | null }[] = [];
  let end: number | null = null;
  from.forEach((value, place) => {
    let length = 1;
    let before: number | null = null;
    if (value === null) {
      best.push({ length: 0, before: null });
      return;
    }
    for (let earlier = 0; earlier < place; earlier += 1) {
      const other = from[earlier];
      const run = best[earlier]?.length ?? 0;
      if (other !== null && other !== undefined && other < value && run + 1 > length) {
        length = run + 1;
        before = earlier;
      }
    }
    best.push({ length, before });
    if (end === null || length > (best[end]?.length ?? 0)) end = place;
  });
  const places = new Set<number>();
  for (let place: number | null = end; place !== null; place = best[place]?.before ?? null) {
    places.add(place);
  }
  return places;
}
