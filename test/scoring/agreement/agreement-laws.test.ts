import fc from "fast-check";
import { agreeingPairs } from "../../../src/scoring/agreement/agreeing-pairs";
import { krippendorffAlpha, type Metric } from "../../../src/scoring/agreement/krippendorff-alpha";
import { weightedKappa } from "../../../src/scoring/agreement/weighted-kappa";

const metrics: readonly Metric[] = ["nominal", "ordinal", "interval", "ratio"];
const level = fc.integer({ min: 1, max: 5 });
const units = fc.array(fc.array(level, { maxLength: 5 }), { minLength: 1, maxLength: 25 });
const pairs = fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 40 });

/** Krippendorff's definition: mean difference inside units over mean difference of all pairable. */
function byDefinition(all: readonly (readonly number[])[], metric: Metric): number | null {
  const paired = all.filter((unit) => unit.length > 1);
  const ratings = paired.flat();
  const held = (value: number) => ratings.filter((rating) => rating === value).length;
  const apart = (a: number, b: number): number => {
    if (a === b) return 0;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = ratings.filter((rating) => rating >= low && rating <= high).length;
    return {
      nominal: 1,
      ordinal: (between - (held(low) + held(high)) / 2) ** 2,
      interval: (a - b) ** 2,
      ratio: ((a - b) / (a + b)) ** 2,
    }[metric];
  };
  const inside = paired.map((unit) => {
    const sum = unit.flatMap((a) => unit.map((b) => apart(a, b))).reduce((x, y) => x + y, 0);
    return sum / (unit.length - 1);
  });
  const observed = inside.reduce((x, y) => x + y, 0) / ratings.length;
  const sum = ratings.flatMap((a) => ratings.map((b) => apart(a, b))).reduce((x, y) => x + y, 0);
  const expected = sum / (ratings.length * (ratings.length - 1));
  return expected > 0 ? 1 - observed / expected : null;
}

describe("Krippendorff's alpha", () => {
  it.each(metrics)("is that of the definition, %s", (metric) => {
    fc.assert(
      fc.property(units, (all) => {
        const expected = byDefinition(all, metric);
        const found = krippendorffAlpha(all, metric);
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 10);
      })
    );
  });

  it.each(metrics)("is 1 where all agree, and undefined without variation, %s", (metric) => {
    const agreed = fc.array(fc.tuple(level, fc.integer({ min: 2, max: 6 })), { minLength: 2 });
    fc.assert(
      fc.property(agreed, (all) => {
        const found = krippendorffAlpha(
          all.map(([value, raters]) => Array.from({ length: raters }, () => value)),
          metric
        );
        const varies = new Set(all.map(([value]) => value)).size > 1;
        expect(found).toBe(varies ? 1 : null);
      })
    );
  });

  it("does not ask for the order of units or raters", () => {
    fc.assert(
      fc.property(units, (all) => {
        const turned = [...all].reverse().map((unit) => [...unit].reverse());
        for (const metric of metrics) {
          const [one, other] = [krippendorffAlpha(all, metric), krippendorffAlpha(turned, metric)];
          expect(one === null ? null : +one.toFixed(10)).toEqual(
            other === null ? null : +other.toFixed(10)
          );
        }
      })
    );
  });

  it("knows the published four observers, ratio difference too", () => {
    const rows = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
      [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ];
    const byUnit = rows[0]!.map((_, at) => rows.map((row) => row[at]!).filter((one) => one > 0));
    expect(krippendorffAlpha(byUnit, "ratio")).toBeCloseTo(0.797403, 6);
  });
});

describe("weighted kappa", () => {
  it("is 1 where both agree, undefined without variation, and the same seen from either side", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        for (const weights of ["unweighted", "linear", "quadratic"] as const) {
          const found = weightedKappa(all, weights);
          const turned = weightedKappa(
            all.map(([one, other]) => [other, one]),
            weights
          );
          const same = all.map(([one]): [number, number] => [one, one]);
          expect(found === null ? null : +found.toFixed(10)).toEqual(
            turned === null ? null : +turned.toFixed(10)
          );
          const varies = new Set(all.map(([one]) => one)).size > 1;
          expect(weightedKappa(same, weights)).toBe(varies ? 1 : null);
        }
      })
    );
  });

  it("is the same for all weights where there are two levels", () => {
    const two: [number, number][] = [[1, 1], [1, 2], [2, 2], [2, 2], [2, 1], [1, 1]]; // prettier-ignore
    // Observed 4/6, by chance 1/2: (4/6 - 1/2) / (1/2).
    for (const weights of ["unweighted", "linear", "quadratic"] as const) {
      expect(weightedKappa(two, weights)).toBeCloseTo(1 / 3, 12);
    }
  });

  it("counts steps over the levels that occur, as irr does", () => {
    const gap: [number, number][] = [[1, 1], [1, 2], [2, 5], [5, 5], [5, 2], [2, 2]]; // prettier-ignore
    const closed = gap.map((pair) => pair.map((one) => (one === 5 ? 3 : one)) as [number, number]);
    expect(weightedKappa(gap, "quadratic")).toBe(weightedKappa(closed, "quadratic"));
  });
});

it("shares count every pair of ratings of an indicator once", () => {
  // 4-4, 4-3, 4-3; 1-3; nothing from a single rating.
  expect(agreeingPairs([[4, 4, 3], [1, 3], [5], []])).toEqual({ pairs: 4, exact: 1, withinOne: 3 });
});
