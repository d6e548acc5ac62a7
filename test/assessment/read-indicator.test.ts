import { readIndicator } from "../../src/assessment/read-indicator";

const columns = { score: "C", confidence: "D", evidence: "E", basis: "F", weight: "M" };
const placeOf = (field: keyof typeof columns) => ({ sheet: "HSA X", cell: `${columns[field]}7` });
const clean = {
  code: "X-1",
  score: 3,
  confidence: "High",
  evidence: "data",
  basis: " Seen on site. ",
  weight: 2,
  scoreFormula: null,
};

describe("readIndicator", () => {
  it("reads a clean row without a word", () => {
    expect(readIndicator(clean, 5, placeOf)).toEqual({
      entry: {
        code: "X-1",
        entry: { kind: "score", level: 3 },
        confidence: "High",
        evidence: ["data"],
        basis: "Seen on site.",
        weight: 2,
        place: { sheet: "HSA X", cell: "C7" },
      },
      findings: [],
    });
  });

  it("reports everything in one row, each with its own cell", () => {
    const { entry, findings } = readIndicator(
      { ...clean, score: 3.5, confidence: "sure", evidence: "rumour", weight: 0, basis: 12 },
      5,
      placeOf
    );
    expect(findings.map(({ rule, weight, place }) => [rule, weight, place?.cell])).toEqual([
      ["not-whole", "problem", "C7"],
      ["confidence-unknown", "problem", "D7"],
      ["evidence-unknown", "problem", "E7"],
      ["weight-not-positive", "problem", "M7"],
    ]);
    expect(entry).toMatchObject({ weight: null, confidence: null, evidence: [], basis: "12" });
  });

  it("says that a formula gives the score, and what; a broken one is reported once", () => {
    const formula = { ...clean, scoreFormula: "=1+2" };
    expect(readIndicator(formula, 5, placeOf).findings).toEqual([
      {
        rule: "formula-in-score",
        weight: "notice",
        code: "X-1",
        place: { sheet: "HSA X", cell: "C7" },
        facts: { found: "=1+2", understood: "3" },
      },
    ]);
    const broken = readIndicator({ ...formula, score: "#REF!" }, 5, placeOf);
    expect(broken.findings.map(({ rule }) => rule)).toEqual(["error-value"]);
  });

  it("leaves the place out where there is no sheet", () => {
    const { entry, findings } = readIndicator({ ...clean, score: "na" }, 5, () => null);
    expect("place" in entry).toBe(false);
    expect(findings[0]).toMatchObject({ rule: "read-as", weight: "notice", place: null });
  });
});
