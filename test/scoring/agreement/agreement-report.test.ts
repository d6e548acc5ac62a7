import fc from "fast-check";
import type { Entry } from "../../../src/assessment/assessment";
import { scorePair } from "../../../src/assessment/score-pairs";
import { agreementReport } from "../../../src/scoring/agreement/agreement-report";

const level = (cell: number | string): Entry =>
  typeof cell === "number"
    ? { kind: "score", level: cell }
    : { kind: cell === "NA" ? "notApplicable" : "noInformation" };
const report = (a: readonly (number | string)[], b: readonly (number | string)[]) =>
  agreementReport(a.map((cell, index) => scorePair(`X-${index}`, level(cell), level(b[index]!))));

// Computed in R with irr::kappa2 and irr::kripp.alpha: BRIEF, table 6.3, E5.
const a = [4, 3, 2, 2, 5, 3, 1, 4, 3, 2];
const b = [4, 2, 2, 3, 5, 3, 2, 4, 4, 2];

it("gives the figures of another program", () => {
  const found = report(a, b);
  expect(found).toMatchObject({ pairs: 10, exact: 6, withinOne: 10, reading: "good" });
  expect(found.exactShare).toBeCloseTo(0.6, 12);
  expect(found.withinOneShare).toBe(1);
  expect(found.kappa).toBeCloseTo(0.834711, 6);
  expect(found.alpha).toBeCloseTo(0.825872, 6);
});

it("leaves out whatever is no level on one side", () => {
  expect(report([...a, "NA", 1, "NI"], [...b, "NA", "NI", 5])).toEqual(report(a, b));
});

it("shows counts only below ten pairs, however well they agree", () => {
  expect(report(a.slice(1), b.slice(1))).toEqual({
    pairs: 9,
    exact: 5,
    withinOne: 9,
    exactShare: null,
    withinOneShare: null,
    kappa: null,
    alpha: null,
    reading: "too-few",
  });
});

it("says that nothing varies instead of full agreement", () => {
  const same = Array.from({ length: 12 }, () => 3);
  expect(report(same, same)).toMatchObject({
    exactShare: 1,
    kappa: null,
    alpha: null,
    reading: "no-variation",
  });
});

it("takes other limits than its own", () => {
  const pairs = a.map((cell, index) => scorePair(`X-${index}`, level(cell), level(b[index]!)));
  const strict = { good: 0.9, tentative: 0.85, fewestPairs: 2 };
  expect(agreementReport(pairs, strict).reading).toBe("reconcile");
  expect(agreementReport(pairs, { ...strict, tentative: 0.82 }).reading).toBe("tentative");
  expect(agreementReport(pairs.slice(0, 2), strict).reading).not.toBe("too-few");
});

it("reads only by alpha, alike for both orders of the assessors", () => {
  const levels = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })),
    {
      minLength: 10,
      maxLength: 40,
    }
  );
  fc.assert(
    fc.property(levels, (both) => {
      const found = report(
        both.map(([one]) => one),
        both.map(([, other]) => other)
      );
      const turned = report(
        both.map(([, other]) => other),
        both.map(([one]) => one)
      );
      expect(turned.reading).toBe(found.reading);
      const { alpha, reading } = found;
      const expected =
        alpha === null
          ? "no-variation"
          : alpha >= 0.8 - 1e-9
            ? "good"
            : alpha >= 0.667 - 1e-9
              ? "tentative"
              : "reconcile";
      expect(reading).toBe(expected);
    })
  );
});
