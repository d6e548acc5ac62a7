import fc from "fast-check";
import type { Assessment } from "../../src/assessment/assessment";
import { clearingOf } from "../../src/barriers/clearing";
import { evaluateBarriers } from "../../src/barriers/evaluate-barriers";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { makeAssessment } from "../assessment/make-assessment";
import { humanSecurity } from "../frameworks/load";
import { plainTruth, type Levels } from "./plain-truth";
import { clearingCases, temptingCases, type ClearingCase } from "./random-clearings";
import { smallFramework } from "./small-framework";

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

/** Every way to raise, in the order in which the search prefers them. */
function everyWay({ entries, framework }: Assessment): { total: number; levels: Levels }[] {
  const top = framework.scale.levels.length;
  const rooms = entries.map(({ entry }) => {
    if (entry.kind === "notApplicable" || entry.kind === "problem") return 0;
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
      entries.forEach(({ code, entry }, index) => {
        const step = steps[index] ?? 0;
        if (step > 0) levels[code] = (entry.kind === "score" ? entry.level : 1) + step;
      });
      return { total: total(steps), levels };
    });
}

/** These levels and all above them, in every combination. */
function fromThereUp(levels: Levels, top: number): Levels[] {
  return Object.entries(levels).reduce<Levels[]>(
    (before, [code, least]) =>
      before.flatMap((some) =>
        Array.from({ length: top - least + 1 }, (_, more) => ({ ...some, [code]: least + more }))
      ),
    [{}]
  );
}

/** What `clearingOf` is to find, by trying everything. */
function bruteForce({ rule, assessment }: ClearingCase) {
  const top = assessment.framework.scale.levels.length;
  const ways = everyWay(assessment);
  const isAbsent = (levels: Levels): boolean => plainTruth(rule, assessment, levels) === false;
  const isAbsentFrom = (levels: Levels): boolean => {
    const highest = Object.fromEntries(Object.keys(levels).map((code) => [code, top]));
    return plainTruth(rule, assessment, levels, highest) === false;
  };
  const best = ways.find(({ levels }) => isAbsentFrom(levels));
  return {
    truth: plainTruth(rule, assessment, {}),
    best,
    holds: best === undefined || fromThereUp(best.levels, top).every(isAbsent),
    /** What would do if each raised indicator ended exactly at its level. */
    atOnce: ways.find(({ levels }) => isAbsent(levels)),
  };
}

describe("clearingOf", () => {
  it("clears there and above, and nothing smaller does (brute force on random rules)", () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(
        fc.oneof({ weight: 6, arbitrary: clearingCases }, { weight: 1, arbitrary: temptingCases }),
        (one) => {
          const clearing = clearingOf("R1", one.assessment);
          count(clearing.kind);
          const { truth, best, holds, atOnce } = bruteForce(one);
          expect(holds).toBe(true);
          if (truth !== true) {
            const kinds = truth === false ? ["absent"] : ["open", "not applicable"];
            expect(kinds).toContain(clearing.kind);
            return;
          }
          if (best !== atOnce) count("an exact level would do sooner");
          if (best === undefined) {
            expect(clearing).toEqual({ kind: "not by raises" });
            return;
          }
          const raises = clearing.kind === "clears" ? clearing.raises : [];
          expect(Object.fromEntries(raises.map(({ code, to }) => [code, to]))).toEqual(best.levels);
          expect(raises.reduce((sum, { steps }) => sum + steps, 0)).toBe(best.total);
          if (raises.some(({ from }) => from === null)) count("raises what is not scored");
        }
      ),
      { numRuns: 4000, seed: 5 }
    );
    const least = {
      ...{ absent: 500, "not applicable": 20, "not by raises": 100, open: 400, clears: 2500 },
      "raises what is not scored": 250,
      "an exact level would do sooner": 75,
    };
    expect([...seen.keys()].sort()).toEqual(Object.keys(least).sort());
    for (const [what, count] of Object.entries(least)) {
      expect([what, (seen.get(what) ?? 0) > count]).toEqual([what, true]);
    }
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
    [
      // A is 75, and 58.3 if A-3 turned out to be 2: that is no step up. B is 0, and 50 at level 3.
      "no unscored indicator that would have to be low",
      "A >= 60 AND B < 40",
      { "A-1": 4, "A-2": 4, "A-3": "NI", "B-1": 1 },
      {},
      [["B-1", 1, 3, 2]],
    ],
    ["nor where nothing else is left", "A >= 60", { "A-1": 4, "A-2": 4 }, {}, "not by raises"],
    [
      // A-2 at 2 would make A 56.3, so that the second part is false; at 5 it is 75.
      "an unscored indicator high enough, not low enough",
      "MIN(A-1, A-2) <= 2 AND A >= 60",
      { "A-1": 2, "A-2": "NI", "A-3": 4, "A-4": 5 },
      {},
      [
        ["A-1", 2, 3, 1],
        ["A-2", null, 3, 2],
      ],
    ],
    [
      // √(100 · 25.75) = 50.7, so the overall score is 50.2. A-3 at 2 would bring it to 43.4.
      "the overall score, not by a low find",
      "OVERALL >= 50 AND B < 40",
      { "A-1": 5, "A-2": 5, "A-3": null, "B-1": 2 },
      {},
      [["B-1", 2, 3, 1]],
    ],
    [
      // A-1 at 3 would do, and one step more would bring the barrier back.
      "nothing that going on takes back",
      "A-1 <> 3 AND A-2 <= 2",
      { "A-1": 2, "A-2": 1 },
      {},
      [["A-2", 1, 3, 2]],
    ],
    [
      "what applies, where most does not",
      "A < 50",
      { "A-1": 2, "A-2": "NA", "A-3": "NA", "A-4": "NA" },
      {},
      [["A-1", 2, 3, 1]],
    ],
    [
      // 1 and 4: a mean of 2.5. A-3 at the top makes it 3.3, by four steps.
      "what is scored before what is not",
      "A < 50",
      { "A-1": 1, "A-2": 4, "A-3": "NI", "A-4": "NA" },
      {},
      [["A-1", 1, 2, 1]],
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
