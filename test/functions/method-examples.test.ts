/**
 * The worked examples E1 to E11 of the method. The values come from other programs, as the method's
 * notes say: COINr (E1 to E4), irr and psych (E5), Krippendorff's published table (E6), binom.test
 * and cor.test of R (E7, E8), a published sub-score table (E10); the others were worked out by hand.
 */
import * as first from "../../src/functions/functions";
import * as ranges from "../../src/functions/range-functions";
import * as rounds from "../../src/functions/round-functions";

const column = (...cells: unknown[]): any[][] => cells.map((cell) => [cell]);
/** One column for each assessor. */
const beside = (...raters: unknown[][]): any[][] =>
  (raters[0] ?? []).map((_, index) => raters.map((rater) => rater[index]));

const x = column(4, 3, "NI", 2, 5, 3, 1, 4, 3);
const w = column(1, 1, 1, 1, 1, 1, 2, 1, 1);
const conf = column("H", "M", null, "L", "M", "M", "M", "L", "H");

const a = [4, 3, 2, 2, 5, 3, 1, 4, 3, 2];
const b = [4, 2, 2, 3, 5, 3, 2, 4, 4, 2];
const c = [4, 3, null, 2, 4, 3, 1, null, 3, 3];
const two = beside(a, b);
const three = beside(a, b, c);
const published = beside(
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null]
);

const before = column(3, 2, 2, 2, 4, 3, 1, 3, 3);
const after = column(4, 3, 2, 3, 5, 3, 1, 4, 4);
const years = column(2022, 2023, 2024, 2025, 2026);
/** 1 January of the same years, as Excel numbers them. */
const newYears = column(44562, 44927, 45292, 45658, 46023);
const five = column(41.7, 44.4, 43.1, 50, 52.8);

const hours = column(16, 12, 40, 40, 60, 40, 30, 40);
const integration = column(1, 2, 2, 1, 0, 3, 0, 1);
// Only modules from level 2 on reach anyone: rows 2, 3 and 6.
const audiences = column("A1, A2", "A1;A2", "a1 A2", "A4,A3", "A2", "A3, A4", "A5", "A8");
const scenarios = column("S2", "S1,S4", "S1, S11", "S5", "S3", "S3, S13, S5", "S14", "S9");

const { categoryScore, coverage, overall, band } = first;
const { range, bounds, bandChance, sensitivity } = ranges;
const { change, trend, agreement, training } = rounds;

const low = 36.55569595548853;
const high = 57.88874848895591;

it.each<[string, () => unknown, unknown]>([
  ["E1 score", () => categoryScore(x, w), 47.22222222222222],
  ["E1 coverage", () => coverage(x, w), 0.9],
  ["E1 band", () => band(47.22222222222222), "Mixed"],
  ["E1 range of 90 %", () => range(x, w, conf), [[low, high]]],
  ["E1 bounds", () => bounds(x, w, conf), [[26.25, 71.25]]],
  [
    "E1 chances of the bands",
    () => bandChance(47.22222222222222, low, high),
    [
      ["Critical", 1.3472527962801183e-5],
      ["Serious", 0.13268669797282445],
      ["Mixed", 0.842904902804194],
      ["Favourable", 0.02439471100821513],
      ["Strong", 2.1568680375064988e-7],
    ],
  ],
  ["E2", () => overall(column(60, 45, 70, 30)), 48.85188362054884],
  ["E2 arithmetic", () => overall(column(60, 45, 70, 30), undefined, "arithmetic"), 51.25],
  ["E2 minimum", () => overall(column(60, 45, 70, 30), undefined, "minimum"), 30],
  ["E2 band", () => band(48.85188362054884), "Mixed"],
  ["E2 weighted", () => overall(column(60, 45, 70, 30), column(1, 1, 1, 2)), 44.33352896963933],
  [
    "E2 weighted, arithmetic",
    () => overall(column(60, 45, 70, 30), column(1, 1, 1, 2), "arithmetic"),
    47,
  ],
  ["E3", () => overall(column(80, 80, 80, 10)), 48.17711090639246],
  ["E3 arithmetic", () => overall(column(80, 80, 80, 10), undefined, "arithmetic"), 62.5],
  ["E3 band", () => band(48.17711090639246), "Mixed"],
  ["E3 four times the same", () => overall(column(62.5, 62.5, 62.5, 62.5)), 62.5],
  ["E3 four times the same, band", () => band(62.499999999999986), "Favourable"],
  ["E4", () => overall(column(0, 80, 80, 80)), 26.060355620841367],
  ["E4 arithmetic", () => overall(column(0, 80, 80, 80), undefined, "arithmetic"), 60],
  ["E4 band", () => band(26.060355620841367), "Serious"],
  ["E5 exact", () => agreement(two, "exact"), 0.6],
  ["E5 within one", () => agreement(two, "within one"), 1],
  ["E5 kappa", () => agreement(two, "unweighted"), 0.4666666666666668],
  ["E5 linear kappa", () => agreement(two, "linear"), 0.6721311475409837],
  ["E5 quadratic kappa", () => agreement(two, "quadratic"), 0.8347107438016529],
  ["E5 nominal alpha", () => agreement(two, "nominal"), 0.4864864864864865],
  ["E5 ordinal alpha", () => agreement(two), 0.8258718572587186],
  ["E5 interval alpha", () => agreement(two, "interval"), 0.8416666666666667],
  ["E5b nominal alpha", () => agreement(three, "nominal"), 0.44329896907216493],
  ["E5b ordinal alpha", () => agreement(three, "ordinal"), 0.8146479110512129],
  ["E5b interval alpha", () => agreement(three, "interval"), 0.8131487889273357],
  ["E6 nominal", () => agreement(published, "nominal"), 0.743421052631579],
  ["E6 ordinal", () => agreement(published, "ordinal"), 0.8153875037548814],
  ["E6 interval", () => agreement(published, "interval"), 0.8491071428571428],
  [
    "E7 change",
    () => change(before, after, undefined, column("M"), column("M")),
    [[16.66666666666667, 2.6568446566202866, "likely", 0.03125, 6, 0, 9]],
  ],
  ["E7 before", () => categoryScore(before), 38.888888888888886],
  ["E7 after", () => categoryScore(after), 55.55555555555556],
  ["E8 by years", () => trend(years, five), [[2.787499999999998, 8, 0.08333333333333333]]],
  ["E8 by dates", () => trend(newYears, five), [[2.787499999999998, 8, 0.08333333333333333]]],
  [
    "E8, all five rising: the smallest p",
    () => trend(years, column(1, 2, 3, 4, 5)),
    [[1, 10, 0.016666666666666666]],
  ],
  [
    "E8, four rounds",
    () => trend(column(2022, 2023, 2024, 2025), column(1, 2, 3, 4)),
    [[1, 6, "too few rounds to test"]],
  ],
  [
    "E9",
    () => sensitivity(x, w),
    [
      ["As weighted", 47.22222222222222, "", "", "Mixed", false],
      ["Lowest", 38.63636363636363, 7, 2, "Serious", false],
      ["Highest", 60.71428571428571, 7, 0, "Favourable", false],
      ["Equal weights", 53.125, "", "", "Mixed", true],
    ],
  ],
  ["E10", () => overall(column(75, 50, 50), undefined, "arithmetic"), 58.333333333333336],
  [
    "E10, six sub-scores",
    () => overall(column(100, 25, 100, 25, 0, 75), undefined, "arithmetic"),
    54.166666666666664,
  ],
  [
    "E11",
    () => training(hours, integration, audiences, scenarios, 2),
    [
      // 320 of 4 · 278 hours; 4.5 of 12 weights; 6 of 15; 2 of 5; 186 of 278 hours.
      ["Training integration index", 33.76348920863309],
      ["Depth", 0.28776978417266186],
      ["Breadth", 0.375],
      ["Scenario variety", 0.4],
      ["Self-inclusion", 0.4],
      ["Share of hours not applied", 0.6690647482014388],
      ["Box-checking risk", true],
      ["Directors and resourcers not included", true],
      ["One-way transfer", false],
    ],
  ],
])("%s", (_, call, expected) => {
  agrees(call(), expected);
});

/** Numbers to 1e-9, all else exactly, block against block. */
function agrees(found: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(found).toHaveLength(expected.length);
    expected.forEach((part, index) => agrees((found as unknown[])[index], part));
  } else if (typeof expected === "number") {
    expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(1e-9);
  } else {
    expect(found).toBe(expected);
  }
}
