import fc from "fast-check";
import { FunctionError } from "../../src/functions/function-error";
import { categoryScore, coverage, overall } from "../../src/functions/functions";
import { bandChance, bounds, range, sensitivity } from "../../src/functions/range-functions";
import { agreement, change, trend } from "../../src/functions/round-functions";

const column = (cells: readonly unknown[]): any[][] => cells.map((cell) => [cell]);
const close = 1e-9;

interface Row {
  readonly score: number | "NA" | "NI" | null;
  readonly later: number | "NA" | "NI" | null;
  readonly weight: number;
  readonly confidence: string | null;
}

const entry = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom("NA" as const, "NI" as const, null) }
);
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    score: entry,
    later: entry,
    weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
    confidence: fc.constantFrom("High", "Moderate", "Low", "h", null),
  }),
  { minLength: 1, maxLength: 20 }
);
const scoresOf = (all: readonly Row[]) => column(all.map(({ score }) => score));
const weightsOf = (all: readonly Row[], factor = 1) =>
  column(all.map(({ weight }) => weight * factor));
const confidenceOf = (all: readonly Row[]) => column(all.map(({ confidence }) => confidence));

/** Every function on one set of rows, rounded to what may differ by the order of a sum. */
const everything = (all: readonly Row[], factor = 1): unknown[] => {
  const [scores, weights, sure] = [scoresOf(all), weightsOf(all, factor), confidenceOf(all)];
  const later = column(all.map(({ later }) => later));
  const inputs = [
    () => categoryScore(scores, weights),
    () => coverage(scores, weights),
    () => range(scores, weights, sure, 0.9, 0),
    () => bounds(scores, weights, sure),
    () => change(scores, later, weights, sure, sure),
    () => sensitivity(scores, weights, 0).map(([label, score]) => [label, score]),
  ];
  return inputs.map((call) => rounded(settled(call)));
};

function settled(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof FunctionError) return error.code;
    throw error;
  }
}

function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === "number" ? Math.round(value * 1e7) / 1e7 + 0 : value;
}

it("scores stay within the scale, the range within the bounds, and the score within the range", () => {
  fc.assert(
    fc.property(rows, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (all, level) => {
      fc.pre(all.some(({ score }) => typeof score === "number"));
      const [scores, weights, sure] = [scoresOf(all), weightsOf(all), confidenceOf(all)];
      const score = categoryScore(scores, weights, 0);
      const [low, high] = range(scores, weights, sure, level, 0)[0] as [number, number];
      const [worst, best] = bounds(scores, weights, sure)[0] as [number, number];
      expect(0 <= worst && worst <= low + close && low <= score + close).toBe(true);
      expect(score <= high + close && high <= best + close && best <= 100).toBe(true);
      const [wideLow, wideHigh] = range(scores, weights, sure, 0.999, 0)[0] as [number, number];
      expect(wideLow <= low + close && high <= wideHigh + close).toBe(true);
    })
  );
});

it("the order of the rows is irrelevant, and so is the unit of the weights", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(0.001, 3, 1e6), (all, factor) => {
      const here = everything(all);
      expect(everything([...all].reverse())).toEqual(here);
      expect(everything(all, factor)).toEqual(here);
    })
  );
});

it("more confidence never widens the range, and the bounds neither", () => {
  fc.assert(
    fc.property(rows, (all) => {
      fc.pre(all.some(({ score }) => typeof score === "number"));
      const [scores, weights] = [scoresOf(all), weightsOf(all)];
      const width = ([[low = 0, high = 0] = []]: number[][]) => high - low;
      const widths = ["High", "Moderate", "Low"].map((sure) => [
        width(range(scores, weights, [[sure]], 0.9, 0)),
        width(bounds(scores, weights, [[sure]])),
      ]);
      for (const at of [0, 1]) {
        expect(widths[0]![at]!).toBeLessThanOrEqual(widths[1]![at]! + close);
        expect(widths[1]![at]!).toBeLessThanOrEqual(widths[2]![at]! + close);
      }
    })
  );
});

it("a round set against itself has not changed", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const scored = all.filter(({ score }) => typeof score === "number").length;
      fc.pre(scored > 0);
      const scores = scoresOf(all);
      expect(change(scores, scores, weightsOf(all))).toEqual([
        [0, 0, "no clear change", 1, 0, 0, scored],
      ]);
    })
  );
});

it("two rounds exchanged turn the change round", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const both = all.filter(
        ({ score, later }) => typeof score === "number" && typeof later === "number"
      );
      fc.pre(both.length > 0);
      const later = column(both.map((one) => one.later));
      const [there] = change(scoresOf(both), later, weightsOf(both));
      const [back] = change(later, scoresOf(both), weightsOf(both));
      const [points, z, words, p, ups, downs, compared] = there!;
      expect(rounded(back)).toEqual(rounded([-points, -z, words, p, downs, ups, compared]));
    })
  );
});

it("chances of the bands are shares of 1, and the score's own range gives them", () => {
  const ends = fc.tuple(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 40, noNaN: true }),
    fc.double({ min: 0, max: 40, noNaN: true })
  );
  fc.assert(
    fc.property(ends, ([score, down, up]) => {
      const low = Math.max(0, score - down);
      const chances = bandChance(score, low, Math.min(100, score + up)).map(([, chance]) => chance);
      expect(chances.every((chance) => chance >= 0 && chance <= 1 + close)).toBe(true);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    })
  );
});

it("a range that the end of the scale cuts gives the chances of its other half", () => {
  // 95 ± 10 is cut at 100: the lower half still says how wide it was.
  expect(bandChance(95, 85, 100)).toEqual(bandChance(95, 85, 105 - 5));
  const chances = new Map(bandChance(50, 40, 60).map(([name, chance]) => [name, chance]));
  expect(new Map(bandChance(50, 40, 55).map(([name, chance]) => [name, chance]))).toEqual(chances);
  expect(bandChance(50, 50, 50).map(([, chance]) => chance)).toEqual([0, 0, 1, 0, 0]);
});

it("the lowest and the highest score under weight changes hold the score between them", () => {
  fc.assert(
    fc.property(rows, (all) => {
      fc.pre(all.some(({ score }) => typeof score === "number"));
      const scores = scoresOf(all);
      const [base, low, high, equal] = sensitivity(scores, weightsOf(all), 0);
      expect(base![1]).toBeCloseTo(categoryScore(scores, weightsOf(all), 0), 9);
      expect(low![1]).toBeLessThanOrEqual(base![1]);
      expect(high![1]).toBeGreaterThanOrEqual(base![1]);
      expect(equal![1]).toBeCloseTo(categoryScore(scores, undefined, 0), 9);
      for (const [, score, number, times] of [low!, high!]) {
        if (number === "") continue;
        const changed = all.map(({ weight, score: cell }, at) =>
          at === number - 1 ? { weight: weight * times, cell } : { weight, cell }
        );
        const kept = changed.filter(({ weight }) => weight > 0);
        const cells = column(kept.map(({ cell }) => cell));
        const weights = column(kept.map(({ weight }) => weight));
        expect(categoryScore(cells, weights, 0)).toBeCloseTo(score, 7);
      }
    })
  );
});

it("every single weight change lies between the lowest and the highest", () => {
  fc.assert(
    fc.property(rows, (all) => {
      fc.pre(all.filter(({ score }) => typeof score === "number").length > 1);
      const [, low, high] = sensitivity(scoresOf(all), weightsOf(all), 0);
      for (const at of all.keys()) {
        for (const factor of [0, 0.5, 2]) {
          const kept = all
            .map((row, index) => (index === at ? { ...row, weight: row.weight * factor } : row))
            .filter(({ weight }) => weight > 0);
          const score = settled(() => categoryScore(scoresOf(kept), weightsOf(kept), 0));
          if (typeof score !== "number") continue;
          expect(score).toBeGreaterThanOrEqual(low![1] - 1e-7);
          expect(score).toBeLessThanOrEqual(high![1] + 1e-7);
        }
      }
    })
  );
});

it("a trend does not ask for the order of its rows, nor dates for the day of the year", () => {
  const points = fc.uniqueArray(
    fc.record({
      date: fc.integer({ min: 2001, max: 2060 }),
      score: fc.integer({ min: 1, max: 100 }),
    }),
    { selector: ({ date }) => date, minLength: 3, maxLength: 12 }
  );
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 58 }), (all, day) => {
      const of = (list: typeof all, when: (year: number) => number) =>
        rounded(
          trend(column(list.map(({ date }) => when(date))), column(list.map((one) => one.score)))
        );
      const byYear = of(all, (year) => year);
      expect(of([...all].reverse(), (year) => year)).toEqual(byYear);
      expect(of(all, (year) => Date.UTC(year, 0, 1 + day) / 86_400_000 + 25_569)).toEqual(byYear);
    })
  );
});

it("agreement is 1 where all agree, #N/A without variation or with too few pairs", () => {
  const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 30 });
  fc.assert(
    fc.property(levels, fc.integer({ min: 2, max: 4 }), (all, raters) => {
      const block = all.map((level) => Array.from({ length: raters }, () => level));
      const varies = new Set(all).size > 1;
      for (const measure of ["ordinal", "nominal", "interval", "ratio"]) {
        expect(settled(() => agreement(block, measure))).toBe(varies ? 1 : "#N/A");
      }
      expect(agreement(block, "exact")).toBe(1);
      const [first] = block;
      expect(settled(() => agreement([first!], "exact", 7))).toBe("#N/A");
    })
  );
});

it("the overall score lies between the weakest category and the plain mean", () => {
  const points = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(points, (all) => {
      const [least, middle, mean] = ["minimum", "geometric", "arithmetic"].map((method) =>
        overall(column(all), undefined, method)
      );
      expect(least).toBeLessThanOrEqual(middle! + close);
      expect(middle).toBeLessThanOrEqual(mean! + close);
    })
  );
});
