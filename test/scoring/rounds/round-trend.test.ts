import { roundTrends, serialOf } from "../../../src/scoring/rounds/round-trend";
import { roundScores } from "../../../src/scoring/rounds/round-scores";
import { madeEntry, madeRound } from "../../assessment/history/make-rounds";

const of = (number: number, levels: (number | null)[], more = {}) =>
  madeRound(
    number,
    levels.map((level, i) => madeEntry(`A-${i + 1}`, level)),
    more
  );

describe("roundTrends", () => {
  it("has no slope with two rounds, a slope without a test with four, a test with five", () => {
    const rounds = [1, 2, 3, 4, 5].map((n) => of(n, [n, n]));
    const trendOf = (count: number) => roundTrends(rounds.slice(0, count)).trends[0]!;
    expect(trendOf(2)).toMatchObject({ trend: null, scored: 2 });
    // Levels 1, 2, 3 ... of five are 0, 25, 50 ... points, a year apart.
    expect(trendOf(4).trend).toEqual({ slope: 25, s: 6, p: null });
    // Every order of five is as likely: 2 / 5! = 0.016667, as R's exact Kendall test gives.
    expect(trendOf(5).trend?.p).toBeCloseTo(0.016667, 6);
    expect(trendOf(5).rounds.map(({ score }) => score)).toEqual([0, 25, 50, 75, 100]);
  });

  it("leaves rounds of another version out, and says so", () => {
    const rounds = [of(1, [1], { version: "0.9.0" }), of(2, [2]), of(3, [3])];
    const found = roundTrends(rounds);
    expect(found.leftOut.map(({ number }) => number)).toEqual([1]);
    expect(found.trends[0]?.scored).toBe(2);
  });

  it("passes over rounds without a score", () => {
    const rounds = [of(1, [1, 1]), of(2, [2, null]), of(3, [3, 3]), of(4, [4, 4])];
    const found = roundTrends(rounds).trends[0]!;
    expect(found.rounds.map(({ score }) => score)).toEqual([0, null, 50, 75]);
    expect(found.scored).toBe(3);
  });

  it("reads dates as Excel counts them", () => {
    expect(serialOf("2026-01-01")).toBe(46023);
    expect(serialOf("1 May 2026")).toBeNull();
  });
});

describe("roundScores", () => {
  // Example E1 of the method: 47.222222, 90 % range 36.555696 to 57.888749.
  it("scores a round with its own numbers", () => {
    const levels = [4, 3, null, 2, 5, 3, 1, 4, 3];
    const sure = [
      "High",
      "Moderate",
      null,
      "Low",
      "Moderate",
      "Moderate",
      "Moderate",
      "Low",
      "High",
    ];
    const round = madeRound(
      1,
      levels.map((level, i) =>
        madeEntry(`A-${i + 1}`, level, {
          confidence: sure[i] as never,
          weight: i === 6 ? 2 : 1,
          ...(level === null ? { entry: { kind: "noInformation" as const } } : {}),
        })
      )
    );
    const [category] = roundScores(round).categories;
    expect(category?.score).toBeCloseTo(47.222222, 6);
    expect(category?.coverage).toBeCloseTo(0.9, 12);
    expect(category?.range?.low).toBeCloseTo(36.555696, 5);
    expect(category?.range?.high).toBeCloseTo(57.888749, 5);
    expect(roundScores(round).overall).toBeCloseTo(47.222222, 6);
  });
});
