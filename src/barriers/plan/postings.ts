/**
 * A stretch of a plan in months: it runs from the end of month `start` to the end of month `end`, so
 * that one that starts at 0 and takes 36 months just fits into a first posting of 36.
 */
interface Stretch {
  readonly start: number;
  /** Not below `start`. */
  readonly end: number;
}

/**
 * The ends of postings that lie inside a stretch, in months: whoever began will have left before it
 * ends. A stretch that begins or ends exactly at a boundary does not cross it.
 * @param postingMonths Usual stay in a post, above 0.
 */
export function boundariesCrossed({ start, end }: Stretch, postingMonths: number): number[] {
  const crossed: number[] = [];
  const first = Math.floor(start / postingMonths) + 1;
  for (let posting = first; posting * postingMonths < end; posting += 1) {
    crossed.push(posting * postingMonths);
  }
  return crossed;
}

/** How many postings it touches: ceil(end / posting) - floor(start / posting); 0 for no time at all. */
export function postingsTouched({ start, end }: Stretch, postingMonths: number): number {
  return end > start ? Math.ceil(end / postingMonths) - Math.floor(start / postingMonths) : 0;
}
