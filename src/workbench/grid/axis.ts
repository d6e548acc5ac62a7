/** Rows from top to bottom or columns from left to right, as stretches of pixels. */
export interface Axis {
  readonly count: number;
  /** Pixels of all of them. */
  readonly total: number;
  /** Pixels before the one with this index; `count` gives the total. */
  start(index: number): number;
  end(index: number): number;
  /** 0 for a hidden one. */
  size(index: number): number;
  /** The visible one at this many pixels; the first or last where that lies outside. */
  at(offset: number): number;
  /** The first visible one from `index` on (itself included) in steps of 1 or -1. */
  visibleFrom(index: number, step: 1 | -1): number | undefined;
}

function sameNumbers(one: Float64Array, other: Float64Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}

class MeasuredAxis implements Axis {
  /** @param starts one more than there are rows or columns: the last is the total. */
  constructor(readonly starts: Float64Array) {}

  get count(): number {
    return this.starts.length - 1;
  }

  get total(): number {
    return this.start(this.count);
  }

  start(index: number): number {
    return this.starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  end(index: number): number {
    return this.start(index + 1);
  }

  size(index: number): number {
    return this.end(index) - this.start(index);
  }

  at(offset: number): number {
    // The last that starts at or before the offset: hidden ones start where the next visible does.
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.visibleFrom(low, -1) ?? this.visibleFrom(low, 1) ?? low;
  }

  visibleFrom(index: number, step: 1 | -1): number | undefined {
    for (let at = index; at >= 0 && at < this.count; at += step) {
      if (this.size(at) > 0) return at;
    }
    return undefined;
  }
}

/**
 * @param sizeOf pixels of each, 0 for a hidden one
 * @param previous is returned itself when it measures the same, so that what is computed from it
 *   can be kept: most changes of a sheet change no size.
 */
export function makeAxis(count: number, sizeOf: (index: number) => number, previous?: Axis): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  }
  if (previous instanceof MeasuredAxis && sameNumbers(previous.starts, starts)) return previous;
  return new MeasuredAxis(starts);
}
