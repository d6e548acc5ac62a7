import fc from "fast-check";
import { trend } from "../../src/scoring/trend";
import { yearsBetween } from "../../src/scoring/years-between";

const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
const gap = (from: number, to: number): number => to - from;
const series = (...scores: number[]) => scores.map((score, time) => ({ time, score }));

describe("yearsBetween", () => {
  it.each([
    ["2023-01-01", "2024-01-01", 1],
    ["2024-01-01", "2025-01-01", 1],
    ["2020-06-30", "2026-06-30", 6],
    ["2024-02-29", "2028-02-29", 4],
    ["2024-02-29", "2025-03-01", 1],
    ["2023-01-01", "2023-07-02", 182 / 365],
    ["2024-01-01", "2024-07-01", 182 / 366],
    ["2023-11-15", "2025-02-13", 1 + 90 / 365],
    ["2024-12-31", "2025-12-30", 364 / 365],
    ["2025-05-05", "2025-05-05", 0],
  ])("from %s to %s", (from, to, expected) => {
    expect(yearsBetween(serial(from), serial(to))).toBeCloseTo(expected, 12);
  });

  it("counts from Excel's serial numbers", () => {
    expect(serial("2026-01-01")).toBe(46023);
    expect(yearsBetween(46023, 46023.5)).toBeCloseTo(0.5 / 365, 12);
  });
});

describe("trend", () => {
  it("takes the median of the slopes of all pairs", () => {
    // Slopes 10, 4, 1, -2, -3.5, -5: the middle two are 1 and -2.
    const points = [
      { time: 0, score: 0 },
      { time: 1, score: 10 },
      { time: 2, score: 8 },
      { time: 3, score: 3 },
    ];
    expect(trend(points, gap)).toEqual({ slope: -0.5, s: 0, p: null });
  });

  it("tests from five rounds on", () => {
    expect(trend(series(1, 2, 3, 4), gap).p).toBeNull();
    expect(trend(series(1, 2, 3, 4, 5), gap).p).toBeCloseTo(2 / 120, 14);
  });

  it("turns round with the scores, and grows with their scale", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(scores, (values) => {
        const up = trend(series(...values), gap);
        const down = trend(series(...values.map((value) => 100 - value)), gap);
        const half = trend(series(...values.map((value) => value / 2)), gap);
        expect(down.slope).toBeCloseTo(-up.slope, 9);
        expect(down.s).toBe(up.s === 0 ? 0 : -up.s);
        expect(down.p).toEqual(up.p);
        expect(half.slope).toBeCloseTo(up.slope / 2, 9);
        expect(half.p).toEqual(up.p);
      })
    );
  });
});
