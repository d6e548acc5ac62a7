import { signTest } from "../../src/scoring/sign-test";

// 2 · Σ C(n, k) / 2^n, by hand.
it.each([
  [0, 0, 1],
  [1, 0, 1],
  [2, 2, 1],
  [6, 0, 2 / 64],
  [0, 6, 2 / 64],
  [7, 1, (2 * (1 + 8)) / 256],
  [9, 3, (2 * (1 + 12 + 66 + 220)) / 4096],
  [3, 2, 1],
])("%d up and %d down", (ups, downs, expected) => {
  expect(signTest(ups, downs)).toBeCloseTo(expected, 14);
});

it("counts thousands of indicators without losing the small probabilities", () => {
  expect(signTest(2000, 0)).toBe(0);
  // The normal approximation with continuity correction, z = 79/√2000: p = 0.0773.
  expect(signTest(1040, 960)).toBeCloseTo(0.0773, 3);
});
