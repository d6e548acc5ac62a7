import fc from "fast-check";
import type { Framework } from "../../src/framework/framework";
import { FunctionError } from "../../src/functions/function-error";
import { band, categoryScore, coverage, overall } from "../../src/functions/functions";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { makeAssessment } from "../assessment/make-assessment";
import { communityWater, humanSecurity } from "../frameworks/load";

/** The result of a call; an error cell as its text, which the next function is given. */
function cell<T>(call: () => T): T | "#VALUE!" | "#N/A" {
  try {
    return call();
  } catch (error) {
    if (error instanceof FunctionError) {
      return error.code;
    }
    throw error;
  }
}

describe.each([
  ["human security", humanSecurity],
  ["community water", communityWater],
])("the functions and src/scoring, %s", (_, load) => {
  const framework: Framework = load();
  const { method } = framework;
  const levels = framework.scale.levels.length;
  const every = <T>(value: fc.Arbitrary<T>) =>
    fc.array(value, {
      minLength: framework.indicators.length,
      maxLength: framework.indicators.length,
    });
  const entries = fc.oneof(
    { weight: 3, arbitrary: every(fc.constantFrom(1, 2, levels, levels - 1, "NA", "NI", null)) },
    { weight: 2, arbitrary: every(fc.integer({ min: 1, max: levels })) },
    {
      weight: 1,
      arbitrary: every(fc.constantFrom<unknown>(1, " na ", "2", 0, "x", levels + 1, true)),
    }
  );

  it("agree on 300 random entry sets, errors included", () => {
    const weights = every(fc.oneof(fc.constant(1), fc.double({ min: 0.1, max: 9, noNaN: true })));
    fc.assert(
      fc.property(
        entries,
        weights,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }),
        (cells, ws, cw) => {
          const codes = framework.indicators.map(({ code }) => code);
          const assessment = makeAssessment(framework, {
            scores: Object.fromEntries(codes.map((code, index) => [code, cells[index]])),
            weights: Object.fromEntries(codes.map((code, index) => [code, ws[index] ?? 1])),
            categoryWeights: Object.fromEntries(
              framework.categories.map(({ code }, index) => [code, cw[index] ?? 1])
            ),
          });
          const scores = scoreAssessment(assessment);
          const bands = method.bands.map(({ lower, name }) => [lower, name]);
          const ofCategory = framework.categories.map(({ code }) => {
            const rows = framework.indicators.flatMap(({ category }, index) =>
              category === code ? [index] : []
            );
            const range = rows.map((index) => [cells[index]]);
            const weightRange = rows.map((index) => [ws[index]]);
            return {
              score: cell(() => categoryScore(range, weightRange, method.minimumCoverage, levels)),
              coverage: cell(() => coverage(range, weightRange, levels)),
            };
          });
          scores.categories.forEach((category, index) => {
            const mine = ofCategory[index];
            if (category.score === null) {
              expect(typeof mine?.score).toBe("string");
            } else {
              expect(mine?.score).toBeCloseTo(category.score, 9);
            }
            if (typeof mine?.coverage === "number") {
              expect(mine.coverage).toBeCloseTo(category.coverage, 9);
            } else {
              expect(mine).toEqual({ score: "#VALUE!", coverage: "#VALUE!" });
            }
            const named = cell(() => band(mine?.score, category.capped, bands, method.redLineBand));
            expect(named).toBe(category.band ?? mine?.score);
          });
          const range = ofCategory.map(({ score }) => [score]);
          const weightRange = framework.categories.map((_one, index) => [cw[index]]);
          for (const name of ["geometric", "arithmetic", "minimum"] as const) {
            const result = cell(() => overall(range, weightRange, name));
            const expected = scores.overall[name];
            if (expected === null) {
              expect(result).toBe(range.flat().includes("#VALUE!") ? "#VALUE!" : "#N/A");
            } else {
              expect(result).toBeCloseTo(expected, 9);
            }
          }
        }
      ),
      { numRuns: 300 }
    );
  });
});
