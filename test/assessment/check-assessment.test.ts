import { checkAssessment } from "../../src/assessment/check-assessment";
import { findingRules } from "../../src/assessment/rules";
import { communityWater, humanSecurity } from "../frameworks/load";
import { makeAssessment } from "./make-assessment";

const rulesOf = (findings: readonly { rule: string; code: string }[]) =>
  findings.map(({ rule, code }) => `${rule} ${code}`);

const well = { confidence: "High", evidence: ["data", "site"], basis: "" } as const;

function wellKept(framework: ReturnType<typeof humanSecurity>) {
  return Object.fromEntries(framework.indicators.map(({ code }) => [code, well]));
}

describe.each([
  ["human security", humanSecurity],
  ["community water", communityWater],
])("checkAssessment, %s", (_, load) => {
  const framework = load();
  const codes = framework.indicators.map(({ code }) => code);
  const [first = "", second = ""] = codes;

  it("has nothing to say of a full, well-kept assessment", () => {
    const assessment = makeAssessment(framework, { rest: 2, details: wellKept(framework) });
    expect(checkAssessment(assessment)).toEqual([]);
  });

  it("says of an empty one only which categories lack scores", () => {
    const findings = checkAssessment(makeAssessment(framework));
    expect(rulesOf(findings)).toEqual(
      framework.categories.map(({ code }) => `coverage-low ${code}`)
    );
    const inFirst = framework.indicators.filter(
      ({ category }) => category === framework.categories[0]?.code
    );
    expect(findings[0]?.facts).toEqual({
      coverage: 0,
      minimum: framework.method.minimumCoverage,
      unscored: inFirst.length,
    });
  });

  it("tells a score without evidence and without confidence apart", () => {
    const assessment = makeAssessment(framework, {
      rest: 2,
      details: {
        ...wellKept(framework),
        [first]: { ...well, evidence: [], place: { sheet: "S", cell: "C5" } },
        [second]: { ...well, confidence: null },
      },
    });
    expect(checkAssessment(assessment)).toEqual([
      {
        rule: "score-without-evidence",
        weight: "notice",
        code: first,
        place: { sheet: "S", cell: "C5" },
        facts: { understood: "2" },
      },
      expect.objectContaining({ rule: "score-without-confidence", code: second, place: null }),
    ]);
  });

  it("finds what stands beside an indicator that is not scored", () => {
    const assessment = makeAssessment(framework, {
      rest: 2,
      scores: { [first]: "NI", [second]: null },
      details: wellKept(framework),
      more: { method: { ...framework.method, minimumCoverage: 0.1 } },
    });
    expect(rulesOf(checkAssessment(assessment))).toEqual([
      `confidence-without-score ${first}`,
      `no-information-with-evidence ${first}`,
      `confidence-without-score ${second}`,
    ]);
  });

  it("leaves what a reader has reported alone", () => {
    const assessment = makeAssessment(framework, {
      rest: 2,
      scores: { [first]: 99 },
      details: wellKept(framework),
      more: { method: { ...framework.method, minimumCoverage: 0.1 } },
    });
    expect(checkAssessment(assessment)).toEqual([]);
  });

  it("allows a basis three times and reports the fourth once, whatever its spaces and case", () => {
    const basis = ["Seen.", " seen. ", "SEEN.", "Seen."];
    const withBasis = (count: number) =>
      makeAssessment(framework, {
        rest: 2,
        details: {
          ...wellKept(framework),
          ...Object.fromEntries(
            codes.slice(0, count).map((code, index) => [code, { ...well, basis: basis[index] }])
          ),
        },
      });
    expect(checkAssessment(withBasis(3))).toEqual([]);
    expect(checkAssessment(withBasis(4)).map(({ rule, facts }) => [rule, facts])).toEqual([
      ["basis-repeated", { found: "Seen.", count: 4, codes: codes.slice(0, 4).join(", ") }],
    ]);
  });

  it("asks for a second type of evidence in a category", () => {
    const category = framework.categories[0]?.code ?? "";
    const own = framework.indicators.filter((indicator) => indicator.category === category);
    const details = {
      ...wellKept(framework),
      ...Object.fromEntries(
        own.map(({ code }) => [code, { ...well, evidence: ["data"] as const }])
      ),
    };
    expect(checkAssessment(makeAssessment(framework, { rest: 2, details }))).toEqual([
      {
        rule: "evidence-of-one-type",
        weight: "notice",
        code: category,
        place: null,
        facts: { found: "data" },
      },
    ]);
  });

  it("does not complain of a category to which nothing applies", () => {
    const assessment = makeAssessment(framework, { rest: "NA" });
    expect(checkAssessment(assessment)).toEqual([]);
  });

  it("gives every finding the facts that its rule promises", () => {
    const assessment = makeAssessment(framework, {
      scores: { [first]: 1, [second]: "NI" },
      details: { [second]: well },
    });
    const findings = checkAssessment(assessment);
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) {
      const rule = findingRules[finding.rule as keyof typeof findingRules];
      expect(finding.weight).toBe(rule.weight);
      expect(Object.keys(finding.facts).sort()).toEqual([...rule.facts].sort());
    }
  });
});

describe("the list of rules", () => {
  it.each(Object.entries(findingRules))("%s is spelled, explained and mendable", (id, rule) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.meaning).toMatch(/^[A-Z].*\.$/);
    expect(rule.fix).toMatch(/^[A-Z].*\.$/);
    expect(rule.facts.length).toBeGreaterThan(0);
  });
});
