import type { Axis } from "./axis";

/** Pixels beyond what is in sight that are drawn as well, so that a short scroll shows no gap. */
const SPARE = 60;

/**
 * The rows (or columns) that scroll and are drawn: those in sight beside the frozen ones, and a
 * few more. Hidden ones are left out.
 * @param offset pixels scrolled
 * @param room pixels in sight, headers not counted
 * @param frozen how many stay in sight
 */
export function drawnLines(
  axis: Axis,
  candidates: readonly number[],
  { offset, room, frozen }: { offset: number; room: number; frozen: number }
): number[] {
  const from = offset + axis.start(frozen) - SPARE;
  const to = offset + room + SPARE;
  return candidates.filter(
    (index) =>
      index >= frozen && axis.size(index) > 0 && axis.end(index) > from && axis.start(index) < to
  );
}

/** The frozen ones that are not hidden. */
export function frozenLines(axis: Axis, frozen: number): number[] {
  return Array.from({ length: Math.min(frozen, axis.count) }, (_, index) => index).filter(
    (index) => axis.size(index) > 0
  );
}

/**
 * Where to scroll so that a stretch is in sight; the nearest way, and its start where it does not
 * fit. `offset` itself where it is in sight already or lies among the frozen ones.
 */
export function offsetToShow(
  axis: Axis,
  { first, last }: { first: number; last: number },
  { offset, room, frozen }: { offset: number; room: number; frozen: number }
): number {
  if (first < frozen) return offset;
  const start = axis.start(first) - axis.start(frozen);
  const end = axis.end(last) - room;
  if (start < offset) return start;
  return end > offset ? Math.min(end, start) : offset;
}
