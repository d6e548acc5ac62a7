import fc from "fast-check";
import { overallScore } from "../../src/scoring/overall-score";

const items = (scores: readonly number[], weights?: readonly number[]) =>
  scores.map((score, index) => ({ score, weight: weights?.[index] ?? 1 }));

describe("overallScore", () => {
  it.each([
    ["E2", [60, 45, 70, 30], undefined, 51.25, 48.85188362054884, 30],
    ["E2 weighted", [60, 45, 70, 30], [1, 1, 1, 2], 47, 44.33352896963933, 30],
    ["E3", [80, 80, 80, 10], undefined, 62.5, 48.17711090639246, 10],
    ["E3b", [62.5, 62.5, 62.5, 62.5], undefined, 62.5, 62.5, 62.5],
    ["E4", [0, 80, 80, 80], undefined, 60, 26.060355620841367, 0],
    ["one category", [42], [7], 42, 42, 42],
    ["all at the top", [100, 100, 100], [1, 2, 3], 100, 100, 100],
    ["all at the bottom", [0, 0], undefined, 0, 0, 0],
  ])("%s", (_, scores, weights, arithmetic, geometric, minimum) => {
    expect(overallScore(items(scores, weights), "arithmetic")).toBeCloseTo(arithmetic, 9);
    expect(overallScore(items(scores, weights), "geometric")).toBeCloseTo(geometric, 9);
    expect(overallScore(items(scores, weights), "minimum")).toBe(minimum);
  });

  it("survives weights that would overflow as powers or sums", () => {
    expect(overallScore(items([60, 45], [1.7e308, 1.7e308]), "arithmetic")).toBeCloseTo(52.5, 9);
    expect(overallScore(items([50, 50], [5e4, 1]), "geometric")).toBeCloseTo(50, 9);
  });

  it("orders minimum <= geometric <= arithmetic, within 0..100, whatever the order of rows", () => {
    const category = fc.record({
      score: fc.double({ min: 0, max: 100, noNaN: true }),
      weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(category, { minLength: 1, maxLength: 12 }), (list) => {
        const [a, g, m] = (["arithmetic", "geometric", "minimum"] as const).map((method) =>
          overallScore(list, method)
        );
        expect(m).toBeLessThanOrEqual((g ?? 0) + 1e-9);
        expect(g).toBeLessThanOrEqual((a ?? 0) + 1e-9);
        expect(a).toBeLessThanOrEqual(100);
        expect(m).toBeGreaterThanOrEqual(0);
        expect(overallScore([...list].reverse(), "geometric")).toBeCloseTo(g ?? 0, 9);
      })
    );
  });
});
