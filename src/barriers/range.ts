/** Something that a rule needs and that is not known. */
export interface Open {
  /** Indicator code, category code, `OVERALL`, `TII`, `PLAN.MAX_HORIZON` or `PLAN.HANDOVER`. */
  readonly ref: string;
  /** `missing` could still be found out; `notApplicable` (NA, no plan, no previous round) could not. */
  readonly kind: "missing" | "notApplicable";
}

/** What is known of the value of an operand. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /**
   * All values it can take, where they are few enough to list. Bounds alone cannot tell that a level
   * somewhere in 1..5 is never 2.5.
   */
  readonly values: readonly number[] | null;
  /** What keeps it from being one value; empty for a point. */
  readonly open: readonly Open[];
}

/** To 9 decimals: a score of 59.9999999999 is 60 but for the last digits, and a threshold is 60. */
function settled(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(9));
}

export function point(value: number): Range {
  const settledValue = settled(value);
  return { low: settledValue, high: settledValue, values: [settledValue], open: [] };
}

export function between(low: number, high: number, open: readonly Open[]): Range {
  const [from, to] = [settled(low), settled(high)];
  return { low: from, high: to, values: from === to ? [from] : null, open };
}

/** A whole level somewhere from `low` to `high`. */
export function levelsBetween(low: number, high: number, open: readonly Open[]): Range {
  const values = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return { low, high, values, open };
}

export function unbounded(open: Open): Range {
  return { low: -Infinity, high: Infinity, values: null, open: [open] };
}

/** `range` minus a known value. */
export function minus(range: Range, value: number): Range {
  const shift = (one: number): number => settled(one - value);
  return {
    low: shift(range.low),
    high: shift(range.high),
    values: range.values === null ? null : range.values.map(shift),
    open: range.open,
  };
}

/** The smallest of some ranges. What cannot be the smallest any more is no longer open. */
export function smallest(ranges: readonly Range[]): Range {
  const high = Math.min(...ranges.map((range) => range.high));
  return {
    low: Math.min(...ranges.map((range) => range.low)),
    high,
    values: union(ranges, (value) => value <= high),
    open: ranges.flatMap((range) => (range.low < high ? range.open : [])),
  };
}

/** The largest of some ranges. What cannot be the largest any more is no longer open. */
export function largest(ranges: readonly Range[]): Range {
  const low = Math.max(...ranges.map((range) => range.low));
  return {
    low,
    high: Math.max(...ranges.map((range) => range.high)),
    values: union(ranges, (value) => value >= low),
    open: ranges.flatMap((range) => (range.high > low ? range.open : [])),
  };
}

/** The arithmetic mean of some ranges. */
export function average(ranges: readonly Range[]): Range {
  const mean = (bound: (range: Range) => number): number =>
    ranges.reduce((sum, range) => sum + bound(range), 0) / ranges.length;
  return between(
    mean((range) => range.low),
    mean((range) => range.high),
    ranges.flatMap((range) => range.open)
  );
}

function union(ranges: readonly Range[], keep: (value: number) => boolean): number[] | null {
  const all = new Set<number>();
  for (const range of ranges) {
    if (range.values === null) {
      return null;
    }
    range.values.filter(keep).forEach((value) => all.add(value));
  }
  return [...all];
}
