import { normalBetween, twoSidedQuantile } from "../../src/scoring/normal";

// Values of erfc and of the inverse normal distribution of Python's standard library.
it.each([
  [0.5, 0.674489750196082],
  [0.8, 1.2815515655446],
  [0.9, 1.64485362695147],
  [0.95, 1.95996398454005],
  [0.99, 2.5758293035489],
  [0.999, 3.29052673149191],
])("%d of a normal distribution lie within %d standard errors", (level, expected) => {
  expect(twoSidedQuantile(level)).toBeCloseTo(expected, 12);
});

it.each([
  [-Infinity, 0, 0.5],
  [-1, 1, 0.682689492137086],
  [1, 2, 0.135905121983278],
  [-3, -2.5, 0.0048597672941460435],
  [2.9, 3.1, 0.0008982100871656822],
])("P(%d < X < %d)", (low, high, expected) => {
  expect(normalBetween(low, high)).toBeCloseTo(expected, 14);
});

it("keeps the digits of far tails, on both sides alike", () => {
  const tail = 9.86587645037698e-10;
  expect(normalBetween(6, Infinity) / tail).toBeCloseTo(1, 10);
  expect(normalBetween(-Infinity, -6)).toBe(normalBetween(6, Infinity));
});

it("joins series and fraction without a step", () => {
  for (let x = 2.9; x < 3.1; x += 0.01) {
    const slope = normalBetween(x, x + 1e-6) / 1e-6;
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    expect(slope / density).toBeCloseTo(1, 5);
  }
});
