import fc from "fast-check";
import type { Assessment } from "../../src/assessment/assessment";
import { clearingOf } from "../../src/barriers/clearing";
import { evaluateBarriers } from "../../src/barriers/evaluate-barriers";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { makeAssessment } from "../assessment/make-assessment";
import { humanSecurity } from "../frameworks/load";
import { smallAssessments } from "./random-assessments";
import { smallFramework } from "./small-framework";

type Levels = Readonly<Record<string, number>>;

/** The assessment with these levels in the place of what stood there. */
function withLevels(assessment: Assessment, levels: Levels): Assessment {
  return {
    ...assessment,
    entries: assessment.entries.map((one) => {
      const level = levels[one.code];
      return level === undefined ? one : { ...one, entry: { kind: "score", level } };
    }),
  };
}

function statusOf(id: string, assessment: Assessment) {
  const findings = evaluateBarriers(assessment, scoreAssessment(assessment));
  return findings.find((finding) => finding.id === id)!.status;
}

/** Every way to raise, in the order in which the search prefers them; one number per indicator. */
function everyWay(assessment: Assessment): { steps: number[]; levels: Levels }[] {
  const top = assessment.framework.scale.levels.length;
  const rooms = assessment.entries.map(({ entry }) => {
    if (entry.kind === "notApplicable") return 0;
    return top - (entry.kind === "score" ? entry.level : 1);
  });
  const ways = rooms.reduce<number[][]>(
    (before, room) =>
      before.flatMap((way) => Array.from({ length: room + 1 }, (_, step) => [...way, step])),
    [[]]
  );
  const total = (way: number[]) => way.reduce((sum, step) => sum + step, 0);
  const count = (way: number[]) => way.filter((step) => step > 0).length;
  return ways
    .filter((way) => total(way) > 0)
    .sort((a, b) => {
      const first = a.findIndex((step, index) => step !== b[index]);
      return total(a) - total(b) || count(a) - count(b) || (b[first] ?? 0) - (a[first] ?? 0);
    })
    .map((steps) => {
      const levels: Record<string, number> = {};
      assessment.entries.forEach(({ code, entry }, index) => {
        const step = steps[index] ?? 0;
        if (step > 0) levels[code] = (entry.kind === "score" ? entry.level : 1) + step;
      });
      return { steps, levels };
    });
}

describe("clearingOf", () => {
  it("really clears, and nothing smaller does (brute force on random rules)", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(smallAssessments(1), (assessment) => {
        const clearing = clearingOf("R1", assessment);
        const status = statusOf("R1", assessment);
        seen.set(clearing.kind, (seen.get(clearing.kind) ?? 0) + 1);
        if (status !== "present") {
          const kind = status === "cannot be ruled out" ? "open" : status;
          expect(clearing.kind).toBe(kind);
          return;
        }
        const best = everyWay(assessment).find(
          ({ levels }) => statusOf("R1", withLevels(assessment, levels)) === "absent"
        );
        if (best === undefined) {
          expect(clearing).toEqual({ kind: "not by raises" });
          return;
        }
        const raises = clearing.kind === "clears" ? clearing.raises : [];
        expect(Object.fromEntries(raises.map(({ code, to }) => [code, to]))).toEqual(best.levels);
        expect(raises.reduce((sum, { steps }) => sum + steps, 0)).toBe(
          best.steps.reduce((sum, step) => sum + step, 0)
        );
      }),
      { numRuns: 4000, seed: 20261124 }
    );
    expect([...seen.keys()].sort()).toEqual([
      "absent",
      "clears",
      "not applicable",
      "not by raises",
      "open",
    ]);
    expect(seen.get("clears")).toBeGreaterThan(150);
    expect(seen.get("not by raises")).toBeGreaterThan(50);
  });

  const codes = { A: ["A-1", "A-2", "A-3", "A-4"], B: ["B-1"] };
  it.each<[string, string, Record<string, unknown>, Record<string, unknown>, unknown]>([
    ["one step", "A-1 <= 2", { "A-1": 2 }, {}, [["A-1", 2, 3, 1]]],
    ["two steps of one", "A-1 <= 2", { "A-1": 1 }, {}, [["A-1", 1, 3, 2]]],
    [
      "fewer indicators among as many steps",
      "A-1 <= 2 AND MIN(A-2, A-3) <= 2",
      { "A-1": 1, "A-2": 2, "A-3": 2 },
      {},
      [["A-1", 1, 3, 2]],
    ],
    [
      "fewer steps before fewer indicators",
      "A-1 <= 3 AND MIN(A-2, A-3) <= 2",
      { "A-1": 1, "A-2": 2, "A-3": 2 },
      {},
      [
        ["A-2", 2, 3, 1],
        ["A-3", 2, 3, 1],
      ],
    ],
    [
      "the first of equals",
      "A-3 <= 2 AND A-2 <= 2",
      { "A-2": 2, "A-3": 2 },
      {},
      [["A-2", 2, 3, 1]],
    ],
    [
      // MIN is at most 2 whatever A-2 is; raising A-1 alone would leave it open.
      "an unscored indicator from level 1",
      "MIN(A-1, A-2) <= 2",
      { "A-1": 2, "A-2": "NI" },
      {},
      [
        ["A-1", 2, 3, 1],
        ["A-2", null, 3, 2],
      ],
    ],
    [
      // Means of 1, 1, 1, 1: 50 is a mean of 3, so eight steps.
      "a category, with as few indicators as hold the steps",
      "A < 50",
      { "A-1": 1, "A-2": 1, "A-3": 1, "A-4": 1 },
      {},
      [
        ["A-1", 1, 5, 4],
        ["A-2", 1, 5, 4],
      ],
    ],
    [
      // Weights 1, 1, 4, 1: the mean of 3 takes 14 of weighted steps, 4 · 4 at once.
      "a category, by its heaviest indicator",
      "A < 50",
      { "A-1": 1, "A-2": 1, "A-3": 1, "A-4": 1 },
      { "A-3": 4 },
      [["A-3", 1, 5, 4]],
    ],
    ["a rule on a good level", "A-1 >= 3", { "A-1": 3 }, {}, "not by raises"],
    ["what does not apply", "MIN(A-1, A-2) <= 2", { "A-1": 2, "A-2": "NA" }, {}, "not by raises"],
    ["what is not there", "TII < 50", {}, {}, "open"],
    ["a change without a round before", "DELTA(A-1) < 0", { "A-1": 1 }, {}, "not applicable"],
    ["nothing to clear", "A-1 <= 2", { "A-1": 3 }, {}, "absent"],
  ])("%s: %s", (_, when, scores, weights, expected) => {
    const framework = smallFramework(codes, 5, [{ when }]);
    const clearing = clearingOf(
      "R1",
      makeAssessment(framework, { scores, weights: weights as Record<string, number> })
    );
    expect(
      clearing.kind === "clears"
        ? clearing.raises.map(({ code, from, to, steps }) => [code, from, to, steps])
        : clearing.kind
    ).toEqual(expected);
  });

  it("refuses a barrier that is none", () => {
    expect(() => clearingOf("X", makeAssessment(humanSecurity()))).toThrow("no barrier X");
  });

  it("clears every barrier of the bundled framework that scores can clear, within its limit", () => {
    const framework = humanSecurity();
    const random = fc.array(fc.constantFrom<unknown>(1, 1, 1, 2, 2, 3, 4, 5, "NI", null, "NA"), {
      minLength: framework.indicators.length,
      maxLength: framework.indicators.length,
    });
    let cleared = 0;
    fc.assert(
      fc.property(random, (cells) => {
        const scores = Object.fromEntries(
          framework.indicators.map(({ code }, index) => [code, cells[index]])
        );
        const assessment = makeAssessment(framework, { scores });
        for (const { id } of framework.barriers) {
          const clearing = clearingOf(id, assessment);
          expect(clearing.kind).not.toBe("too many");
          if (clearing.kind === "clears") {
            cleared += 1;
            const levels = Object.fromEntries(clearing.raises.map(({ code, to }) => [code, to]));
            expect(statusOf(id, withLevels(assessment, levels))).toBe("absent");
            // Nothing can be taken back from it by one step.
            for (const { code, from, to } of clearing.raises) {
              const less = { ...levels, [code]: to - 1 };
              if (to - 1 === (from ?? 1)) delete less[code];
              expect(statusOf(id, withLevels(assessment, less))).not.toBe("absent");
            }
          }
        }
      }),
      { numRuns: 60, seed: 7 }
    );
    expect(cleared).toBeGreaterThan(400);
  });
});
