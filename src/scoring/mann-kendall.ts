/**
 * The Mann-Kendall test of a trend: Mann, Econometrica 13 (1945) 245; Kendall, Rank Correlation
 * Methods (1975). Exact: no normal approximation, and no permutation is listed.
 */

/** Kendall's S: later values that are higher, minus later values that are lower, over all pairs. */
export function kendallS(values: readonly number[]): number {
  let s = 0;
  for (const [index, value] of values.entries()) {
    for (const later of values.slice(index + 1)) {
      s += Math.sign(later - value);
    }
  }
  return s;
}

/**
 * Two-sided p: the share of all orders of the values with an |S| at least as large. Equal values stay
 * equal in every order, so ties are exact too. The number of inversions of a random order is the sum
 * over the groups of equal values of a Mann-Whitney count against all smaller values; the counts are
 * independent, so their distributions are folded together.
 * @param values At least one; their number sets the time, some n⁴ at worst where half are ties.
 */
export function mannKendallP(values: readonly number[]): number {
  const s = Math.abs(kendallS(values));
  let inversions: readonly number[] = [1];
  let smaller = 0;
  for (const size of groupSizes(values)) {
    inversions = folded(inversions, crossings(smaller, size));
    smaller += size;
  }
  const pairs = inversions.length - 1;
  const fewest = (pairs - s) / 2;
  if (s === 0) {
    return 1;
  }
  let tail = 0;
  for (let count = 0; count <= fewest; count += 1) {
    tail += inversions[count] ?? 0;
  }
  return Math.min(1, 2 * tail);
}

function groupSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) {
    sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  return [...sizes.values()];
}

/**
 * Distribution of the inversions between `few` equal values and `many` others in random order
 * (Mann and Whitney, Annals of Mathematical Statistics 18 (1947) 50), built from the last place on.
 */
function crossings(many: number, few: number): readonly number[] {
  if (few === 1) {
    return Array.from({ length: many + 1 }, () => 1 / (many + 1));
  }
  // rows[k]: `k` of the equal values beside the others placed so far.
  let rows: (readonly number[])[] = Array.from({ length: few + 1 }, () => [1]);
  for (let others = 1; others <= many; others += 1) {
    const next: (readonly number[])[] = [[1]];
    for (let equals = 1; equals <= few; equals += 1) {
      const lastIsEqual = equals / (equals + others);
      const without = next[equals - 1] ?? [];
      const behind = rows[equals] ?? [];
      next.push(
        Array.from(
          { length: equals * others + 1 },
          (_, count) =>
            lastIsEqual * (without[count] ?? 0) + (1 - lastIsEqual) * (behind[count - equals] ?? 0)
        )
      );
    }
    rows = next;
  }
  return rows[few] ?? [1];
}

/** Distribution of the sum of two independent counts. */
function folded(first: readonly number[], second: readonly number[]): readonly number[] {
  const sums = new Array<number>(first.length + second.length - 1).fill(0);
  for (const [left, chance] of first.entries()) {
    for (const [right, other] of second.entries()) {
      sums[left + right] = (sums[left + right] ?? 0) + chance * other;
    }
  }
  return sums;
}
