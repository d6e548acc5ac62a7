import fc from "fast-check";
import type { Assessment } from "../../src/assessment/assessment";
import { evaluateBarriers } from "../../src/barriers/evaluate-barriers";
import { nextQuestions } from "../../src/barriers/next-questions";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { makeAssessment } from "../assessment/make-assessment";
import { humanSecurity } from "../frameworks/load";
import { smallAssessments } from "./random-assessments";
import { smallFramework } from "./small-framework";

function openRules(assessment: Assessment): string[] {
  return evaluateBarriers(assessment, scoreAssessment(assessment))
    .filter(({ status }) => status === "cannot be ruled out")
    .map(({ id }) => id);
}

/** Ids of the rules that each level of an indicator decides, by evaluating everything anew. */
function decidedByLevel(assessment: Assessment, code: string): string[][] {
  const before = openRules(assessment);
  return assessment.framework.scale.levels.map(({ value: level }) => {
    const entries = assessment.entries.map((one) =>
      one.code === code ? { ...one, entry: { kind: "score", level } as const } : one
    );
    const after = openRules({ ...assessment, entries });
    return before.filter((id) => !after.includes(id));
  });
}

describe("nextQuestions", () => {
  it("names what really decides the most (brute force on random rules)", () => {
    let asked = 0;
    fc.assert(
      fc.property(smallAssessments(5), (assessment) => {
        const expected = assessment.entries
          .filter(({ entry }) => entry.kind !== "score" && entry.kind !== "notApplicable")
          .map(({ code }, place) => {
            const byLevel = decidedByLevel(assessment, code);
            const ids = assessment.framework.barriers.map(({ id }) => id);
            return {
              place,
              total: byLevel.flat().length,
              levels: byLevel.length,
              code,
              always: ids.filter((id) => byLevel.every((one) => one.includes(id))).length,
              barriers: ids.filter((id) => byLevel.some((one) => one.includes(id))),
            };
          })
          .filter(({ total }) => total > 0)
          .sort((a, b) => b.total - a.total || b.always - a.always || a.place - b.place);
        const found = nextQuestions(assessment);
        asked += found.length;
        expect(found).toEqual(
          expected.map(({ code, total, levels, always, barriers }) => ({
            code,
            average: total / levels,
            always,
            barriers,
          }))
        );
      }),
      { numRuns: 1500, seed: 20261124 }
    );
    expect(asked).toBeGreaterThan(500);
  });

  it("is worked out by hand", () => {
    const framework = smallFramework({ A: ["A-1", "A-2", "A-3"] }, 5, [
      { when: "A-1 <= 2" },
      { when: "A-1 <= 2 AND A-2 <= 2" },
      { when: "A-2 <= 3 OR A-3 <= 1" },
      { when: "A-3 >= 1" },
    ]);
    // R1 at each of five levels, R2 at 3, 4 and 5. A-2: R2 at 3, 4, 5 and R3 at 1, 2, 3.
    // R3 at 1. R4 is true whatever A-3 is, so it is not open.
    expect(nextQuestions(makeAssessment(framework))).toEqual([
      { code: "A-1", average: 8 / 5, always: 1, barriers: ["R1", "R2"] },
      { code: "A-2", average: 6 / 5, always: 0, barriers: ["R2", "R3"] },
      { code: "A-3", average: 1 / 5, always: 0, barriers: ["R3"] },
    ]);
  });

  it("asks nothing where all is scored or does not apply", () => {
    const framework = humanSecurity();
    expect(nextQuestions(makeAssessment(framework, { rest: 3 }))).toEqual([]);
    expect(nextQuestions(makeAssessment(framework, { rest: "NA" }))).toEqual([]);
  });

  it("asks for an indicator that has no entry at all", () => {
    const framework = smallFramework({ A: ["A-1"] }, 5, [{ when: "A-1 <= 2" }]);
    const bare = { ...makeAssessment(framework), entries: [] };
    expect(nextQuestions(bare).map(({ code }) => code)).toEqual(["A-1"]);
  });
});
