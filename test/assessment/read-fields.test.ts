import { readConfidence } from "../../src/assessment/read-confidence";
import { evidenceText, readEvidence } from "../../src/assessment/read-evidence";
import { readWeight } from "../../src/assessment/read-weight";

describe("readConfidence", () => {
  it.each([
    ["High", "High", false],
    ["Moderate", "Moderate", false],
    ["Low", "Low", false],
    ["high", "High", true],
    [" LOW ", "Low", true],
    ["h", "High", true],
    ["M", "Moderate", true],
    ["l", "Low", true],
  ])("%p is %s (notice: %p)", (value, confidence, told) => {
    const reading = readConfidence(value);
    expect(reading.confidence).toBe(confidence);
    expect(reading.problem).toBeNull();
    expect(reading.notice).toEqual(
      told
        ? { rule: "read-as", facts: { field: "confidence", found: value, understood: confidence } }
        : null
    );
  });

  it.each([[null], [""], ["  "]])("%p is none", (value) => {
    expect(readConfidence(value)).toEqual({ confidence: null, notice: null, problem: null });
  });

  it.each([
    ["Medium", "Medium"],
    [3, "3"],
    ["#N/A", "#N/A"],
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
    [true, "TRUE"],
  ])("%p is a problem", (value, found) => {
    expect(readConfidence(value)).toEqual({
      confidence: null,
      notice: null,
      problem: { rule: "confidence-unknown", facts: { found } },
    });
  });
});

describe("readEvidence", () => {
  it.each([
    ["data; interview; site", ["data", "interview", "site"]],
    ["site;data", ["data", "site"]],
    ["Interview, SITE", ["interview", "site"]],
    ["data; data;", ["data"]],
    ["  interview  ", ["interview"]],
  ])("%p names %p", (value, evidence) => {
    expect(readEvidence(value)).toEqual({ evidence, notice: null, problem: null });
  });

  it("understands what people write for a site visit and says so", () => {
    expect(readEvidence("Site  visit; interviews")).toEqual({
      evidence: ["interview", "site"],
      notice: {
        rule: "read-as",
        facts: {
          field: "evidence",
          found: "Site  visit; interviews",
          understood: "interview; site",
        },
      },
      problem: null,
    });
  });

  it("names every unknown word and keeps the known ones", () => {
    expect(readEvidence("data; rumour; site; press")).toEqual({
      evidence: ["data", "site"],
      notice: null,
      problem: { rule: "evidence-unknown", facts: { found: "rumour; press" } },
    });
  });

  it("finds nothing in separators and in blanks, a problem in numbers and errors", () => {
    expect(readEvidence(";").notice?.rule).toBe("read-as");
    expect(readEvidence("").evidence).toEqual([]);
    expect(readEvidence(3).problem?.facts).toEqual({ found: "3" });
    expect(readEvidence("#REF!").problem?.facts).toEqual({ found: "#REF!" });
    expect(readEvidence("toString").problem?.facts).toEqual({ found: "toString" });
  });

  it("reads back what it writes", () => {
    expect(evidenceText(["site", "data"])).toBe("data; site");
    expect(readEvidence(evidenceText(["site", "data"])).evidence).toEqual(["data", "site"]);
  });
});

describe("readWeight", () => {
  it.each([1, 0.25, 1e-9, 500])("%p is a weight", (value) => {
    expect(readWeight(value)).toEqual({ weight: value, problem: null });
  });

  it.each<[unknown, string]>([
    [0, "0"],
    [-1, "-1"],
    [null, ""],
    ["", ""],
    ["2", "2"],
    [true, "TRUE"],
    ["#DIV/0!", "#DIV/0!"],
    [NaN, "NAN"],
    [Infinity, "INFINITY"],
  ])("%p is none", (value, found) => {
    expect(readWeight(value)).toEqual({
      weight: null,
      problem: { rule: "weight-not-positive", facts: { found } },
    });
  });

  it("names the rule of a category's weight", () => {
    expect(readWeight("x", "weight-of-category").problem?.rule).toBe("weight-of-category");
  });
});
