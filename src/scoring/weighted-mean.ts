/**
 * Σ w·x / Σ w. In units of the largest weight, so that sums of very large weights do not overflow;
 * equal weights then count as 1 each and give the plain mean to the last digit.
 * @param items At least one; weights > 0.
 */
export function weightedMean(
  items: readonly { readonly value: number; readonly weight: number }[]
): number {
  const largest = items.reduce((most, { weight }) => Math.max(most, weight), 0);
  let sum = 0;
  let total = 0;
  for (const { value, weight } of items) {
    sum += (weight / largest) * value;
    total += weight / largest;
  }
  return sum / total;
}
