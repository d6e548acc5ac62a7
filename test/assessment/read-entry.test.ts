import fc from "fast-check";
import type { EntryRule } from "../../src/assessment/assessment";
import { countsAsBlank, readEntry } from "../../src/assessment/read-entry";
import { findingRules } from "../../src/assessment/rules";

const kinds = { NA: "notApplicable", NI: "noInformation", "": "blank" } as const;

describe("readEntry, five levels", () => {
  it.each<[unknown, number]>([
    [1, 1],
    [5, 5],
    [3.0, 3],
    [2.9999999999999996, 3],
    [3.0000000000000004, 3],
    [{ type: "Double", basicType: "Double", basicValue: 4 }, 4],
    [{ type: "FormattedNumber", basicType: "Double", basicValue: 2, numberFormat: "0.0" }, 2],
  ])("%p is the score %d, plainly", (value, level) => {
    expect(readEntry(value, 5)).toEqual({
      entry: { kind: "score", level },
      notice: null,
      problem: null,
    });
  });

  it.each<[string, number]>([
    ["4", 4],
    [" 4 ", 4],
    ["1", 1],
  ])("the text %p is the score %d, with a notice", (value, level) => {
    const reading = readEntry(value, 5);
    expect(reading.entry).toEqual({ kind: "score", level });
    expect(reading.problem).toBeNull();
    expect(reading.notice).toEqual({
      rule: "number-as-text",
      facts: { found: value, understood: String(level) },
    });
  });

  it.each<[unknown, keyof typeof kinds, boolean]>([
    ["NA", "NA", true],
    ["NI", "NI", true],
    ["na", "NA", false],
    ["N/A", "NA", false],
    ["n/a", "NA", false],
    ["nI", "NI", false],
    ["N/i", "NI", false],
    [" NI ", "NI", false],
    [{ type: "String", basicType: "String", basicValue: "NA" }, "NA", true],
  ])("%p is %s (clean: %p)", (value, understood, clean) => {
    const reading = readEntry(value, 5);
    expect(reading.entry.kind).toBe(kinds[understood]);
    expect(reading.problem).toBeNull();
    expect(reading.notice?.rule ?? null).toBe(clean ? null : "read-as");
    if (!clean) {
      expect(reading.notice?.facts).toEqual({ field: "score", found: value, understood });
    }
  });

  it.each<[unknown]>([
    [null],
    [undefined],
    [""],
    ["   "],
    ["\t\n"],
    ["\u00a0"],
    [{ type: "Empty", basicType: "Empty", basicValue: "" }],
  ])("%p is blank", (value) => {
    expect(readEntry(value, 5)).toEqual({ entry: { kind: "blank" }, notice: null, problem: null });
  });

  it.each<[unknown, EntryRule, string]>([
    [0, "zero-is-not-a-score", "0"],
    [-0, "zero-is-not-a-score", "0"],
    [6, "above-scale", "6"],
    [1e15, "above-scale", "1000000000000000"],
    [-1, "below-scale", "-1"],
    [3.5, "not-whole", "3.5"],
    [0.5, "not-whole", "0.5"],
    [3.000001, "not-whole", "3.000001"],
    [NaN, "not-a-score", "NAN"],
    [Infinity, "not-a-score", "INFINITY"],
    [true, "not-a-score", "TRUE"],
    [false, "not-a-score", "FALSE"],
    ["0", "not-a-score", "0"],
    ["6", "not-a-score", "6"],
    ["04", "not-a-score", "04"],
    ["+4", "not-a-score", "+4"],
    ["-4", "not-a-score", "-4"],
    ["3.0", "not-a-score", "3.0"],
    ["3,5", "not-a-score", "3,5"],
    ["４", "not-a-score", "４"],
    ["٣", "not-a-score", "٣"],
    ["four", "not-a-score", "four"],
    ["N A", "not-a-score", "N A"],
    // A dotless i is another letter, although its capital is I.
    ["nı", "not-a-score", "nı"],
    ["NA\u00a0", "not-a-score", "NA\u00a0"],
    ["\u3000", "not-a-score", "\u3000"],
    ["=1+1", "formula", "=1+1"],
    ["#N/A", "error-value", "#N/A"],
    ["#DIV/0!", "error-value", "#DIV/0!"],
    [{ type: "Error", basicType: "Error", basicValue: "#REF!" }, "error-value", "#REF!"],
    [{ type: "CustomFunctionError", code: "#N/A" }, "error-value", "#N/A"],
    [
      { type: "Entity", text: "4", basicType: "Error", basicValue: "#VALUE!" },
      "error-value",
      "#VALUE!",
    ],
    [{}, "not-a-score", "a value that is neither a number nor text"],
    [[3], "not-a-score", "a value that is neither a number nor text"],
    [Symbol("x"), "not-a-score", "a value that is neither a number nor text"],
  ])("%p breaks the rule %s", (value, rule, found) => {
    expect(readEntry(value, 5)).toEqual({
      entry: { kind: "problem", rule },
      notice: null,
      problem: { rule, facts: { found, levels: 5 } },
    });
  });

  it("follows the number of levels", () => {
    expect(readEntry(5, 4).entry).toEqual({ kind: "problem", rule: "above-scale" });
    expect(readEntry("5", 4).entry).toEqual({ kind: "problem", rule: "not-a-score" });
    expect(readEntry("10", 10).entry).toEqual({ kind: "score", level: 10 });
    expect(readEntry("10", 9).entry).toEqual({ kind: "problem", rule: "not-a-score" });
    expect(readEntry(2, 2).entry).toEqual({ kind: "score", level: 2 });
  });

  it("takes only 0 itself as not entered", () => {
    expect(countsAsBlank(readEntry(0, 5).entry)).toBe(true);
    expect(countsAsBlank(readEntry("", 5).entry)).toBe(true);
    for (const value of ["0", 6, "x", "NI", "NA", 1]) {
      expect(countsAsBlank(readEntry(value, 5).entry)).toBe(false);
    }
  });

  it("never throws, gives levels of the scale only, and names a known rule with its facts", () => {
    const cell = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.double(),
      fc.integer({ min: -3, max: 12 })
    );
    fc.assert(
      fc.property(cell, fc.integer({ min: 2, max: 10 }), (value, levels) => {
        const { entry, notice, problem } = readEntry(value, levels);
        if (entry.kind === "score") {
          expect(Number.isInteger(entry.level)).toBe(true);
          expect(entry.level).toBeGreaterThanOrEqual(1);
          expect(entry.level).toBeLessThanOrEqual(levels);
        }
        expect(problem !== null).toBe(entry.kind === "problem");
        for (const remark of [notice, problem]) {
          if (remark !== null) {
            expect(Object.keys(remark.facts)).toEqual(
              expect.arrayContaining([...findingRules[remark.rule].facts])
            );
          }
        }
      }),
      { numRuns: 1000 }
    );
  });

  it("cuts what it shows without splitting a character", () => {
    const found = readEntry("😀".repeat(100), 5).problem?.facts["found"];
    expect(found).toBe(`${"😀".repeat(59)}…`);
  });
});
