import fc from "fast-check";
import { kendallS, mannKendallP } from "../../src/scoring/mann-kendall";

/** Every order of the values. */
function orders(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, index) =>
    orders([...values.slice(0, index), ...values.slice(index + 1)]).map((rest) => [value, ...rest])
  );
}

function byEnumeration(values: readonly number[]): number {
  const reached = Math.abs(kendallS(values));
  const all = orders(values).map((order) => Math.abs(kendallS(order)));
  return all.filter((s) => s >= reached).length / all.length;
}

describe("the exact p of Mann-Kendall", () => {
  // How many of the n! orders reach S, counted through the numbers of inversions by another program.
  it.each([
    [4, 6, 1, 24],
    [5, 8, 5, 120],
    [6, 11, 20, 720],
    [7, 15, 76, 5040],
    [8, 16, 1230, 40320],
    [9, 20, 8095, 362880],
    [10, 25, 51909, 3628800],
    [10, 45, 1, 3628800],
  ])("of %d rounds with S = %d", (rounds, s, reached, orders) => {
    expect(mannKendallP(withS(rounds, s))).toBeCloseTo((2 * reached) / orders, 14);
  });

  it("is the share of all orders, ties or not", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 7 }), (v) => {
        expect(mannKendallP(v)).toBeCloseTo(byEnumeration(v), 12);
      }),
      { numRuns: 80 }
    );
  });

  it("is 1 where nothing moves, and the same for a rise and a fall", () => {
    expect(mannKendallP([3, 3, 3, 3, 3])).toBe(1);
    expect(mannKendallP([1, 2, 4, 3, 5])).toBeCloseTo(mannKendallP([5, 3, 4, 2, 1]), 15);
  });

  it("stays quick and sane at a hundred rounds, half of them ties", () => {
    const values = Array.from({ length: 100 }, (_, at) => (at < 50 ? 1 : 2));
    // One order of C(100, 50) rises like this, and one falls.
    expect(mannKendallP(values) / (2 / 1.0089134454556424e29)).toBeCloseTo(1, 9);
    const distinct = Array.from({ length: 100 }, (_, at) => (at * 37) % 101);
    const p = mannKendallP(distinct);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThanOrEqual(1);
  });
});

/** An order of 1 to `size` with that S: ascending, then values moved to the front one place at a time. */
function withS(size: number, s: number): number[] {
  const values = Array.from({ length: size }, (_, at) => at + 1);
  let inversions = ((size * (size - 1)) / 2 - s) / 2;
  if (!Number.isInteger(inversions)) throw new Error("no order has that S");
  for (let at = 1; inversions > 0; at += 1) {
    const steps = Math.min(at, inversions);
    const [moved] = values.splice(at, 1);
    values.splice(at - steps, 0, moved!);
    inversions -= steps;
  }
  expect(kendallS(values)).toBe(s);
  return values;
}
