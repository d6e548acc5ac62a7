/**
 * Puts a level, or a mean of levels, on 0..100: (x − 1) / (levels − 1) · 100.
 * @param levels Number of levels of the scale, 2..10; level 1 gives 0 and the top gives 100.
 */
export function normalise(level: number, levels: number): number {
  return withinScale(((level - 1) / (levels - 1)) * 100);
}

/** A weighted mean of equal numbers may miss them by a last digit; a score never leaves 0..100. */
export function withinScale(score: number): number {
  return Math.min(100, Math.max(0, score));
}
