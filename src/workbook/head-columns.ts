import type { HeadPlaces } from "./summary-head-places";

type Grid = readonly (readonly unknown[])[];

/**
 * Where each column of the head of the summary stands now, counted from the table's first column; null
 * where it is not there any more. Whole columns of the sheet may have been put in or taken out between
 * them: each is looked for by its labels, from left to right. One whose labels were typed over goes
 * with the columns on both sides of it.
 *
 * @param standing cells of the sheet above the table, from its first row and the table's first column on
 */
export function headColumns({ labels, isOwned }: HeadPlaces, standing: Grid): (number | null)[] {
  const width = Math.max(0, ...isOwned.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const votes = votesOf(labels, standing);
  let next = 0;
  const found = columns.map((column): number | null => {
    const open = [...(votes.get(column) ?? [])].filter(([at]) => at >= next);
    const most = Math.max(0, ...open.map(([, count]) => count));
    const best = open.flatMap(([at, count]) => (count === most ? [at] : []));
    if (best.length === 0) return null;
    const at = best.includes(column) ? column : Math.min(...best);
    next = at + 1;
    return at;
  });
  const stepAt = (column: number): number | null => {
    const at = found[column] ?? null;
    return at === null ? null : at - column;
  };
  return columns.map((column) => {
    const own = found[column] ?? null;
    if (own !== null) return own;
    const before = columns
      .slice(0, column)
      .reverse()
      .map(stepAt)
      .find((step) => step !== null);
    const after = columns
      .slice(column + 1)
      .map(stepAt)
      .find((step) => step !== null);
    const step = before ?? after ?? 0;
    const isBetween = before !== undefined && after !== undefined;
    return (isBetween ? before === after : step === 0) ? column + step : null;
  });
}

/**
 * What speaks for a column of the head, by column of the sheet. A label counts for more the more labels
 * of its row stand with it: a user may have the same word elsewhere.
 */
function votesOf(labels: HeadPlaces["labels"], standing: Grid): Map<number, Map<number, number>> {
  const votes = new Map<number, Map<number, number>>();
  for (const cells of labels) {
    const own = cells.flatMap((label, column) => (label === null ? [] : [{ label, column }]));
    for (const held of standing) {
      const there = own.filter(({ label }) => held.includes(label));
      for (const { label, column } of there) {
        const at = held.indexOf(label);
        const known = votes.get(column) ?? new Map<number, number>();
        known.set(at, (known.get(at) ?? 0) + there.length ** 2);
        votes.set(column, known);
      }
    }
  }
  return votes;
}
