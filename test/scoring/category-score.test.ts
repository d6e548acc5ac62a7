import fc from "fast-check";
import type { Entry } from "../../src/assessment/assessment";
import { coverageOf, weightSums } from "../../src/assessment/coverage";
import { readEntry } from "../../src/assessment/read-entry";
import { categoryBounds } from "../../src/scoring/bounds";
import { categoryScore } from "../../src/scoring/category-score";
import { normalise } from "../../src/scoring/normalise";

const items = (cells: readonly unknown[], weights: readonly (number | null)[] = [], levels = 5) =>
  cells.map((cell, index) => ({
    entry: readEntry(cell, levels).entry,
    weight: index in weights ? (weights[index] ?? null) : 1,
  }));

const minimum = 0.65;

describe("normalise", () => {
  it.each([
    [5, [0, 25, 50, 75, 100]],
    [4, [0, 100 / 3, 200 / 3, 100]],
    [2, [0, 100]],
    [10, [0, 100 / 9, 200 / 9, 100 / 3, 400 / 9, 500 / 9, 200 / 3, 700 / 9, 800 / 9, 100]],
  ])("%d levels", (levels, expected) => {
    expected.forEach((score, index) => expect(normalise(index + 1, levels)).toBeCloseTo(score, 12));
  });
});

describe("categoryScore", () => {
  it("gives the published values of the worked example (E1)", () => {
    const result = categoryScore(
      items([4, 3, "NI", 2, 5, 3, 1, 4, 3], [1, 1, 1, 1, 1, 1, 2, 1, 1]),
      5,
      minimum
    );
    expect(result.kind).toBe("score");
    if (result.kind === "score") {
      expect(result.score).toBeCloseTo(47.22222222222222, 9);
    }
    expect(result.coverage).toBeCloseTo(0.9, 12);
  });

  it("gives the published mean of sub-scores 75, 50, 50 (E10)", () => {
    const result = categoryScore(items([4, 3, 3]), 5, minimum);
    expect(result).toMatchObject({ kind: "score", coverage: 1 });
    expect(result.kind === "score" && result.score).toBeCloseTo(58.333333333333336, 9);
  });

  it("gives the published mean of 100, 25, 100, 25, 0, 75 (E10)", () => {
    const result = categoryScore(items([5, 2, 5, 2, 1, 4]), 5, minimum);
    expect(result.kind === "score" && result.score).toBeCloseTo(54.166666666666664, 9);
  });

  it.each<[string, unknown[], (number | null)[], number, string, number | null, number]>([
    ["exactly the minimum", [3, 3, 3, null], [1, 1, 1, 1], 0.75, "score", 50, 0.75],
    ["a hair below", [3, 3, 3, null], [1, 1, 1, 1.0001], 0.75, "insufficient", null, 3 / 4.0001],
    ["a minimum that sums miss", [3, null], [0.1 + 0.2, 0.3], 0.5, "score", 50, 0.5],
    ["NI counts against coverage", [3, "NI"], [], 0.65, "insufficient", null, 0.5],
    ["NA does not", [3, "NA"], [], 0.65, "score", 50, 1],
    ["0 is as blank", [3, 3, 0], [], 0.65, "score", 50, 2 / 3],
    ["all NA", ["NA", "NA"], [], 0.65, "insufficient", null, 0],
    ["all blank", [null, null], [], 0.65, "insufficient", null, 0],
    ["all blank, no minimum", [null, null], [], 0, "insufficient", null, 0],
    ["some scored, no minimum", [1, null, null, null], [], 0, "score", 0, 0.25],
    ["weights count", [1, 5], [3, 1], 0.65, "score", 25, 1],
    ["an entry that cannot be read", [3, "x", 3], [], 0.65, "unreadable", null, 2 / 3],
    ["a weight that cannot be read", [3, 3, 3], [1, null, 1], 0.65, "unreadable", null, 1],
    ["a weight of NA", [3, "NA", 3], [1, null, 1], 0.65, "unreadable", null, 1],
    ["weight 0", [3, 3], [1, 0], 0.65, "unreadable", null, 1],
    ["weight below 0", [3, 3], [2, -1], 0.65, "unreadable", null, 1],
    ["weights beyond adding", [3, 3], [1.7e308, 1.7e308], 0.65, "unreadable", null, 0],
    ["very large weights", [1, 5], [8e307, 8e307], 0.65, "score", 50, 1],
    ["very small weights", [1, 5], [1e-300, 1e-300], 0.65, "score", 50, 1],
    ["no indicators", [], [], 0.65, "insufficient", null, 0],
  ])("%s", (_, cells, weights, min, kind, score, coverage) => {
    const result = categoryScore(items(cells, weights), 5, min);
    expect(result.kind).toBe(kind);
    expect(result.coverage).toBeCloseTo(coverage, 12);
    if (result.kind === "score") {
      expect(result.score).toBeCloseTo(score ?? NaN, 9);
    }
  });

  it("says which item cannot be read", () => {
    expect(categoryScore(items([3, 3, 9, "x"]), 5, minimum)).toMatchObject({
      what: "entry",
      index: 2,
    });
    expect(categoryScore(items([3, 3, "x"], [1, null, 1]), 5, minimum)).toMatchObject({
      what: "weight",
      index: 1,
    });
  });
});

describe("laws of the category score", () => {
  const levels = fc.integer({ min: 2, max: 10 });
  const weight = fc.oneof(
    fc.integer({ min: 1, max: 9 }),
    fc.double({ min: 0.01, max: 50, noNaN: true })
  );
  const level = (top: number) => fc.integer({ min: 1, max: top });
  const entry = (top: number): fc.Arbitrary<Entry> =>
    fc.oneof(
      { weight: 4, arbitrary: level(top).map((l): Entry => ({ kind: "score", level: l })) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Entry>(
          { kind: "blank" },
          { kind: "notApplicable" },
          { kind: "noInformation" }
        ),
      }
    );
  const category = levels.chain((top) =>
    fc.record({
      top: fc.constant(top),
      items: fc.array(fc.record({ entry: entry(top), weight }), { minLength: 1, maxLength: 40 }),
    })
  );
  const scoreOf = (list: Parameters<typeof categoryScore>[0], top: number, min = minimum) => {
    const result = categoryScore(list, top, min);
    return result.kind === "score" ? result.score : null;
  };

  it("stays within 0..100, and coverage within 0..1", () => {
    fc.assert(
      fc.property(category, ({ items: list, top }) => {
        const result = categoryScore(list, top, 0);
        expect(result.coverage).toBeGreaterThanOrEqual(0);
        expect(result.coverage).toBeLessThanOrEqual(1 + 1e-12);
        if (result.kind === "score") {
          expect(result.score).toBeGreaterThanOrEqual(0);
          expect(result.score).toBeLessThanOrEqual(100);
        }
      })
    );
  });

  it("does not depend on the order of rows", () => {
    const shuffled = category.chain((one) =>
      fc
        .shuffledSubarray(one.items, { minLength: one.items.length })
        .map((items) => ({ ...one, moved: items }))
    );
    fc.assert(
      fc.property(shuffled, ({ items: list, moved, top }) => {
        const [a, b] = [scoreOf(list, top, 0), scoreOf(moved, top, 0)];
        expect(a === null).toBe(b === null);
        expect(a ?? 0).toBeCloseTo(b ?? 0, 9);
      })
    );
  });

  it("does not depend on the unit of weights", () => {
    fc.assert(
      fc.property(category, fc.double({ min: 0.001, max: 1000, noNaN: true }), (one, unit) => {
        const scaled = one.items.map((item) => ({ ...item, weight: item.weight * unit }));
        expect(scoreOf(scaled, one.top, 0) ?? -1).toBeCloseTo(
          scoreOf(one.items, one.top, 0) ?? -1,
          8
        );
      })
    );
  });

  it("never falls when one score rises", () => {
    fc.assert(
      fc.property(category, fc.nat(), ({ items: list, top }, pick) => {
        const index = pick % list.length;
        const chosen = list[index];
        const before = scoreOf(list, top, 0);
        if (chosen?.entry.kind !== "score" || chosen.entry.level === top || before === null) {
          return;
        }
        const entry: Entry = { kind: "score", level: chosen.entry.level + 1 };
        const raised = list.map((item, i) => (i === index ? { ...item, entry } : item));
        expect(scoreOf(raised, top, 0)).toBeGreaterThan(before);
      })
    );
  });

  it("is left alone by an indicator that does not apply", () => {
    fc.assert(
      fc.property(category, weight, ({ items: list, top }, w) => {
        const more = [...list, { entry: { kind: "notApplicable" } as const, weight: w }];
        expect(categoryScore(more, top, minimum)).toEqual(categoryScore(list, top, minimum));
      })
    );
  });

  it("never takes a blank for level 1, nor for anything: a blank moves coverage only", () => {
    fc.assert(
      fc.property(category, weight, ({ items: list, top }, w) => {
        const before = categoryScore(list, top, 0);
        const after = categoryScore([...list, { entry: { kind: "blank" }, weight: w }], top, 0);
        if (before.kind === "score" && after.kind === "score") {
          expect(after.score).toBe(before.score);
          expect(after.coverage).toBeLessThan(before.coverage);
        }
      })
    );
  });

  it("bounds hold every completion, touch the extremes, and meet when all is scored", () => {
    fc.assert(
      fc.property(category, fc.infiniteStream(fc.nat()), ({ items: list, top }, dice) => {
        const { low, high } = categoryBounds(list, top);
        const complete = (pick: () => number) =>
          list.map((item) =>
            item.entry.kind === "blank" || item.entry.kind === "noInformation"
              ? { ...item, entry: { kind: "score", level: pick() } as const }
              : item
          );
        const random = () => 1 + ((dice.next().value ?? 0) % top);
        const score = scoreOf(complete(random), top, 0);
        if (score === null) {
          expect([low, high]).toEqual([0, 100]);
          return;
        }
        expect(score).toBeGreaterThanOrEqual(low - 1e-9);
        expect(score).toBeLessThanOrEqual(high + 1e-9);
        expect(
          scoreOf(
            complete(() => 1),
            top,
            0
          )
        ).toBeCloseTo(low, 9);
        expect(
          scoreOf(
            complete(() => top),
            top,
            0
          )
        ).toBeCloseTo(high, 9);
        if (coverageOf(weightSums(list)) === 1) {
          expect(low).toBeCloseTo(high, 9);
        }
      })
    );
  });

  it("has the whole range as bounds where a weight of something applicable is unknown", () => {
    expect(categoryBounds(items([3, 3], [1, null]), 5)).toEqual({ low: 0, high: 100 });
    expect(categoryBounds(items([3, "NA"], [1, null]), 5)).toEqual({ low: 50, high: 50 });
    expect(categoryBounds(items([3, "x"]), 5)).toEqual({ low: 25, high: 75 });
  });
});
