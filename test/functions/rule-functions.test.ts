import fc from "fast-check";
import { evaluateBarriers } from "../../src/barriers/evaluate-barriers";
import { nextQuestions } from "../../src/barriers/next-questions";
import { inReportOrder } from "../../src/barriers/report-order";
import { defaultFramework } from "../../src/framework/default-framework";
import { FunctionError } from "../../src/functions/function-error";
import * as rules from "../../src/functions/rule-functions";
import type { Entry, Assessment } from "../../src/assessment/assessment";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { nothingFound } from "../../src/text/function-results";

const framework = defaultFramework();
const all = framework.indicators.map(({ code }) => code);
const column = (...cells: unknown[]): any[][] => cells.map((cell) => [cell]);

/** All indicators at one level, but for some. */
const scoresWith = (level: unknown, others: Readonly<Record<string, unknown>> = {}) =>
  column(...all.map((code) => (code in others ? others[code] : level)));
const codes = column(...all);

function problem(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    const { code, message } = error as FunctionError;
    expect(error).toBeInstanceOf(FunctionError);
    expect(Array.from(message).length).toBeLessThan(60);
    return { code, message };
  }
  throw new Error("did not fail");
}

const cellOf = (entry: Entry): unknown =>
  entry.kind === "score"
    ? entry.level
    : { blank: null, notApplicable: "NA", noInformation: "NI", problem: "?" }[entry.kind];

const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.integer({ min: 1, max: 5 }).map((level) => ({ kind: "score" as const, level })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Entry>(
      { kind: "blank" },
      { kind: "noInformation" },
      { kind: "notApplicable" }
    ),
  }
);
const anyEntries = fc.array(anyEntry, { minLength: all.length, maxLength: all.length });

function assessmentOf(entries: readonly Entry[], weights: readonly number[]): Assessment {
  return {
    framework,
    entries: entries.map((entry, index) => ({
      code: all[index]!,
      entry,
      confidence: null,
      evidence: [],
      basis: "",
      weight: weights[index]!,
    })),
    categoryWeights: Object.fromEntries(framework.categories.map((one) => [one.code, one.weight])),
    method: framework.method,
  };
}

describe("BARRIERS", () => {
  it("finds the two of the method's example, and says what it cannot know", () => {
    const rows = rules.barriers(codes, scoresWith(3, { "AC-02": 4, "AC-03": 2, "RL-07": 1 }));
    expect(rows.map(([id, , severity, status]) => [id, severity, status])).toEqual([
      ["B-01", "Critical", "present"],
      ["B-27", "Moderate", "present"],
      ["B-31", "", "not applicable"],
      ["B-32", "", "not applicable"],
    ]);
    expect(rows[2]![4]).toBe("Needs the previous round, which is not given here.");
    expect(rows[3]![4]).toBe("Needs a plan, which is not given here.");
  });

  it("says of each row what the pane and the summary say of the same entries", () => {
    fc.assert(
      fc.property(
        anyEntries,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: all.length, maxLength: all.length }),
        (entries, weights) => {
          const assessment = assessmentOf(entries, weights);
          const findings = evaluateBarriers(assessment, scoreAssessment(assessment));
          const found = rules.barriers(
            codes,
            column(...entries.map(cellOf)),
            undefined,
            column(...weights)
          );
          expect(found.map(([id, , , status]) => [id, status])).toEqual(
            inReportOrder(findings, framework).map(({ id, status }) => [id, status])
          );
        }
      ),
      { numRuns: 100 }
    );
  });

  it("does not mind the order of the rows, spaces and case of the codes", () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 0, max: all.length - 1 }), (entries, turn) => {
        const cells = entries.map(cellOf);
        const turned = <T>(list: readonly T[]): T[] => [
          ...list.slice(turn),
          ...list.slice(0, turn),
        ];
        const others = turned(all).map((code) => ` ${code.toLowerCase()} `);
        expect(rules.barriers(column(...others), column(...turned(cells)))).toEqual(
          rules.barriers(codes, column(...cells))
        );
      }),
      { numRuns: 50 }
    );
  });

  it("takes the previous round for the rules on change", () => {
    const before = scoresWith(4);
    const rows = rules.barriers(codes, scoresWith(4, { "RL-01": 3 }), before);
    // B-31 asks for a step down in RL-01, or ten points in the category (one of ten steps is 2.5).
    expect(rows.map(([id, , , status]) => [id, status])).toEqual([
      ["B-31", "present"],
      ["B-32", "not applicable"],
    ]);
    expect(rows[0]![4]).toContain("went from 4 to 3");
    expect(rules.barriers(codes, before, before)[0]![0]).toBe("B-32");
  });

  it("calls a barrier indicative where confidence is low, and at least where more is open", () => {
    const scores = scoresWith(5, { "PW-03": 2 });
    expect(rules.barriers(codes, scores)[0]![2]).not.toMatch(/indicative/);
    const low = column("Low");
    expect(rules.barriers(codes, scores, undefined, undefined, low)[0]![2]).toMatch(
      /, indicative$/
    );
    // B-01 is present by AC-03 alone; RL-07 decides whether it is graver.
    const open = rules.barriers(codes, scoresWith(5, { "AC-03": 2, "RL-07": "NI" }));
    expect(open[0]!.slice(0, 4)).toEqual([
      "B-01",
      expect.any(String),
      "At least moderate",
      "present",
    ]);
  });

  it("has one row with a sentence where nothing is indicated", () => {
    // All at the top, with a round and no plan: only the rule on the plan is left, which is not absent.
    const rows = rules.barriers(codes, scoresWith(5), scoresWith(5));
    expect(rows).toEqual([
      ["B-32", expect.any(String), "", "not applicable", "Needs a plan, which is not given here."],
    ]);
  });
});

describe("REDLINES", () => {
  it.each<[string, Record<string, unknown>, unknown[][]]>([
    ["none", {}, [["", nothingFound.redLines, "", ""]]],
    ["one hit", { "RL-07": 1 }, [["RL-07", expect.any(String), "hit", 1]]],
    ["the line itself is a hit", { "RL-01": 2 }, [["RL-01", expect.any(String), "hit", 2]]],
    ["not cleared", { "PS-03": "NI" }, [["PS-03", expect.any(String), "not cleared", ""]]],
    ["does not apply", { "PS-03": "NA" }, [["", nothingFound.redLines, "", ""]]],
  ])("%s", (_, others, expected) => {
    expect(rules.redLines(codes, scoresWith(3, others))).toEqual(expected);
  });

  it("counts what is not given as not cleared", () => {
    const lines = framework.indicators.filter(({ redLine }) => redLine !== null);
    const rows = rules.redLines(column("PW-01"), column(3));
    expect(rows.map(([code, , status]) => [code, status])).toEqual(
      lines.map(({ code }) => [code, "not cleared"])
    );
  });
});

describe("MITIGATIONS", () => {
  it("gives those of every barrier in its own order, each once", () => {
    for (const { id, mitigations } of framework.barriers) {
      expect(rules.mitigations([[id.toLowerCase()]]).map(([first]) => first)).toEqual(mitigations);
    }
    const ids = framework.barriers.map(({ id }) => id);
    const rows = rules.mitigations(column(...ids, null, ""));
    expect(rows.map(([first]) => first)).toEqual([
      ...new Set(framework.barriers.flatMap(({ mitigations }) => mitigations)),
    ]);
    expect(rows.every((row) => row.length === 5 && row.every((cell) => cell !== ""))).toBe(true);
  });
});

describe("NEXTQUESTION", () => {
  it("asks first what the rules themselves say decides most", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const assessment = assessmentOf(
          entries,
          all.map(() => 1)
        );
        const expected = nextQuestions(assessment).map((one) => [
          one.code,
          one.average,
          one.always,
        ]);
        const found = rules.nextQuestion(codes, column(...entries.map(cellOf)));
        expect(expected.length === 0 ? [["", 0, 0]] : expected).toEqual(
          found.map(([code, , average, always]) => [code, average || 0, always || 0])
        );
        const averages = found.map(([, , average]) => Number(average));
        expect([...averages].sort((a, b) => b - a)).toEqual(averages);
      }),
      { numRuns: 15 }
    );
  });

  it("has nothing to ask where all is scored", () => {
    expect(rules.nextQuestion(codes, scoresWith(3))).toEqual([
      ["", nothingFound.questions, "", "", ""],
    ]);
  });
});

describe("CLEARS", () => {
  it("clears what BARRIERS finds, and one step less does not", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const cells = entries.map(cellOf);
        const present = rules
          .barriers(codes, column(...cells))
          .filter(([, , , status]) => status === "present")
          .slice(0, 3);
        for (const [id] of present) {
          let steps: any[][];
          try {
            steps = rules.clears(id, codes, column(...cells));
          } catch (error) {
            expect((error as FunctionError).code).toBe("#N/A");
            continue;
          }
          const after = (reduced: string | null): string | undefined => {
            const changed = cells.map((cell, index) => {
              const row = steps.find(([code]) => code === all[index]);
              if (row === undefined) return cell;
              const [code, , from, to, count] = row;
              // Steps of an unscored one count from level 1: one step less than one leaves it alone.
              if (code === reduced && from === "" && count === 1) return cell;
              return to - (code === reduced ? 1 : 0);
            });
            const rows = rules.barriers(codes, column(...changed));
            return rows.find(([one]) => one === id)?.[3];
          };
          expect(after(null)).toBeUndefined();
          for (const [code] of steps) expect([id, after(code)]).not.toEqual([id, undefined]);
        }
      }),
      { numRuns: 40 }
    );
  });

  it("raises a whole category with the fewest steps, where nothing else will do", () => {
    // B-24 asks for treaties on paper and a category below 50: ten indicators, a mean of 3 is needed,
    // which is 17 steps from nine at 1 and one at 4; five indicators are the fewest that hold them.
    const rows = rules.clears("B-24", codes, scoresWith(1, { "RL-09": 4 }));
    expect(rows.map(([code, , from, to, steps]) => [code, from, to, steps])).toEqual([
      ["RL-01", 1, 5, 4],
      ["RL-02", 1, 5, 4],
      ["RL-03", 1, 5, 4],
      ["RL-04", 1, 5, 4],
      ["RL-05", 1, 2, 1],
    ]);
  });

  it.each<[string, unknown, unknown[][], unknown[][], string, RegExp]>([
    ["absent", "B-04", codes, scoresWith(5), "#N/A", /^B-04 is not present/],
    ["open", "B-04", column("PW-01"), column(3), "#N/A", /^B-04 is open: score PW-03 first$/],
    ["another round", "B-31", codes, scoresWith(3), "#N/A", /does not apply/],
    ["no barrier", "", codes, scoresWith(3), "#VALUE!", /give the id of one/],
    ["two barriers", column("B-01", "B-02"), codes, scoresWith(3), "#VALUE!", /of one/],
    ["unknown barrier", "B-99", codes, scoresWith(3), "#VALUE!", /Barrier 1 is "B-99"/],
  ])("%s", (_, barrier, ofCodes, scores, code, message) => {
    const call = () => rules.clears(barrier, ofCodes as any, scores as any);
    const found = problem(call);
    expect(found.code).toBe(code);
    expect(found.message).toMatch(message);
  });
});

describe("codes beside scores", () => {
  it.each<[string, any, any, RegExp]>([
    ["left out", undefined, column(3), /^codes: give/],
    ["unknown", column("PW-01", "ZZ-9"), column(3, 3), /^Code 2 is "ZZ-9": not a code/],
    ["a number", column(7), column(3), /^Code 1 is 7: not a code/],
    ["an error", column({ code: "#REF!" }), column(3), /^Code 1 is #REF!/],
    ["twice", column("PW-01", "pw-01"), column(3, 3), /^Code 2, PW-01, stands twice$/],
    ["a score without a code", column("PW-01", null), column(3, 4), /^Code 2 is nothing/],
    ["sizes", column("PW-01", "PW-02"), column(3), /^1 scores, 2 codes: give equal sizes$/],
    ["above the scale", column("PW-01"), column(6), /^Score 1 is 6: use 1 to 5, NA or NI$/],
  ])("%s", (_, ofCodes, scores, message) => {
    for (const call of [rules.redLines, rules.barriers, rules.nextQuestion]) {
      const found = problem(() => call(ofCodes, scores));
      expect(found.code).toBe("#VALUE!");
      expect(found.message).toMatch(message);
    }
  });

  it("may have blank rows, be whole columns, or stand in rows", () => {
    const some = ["PW-01", "PW-03", "PS-03"];
    const levels = [2, 1, 4];
    const expected = rules.barriers(column(...some), column(...levels));
    const tall = (cells: readonly unknown[]) => [
      ...cells.map((cell) => [cell]),
      ...Array.from({ length: 1_048_576 - cells.length }, () => [0]),
    ];
    expect(rules.barriers([some], [levels])).toEqual(expected);
    expect(rules.barriers(column(...some, null, 0), column(...levels, 0, null))).toEqual(expected);
    expect(rules.barriers(tall(some), tall(levels))).toEqual(expected);
  });
});
