/** The ratings of one indicator, gaps left out. */
export type RatedUnit = readonly number[];

/**
 * How often each pair of values stands in one unit: Krippendorff's coincidence matrix. Units with
 * fewer than two ratings can agree with nothing and are left out.
 */
export interface Coincidences {
  /** The values that occur, ascending. */
  readonly values: readonly number[];
  /** `pairs[c][k]`: each unit's ordered pairs of the values c and k, divided by its ratings − 1. */
  readonly pairs: readonly (readonly number[])[];
  /** Row sums: how many ratings hold each value. */
  readonly counts: readonly number[];
  /** Σ counts. */
  readonly total: number;
}

export function coincidences(units: readonly RatedUnit[]): Coincidences {
  const paired = units.filter(({ length }) => length > 1);
  const values = [...new Set(paired.flat())].sort((a, b) => a - b);
  const place = new Map(values.map((value, index) => [value, index]));
  const size = values.length;
  const cells = new Float64Array(size * size);
  const counts = new Float64Array(size);
  const inUnit = new Float64Array(size);
  let total = 0;
  for (const unit of paired) {
    inUnit.fill(0);
    for (const value of unit) {
      const at = place.get(value) ?? 0;
      inUnit[at] = (inUnit[at] ?? 0) + 1;
    }
    for (let c = 0; c < size; c += 1) {
      const here = inUnit[c] ?? 0;
      counts[c] = (counts[c] ?? 0) + here;
      for (let k = 0; here > 0 && k < size; k += 1) {
        const other = (inUnit[k] ?? 0) - (c === k ? 1 : 0);
        cells[c * size + k] = (cells[c * size + k] ?? 0) + (here * other) / (unit.length - 1);
      }
    }
    total += unit.length;
  }
  const pairs = values.map((_, c) => [...cells.slice(c * size, (c + 1) * size)]);
  return { values, pairs, counts: [...counts], total };
}
