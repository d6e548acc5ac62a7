/** Day 0 of Excel's serial numbers, as days since 1970; right from 1 March 1900 on. */
const serialOfUnixStart = 25_569;
const dayMs = 86_400_000;

/**
 * Years from one date to a later one: whole calendar years, then the part of the year that follows.
 * The same day of every year is exactly one year apart, leap year or not.
 * @param from Excel serial number, 61 or more; parts of a day count.
 * @param to At or after `from`.
 */
export function yearsBetween(from: number, to: number): number {
  const start = new Date((from - serialOfUnixStart) * dayMs);
  const guess =
    new Date((to - serialOfUnixStart) * dayMs).getUTCFullYear() - start.getUTCFullYear();
  const years = anniversary(start, guess) > to ? guess - 1 : guess;
  const last = anniversary(start, years);
  return years + (to - last) / (anniversary(start, years + 1) - last);
}

/** Serial number of the day `years` later; 29 February becomes 1 March in a common year. */
function anniversary(start: Date, years: number): number {
  const then = new Date(start.getTime());
  then.setUTCFullYear(start.getUTCFullYear() + years);
  return then.getTime() / dayMs + serialOfUnixStart;
}
