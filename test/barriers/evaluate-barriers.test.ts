import { evaluateBarriers } from "../../src/barriers/evaluate-barriers";
import type { BarrierFinding } from "../../src/barriers/finding";
import { inReportOrder } from "../../src/barriers/report-order";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { makeAssessment, type Choices } from "../assessment/make-assessment";
import { humanSecurity } from "../frameworks/load";
import { smallFramework, type RuleText } from "./small-framework";

const codes = { A: ["A-1", "A-2", "A-3"], B: ["B-1", "B-2"] };

function evaluate(rules: readonly RuleText[], choices: Choices): BarrierFinding[] {
  const assessment = makeAssessment(smallFramework(codes, 5, rules), choices);
  return evaluateBarriers(assessment, scoreAssessment(assessment));
}

function one(rule: RuleText | string, choices: Choices): BarrierFinding {
  const [finding] = evaluate([typeof rule === "string" ? { when: rule } : rule], choices);
  if (finding === undefined) {
    throw new Error("no finding");
  }
  return finding;
}

describe("the seed case", () => {
  const framework = humanSecurity();
  const seed = { "AC-02": 4, "AC-03": 2, "RL-07": 1 };
  const report = (scores: Record<string, unknown>) => {
    const assessment = makeAssessment(framework, { rest: 3, scores });
    return inReportOrder(evaluateBarriers(assessment, scoreAssessment(assessment)), framework);
  };

  it("gives B-01 critical and B-27 moderate, and nothing else", () => {
    const findings = report(seed);
    expect(findings.map(({ id, status, severity }) => [id, status, severity])).toEqual([
      ["B-01", "present", "critical"],
      ["B-27", "present", "moderate"],
      ["B-31", "not applicable", null],
      ["B-32", "not applicable", null],
    ]);
    expect(findings[0]).toEqual({
      id: "B-01",
      status: "present",
      severity: "critical",
      atLeast: false,
      because: ["AC-02", "AC-03", "RL-07"],
      missing: [],
      mitigations: framework.barriers.find(({ id }) => id === "B-01")?.mitigations,
    });
    expect(findings[1]).toMatchObject({ because: ["PS-02", "RL-07"], atLeast: false, missing: [] });
  });

  it("says at least moderate of B-01 while RL-07 is not scored", () => {
    const [first, ...rest] = report({ ...seed, "RL-07": "NI" });
    expect(first).toMatchObject({
      id: "B-01",
      severity: "moderate",
      atLeast: true,
      because: ["AC-02", "AC-03"],
      missing: ["RL-07"],
    });
    expect(rest.map(({ id, status, missing }) => [id, status, missing])).toEqual([
      ["B-27", "cannot be ruled out", ["RL-07"]],
      ["B-31", "not applicable", []],
      ["B-32", "not applicable", []],
    ]);
  });
});

describe("status and reasons", () => {
  it.each<[string, string, Record<string, unknown>, string, string[], string[]]>([
    ["a plain hit", "A-1 <= 2", { "A-1": 2 }, "present", ["A-1"], []],
    ["a plain miss", "A-1 <= 2", { "A-1": 3 }, "absent", [], []],
    ["blank", "A-1 <= 2", { "A-1": null }, "cannot be ruled out", [], ["A-1"]],
    ["NI", "A-1 <= 2", { "A-1": "NI" }, "cannot be ruled out", [], ["A-1"]],
    ["0", "A-1 <= 2", { "A-1": 0 }, "cannot be ruled out", [], ["A-1"]],
    ["unreadable", "A-1 <= 2", { "A-1": 7 }, "cannot be ruled out", [], ["A-1"]],
    ["NA", "A-1 <= 2", { "A-1": "NA" }, "not applicable", [], []],
    ["always true of the scale", "A-1 >= 1", { "A-1": null }, "present", ["A-1"], []],
    ["never true of the scale", "A-1 > 5", { "A-1": null }, "absent", [], []],
    ["never a half", "A-1 = 2.5", { "A-1": null }, "absent", [], []],
    ["witness of MIN", "MIN(A-1, A-2) <= 2", { "A-1": 2, "A-2": null }, "present", ["A-1"], []],
    ["both witnesses", "MIN(A-1, A-2) <= 2", { "A-1": 2, "A-2": 1 }, "present", ["A-1", "A-2"], []],
    ["MIN needs all", "MIN(A-1, A-2) >= 2", { "A-1": 2, "A-2": 3 }, "present", ["A-1", "A-2"], []],
    ["witness of MAX", "MAX(A-1, A-2) >= 4", { "A-1": 4, "A-2": 1 }, "present", ["A-1"], []],
    ["witness on the right", "2 >= MIN(A-1, A-2)", { "A-1": 5, "A-2": 1 }, "present", ["A-2"], []],
    ["not MIN above", "NOT MIN(A-1, A-2) > 2", { "A-1": 5, "A-2": 1 }, "present", ["A-2"], []],
    ["MIN unequal", "MIN(A-1, A-2) <> 3", { "A-1": 1, "A-2": 5 }, "present", ["A-1"], []],
    [
      "MIN undecided by what still can be smaller",
      "MIN(A-1, A-2, MAX(A-3, 4)) <= 2",
      { "A-1": 3, "A-2": null, "A-3": null },
      "cannot be ruled out",
      [],
      ["A-2"],
    ],
    [
      "two fives",
      "AVG(A-1, A-2, A-3) < 2.5",
      { "A-1": 5, "A-2": 5, "A-3": null },
      "absent",
      [],
      [],
    ],
    [
      "low enough whatever the third",
      "AVG(A-1, A-2, A-3) < 2.5",
      { "A-1": 1, "A-2": 1, "A-3": null },
      "present",
      ["A-1", "A-2"],
      [],
    ],
    ["AVG gives all", "AVG(A-1, A-2) < 2.5", { "A-1": 1, "A-2": 3 }, "present", ["A-1", "A-2"], []],
    [
      "AVG exactly",
      "AVG(A-1, A-2, A-3) = 2",
      { "A-1": 1, "A-2": 2, "A-3": 3 },
      "present",
      ["A-1", "A-2", "A-3"],
      [],
    ],
    ["AND short-circuits", "A-1 <= 2 AND A-2 <= 2", { "A-1": 3, "A-2": null }, "absent", [], []],
    [
      "OR short-circuits",
      "A-1 <= 2 OR A-2 <= 2",
      { "A-1": 1, "A-2": null },
      "present",
      ["A-1"],
      [],
    ],
    [
      "true branches of OR",
      "A-1 <= 2 OR A-2 <= 2",
      { "A-1": 1, "A-2": 2 },
      "present",
      ["A-1", "A-2"],
      [],
    ],
    [
      "what is decided is not missing",
      "A-1 <= 2 AND (A-2 <= 2 OR A-3 <= 2) AND B-1 <= 3",
      { "A-1": 1, "A-2": 4, "A-3": null, "B-1": null },
      "cannot be ruled out",
      [],
      ["A-3", "B-1"],
    ],
    [
      "named twice, listed once",
      "A-1 <= 2 OR A-1 = 4",
      { "A-1": null },
      "cannot be ruled out",
      [],
      ["A-1"],
    ],
    [
      "NA beside missing",
      "A-1 <= 2 AND A-2 <= 2",
      { "A-1": "NA", "A-2": null },
      "cannot be ruled out",
      [],
      ["A-2"],
    ],
    [
      "NA beside a hit",
      "A-1 <= 2 AND A-2 <= 2",
      { "A-1": "NA", "A-2": 1 },
      "not applicable",
      [],
      [],
    ],
    ["NA beside a miss", "A-1 <= 2 AND A-2 <= 2", { "A-1": "NA", "A-2": 5 }, "absent", [], []],
    [
      "NA in an OR that is true",
      "A-1 <= 2 OR A-2 <= 2",
      { "A-1": "NA", "A-2": 1 },
      "present",
      ["A-2"],
      [],
    ],
    [
      "NOT swaps branches",
      "NOT (A-1 > 2 OR A-2 > 2)",
      { "A-1": 1, "A-2": 2 },
      "present",
      ["A-1", "A-2"],
      [],
    ],
    ["NOT of an AND", "NOT (A-1 > 2 AND A-2 > 2)", { "A-1": 5, "A-2": 2 }, "present", ["A-2"], []],
    ["two sides", "A-1 < A-2", { "A-1": 1, "A-2": 2 }, "present", ["A-1", "A-2"], []],
    [
      "the same side twice is not seen through",
      "A-1 = A-1",
      { "A-1": null },
      "cannot be ruled out",
      [],
      ["A-1"],
    ],
    ["no operand at all", "1 < 2", {}, "present", [], []],
  ])("%s: %s", (_, when, scores, status, because, missing) => {
    expect(one(when, { scores })).toMatchObject({ status, because, missing });
  });
});

describe("categories and the overall score", () => {
  it("takes the score of a category that has one, unscored indicators or not", () => {
    const scores = { "A-1": 3, "A-2": 3, "A-3": null };
    const finding = one("A >= 50", { scores, more: {} });
    expect(finding).toMatchObject({ status: "present", because: ["A"], missing: [] });
  });

  it("takes the bounds of one that has none, and names what is unscored in it", () => {
    const scores = { "A-1": 3, "A-2": null, "A-3": "NA" };
    const more = { method: { ...smallFramework(codes, 5, []).method, minimumCoverage: 0.65 } };
    // One of two applicable is 3: the other leaves the score between 25 and 75.
    expect(one("A <= 75", { scores, more })).toMatchObject({ status: "present", because: ["A"] });
    expect(one("A < 25", { scores, more })).toMatchObject({ status: "absent" });
    expect(one("A < 50", { scores, more })).toMatchObject({
      status: "cannot be ruled out",
      missing: ["A-2"],
    });
  });

  it("does not apply where the whole category does not", () => {
    const scores = { "A-1": "NA", "A-2": "NA", "A-3": "NA", "B-1": 3, "B-2": 3 };
    expect(one("A < 50", { scores }).status).toBe("not applicable");
    expect(one("OVERALL < 50", { scores }).status).toBe("not applicable");
    expect(one("A <= 100", { scores }).status).toBe("present");
  });

  it("names an indicator whose weight cannot be read, and trusts no bound then", () => {
    const scores = { "A-1": 3, "A-2": 3, "A-3": 3 };
    expect(one("A < 50", { scores, weights: { "A-2": null } })).toMatchObject({
      status: "cannot be ruled out",
      missing: ["A-2"],
    });
  });

  it("takes the geometric overall score whichever is shown", () => {
    const scores = { "A-1": 5, "A-2": 5, "A-3": 5, "B-1": 1, "B-2": 1 };
    const framework = smallFramework(codes, 5, []);
    for (const overallMethod of ["geometric", "arithmetic", "minimum"] as const) {
      const more = { method: { ...framework.method, overallMethod } };
      // (100^(1/2) - 1) / 0.99 = 9.0909..., the arithmetic mean is 50.
      expect(one("OVERALL < 9.1 AND OVERALL > 9.09", { scores, more })).toMatchObject({
        status: "present",
        because: ["OVERALL"],
      });
    }
  });

  it("bounds the overall score by those of its categories", () => {
    const more = { method: { ...smallFramework(codes, 5, []).method, minimumCoverage: 1 } };
    const scores = { "A-1": 5, "A-2": 5, "A-3": 5, "B-1": 5, "B-2": null };
    expect(one("OVERALL >= 70", { scores, more }).status).toBe("present");
    expect(one("OVERALL >= 90", { scores, more })).toMatchObject({
      status: "cannot be ruled out",
      missing: ["B-2"],
    });
    const unweighted = { scores: { ...scores, "B-2": 5 }, more, categoryWeights: { B: 0 } };
    expect(one("OVERALL >= 100", unweighted).status).toBe("present");
    const apart = { scores: { ...scores, "B-2": 1 }, more, categoryWeights: { B: 0 } };
    expect(one("OVERALL >= 80", apart)).toMatchObject({
      status: "cannot be ruled out",
      missing: ["OVERALL"],
    });
  });

  it("counts a score that misses a threshold by its last digits as reaching it", () => {
    const weights = { "A-1": 0.1, "A-2": 0.2, "A-3": 0.3 };
    for (const level of [2, 3, 4]) {
      const scores = { "A-1": level, "A-2": level, "A-3": level };
      const score = (level - 1) * 25;
      expect(one(`A >= ${score}`, { scores, weights }).status).toBe("present");
      expect(one(`A <= ${score}`, { scores, weights }).status).toBe("present");
      expect(one(`A = ${score}`, { scores, weights }).status).toBe("present");
      expect(one(`A < ${score}`, { scores, weights }).status).toBe("absent");
    }
  });
});

describe("previous round, plan and training index", () => {
  const previous = { indicators: { "A-1": 4, "A-2": null }, categories: { A: 62.5, B: null } };

  it.each<[string, Record<string, unknown>, boolean, string, string[], string[]]>([
    ["DELTA(A-1) <= -1", { "A-1": 3 }, true, "present", ["A-1"], []],
    ["DELTA(A-1) <= -1", { "A-1": 4 }, true, "absent", [], []],
    ["DELTA(A-1) <= -1", { "A-1": null }, true, "cannot be ruled out", [], ["A-1"]],
    ["DELTA(A-1) <= 1", { "A-1": null }, true, "present", ["A-1"], []],
    ["DELTA(A-1) > 1", { "A-1": null }, true, "absent", [], []],
    ["DELTA(A-1) = -1", { "A-1": 3 }, true, "present", ["A-1"], []],
    ["DELTA(A-1) <= -1", { "A-1": "NA" }, true, "not applicable", [], []],
    ["DELTA(A-2) <= -1", { "A-2": 1 }, true, "cannot be ruled out", [], ["A-2"]],
    ["DELTA(A-2) <= -1", { "A-2": "NA" }, true, "not applicable", [], []],
    ["DELTA(A-3) <= -1", { "A-3": 1 }, true, "cannot be ruled out", [], ["A-3"]],
    ["DELTA(A-1) <= -1", { "A-1": 1 }, false, "not applicable", [], []],
    ["DELTA(A-1) <= -1 OR A-1 <= 1", { "A-1": 1 }, false, "present", ["A-1"], []],
    ["DELTA(A) <= -10", { "A-1": 3, "A-2": 3, "A-3": 3 }, true, "present", ["A"], []],
    ["DELTA(A) <= -12.5", { "A-1": 3, "A-2": 3, "A-3": 3 }, true, "present", ["A"], []],
    ["DELTA(A) < -12.5", { "A-1": 3, "A-2": 3, "A-3": 3 }, true, "absent", [], []],
    ["DELTA(A) <= -10", { "A-1": 3 }, true, "cannot be ruled out", [], ["A-2", "A-3"]],
    ["DELTA(B) <= -10", { "B-1": 3, "B-2": 3 }, true, "cannot be ruled out", [], ["B"]],
    ["DELTA(B) <= -10", { "B-1": 3, "B-2": 3 }, false, "not applicable", [], []],
  ])(
    "%s of %p (previous round: %p): %s",
    (when, scores, withPrevious, status, because, missing) => {
      const finding = one(when, { scores, ...(withPrevious && { more: { previous } }) });
      expect(finding).toMatchObject({ status, because, missing });
    }
  );

  it("asks the plan", () => {
    const when = "PLAN.MAX_HORIZON > 36 AND PLAN.HANDOVER = 0";
    const plan = (maxHorizon: number, handover: 0 | 1) =>
      one(when, { more: { plan: { maxHorizon, handover } } });
    expect(plan(48, 0)).toMatchObject({
      status: "present",
      because: ["PLAN.MAX_HORIZON", "PLAN.HANDOVER"],
    });
    expect(plan(48, 1).status).toBe("absent");
    expect(plan(36, 0).status).toBe("absent");
    expect(one(when, {})).toMatchObject({ status: "not applicable", missing: [] });
  });

  it("asks for the training index, within 0 to 100", () => {
    expect(one("TII < 30", {})).toMatchObject({ status: "cannot be ruled out", missing: ["TII"] });
    expect(one("TII < 30", { more: { trainingIndex: 29.9 } })).toMatchObject({
      status: "present",
      because: ["TII"],
    });
    expect(one("TII < 30", { more: { trainingIndex: 30 } }).status).toBe("absent");
    expect(one("TII >= 0", {}).status).toBe("present");
  });
});

describe("severity", () => {
  const severity = [
    { level: "critical", when: "A-2 = 1 AND A-3 = 1" },
    { level: "high", when: "A-2 <= 2" },
    { level: "moderate", when: null },
  ] as const;
  const rule = { when: "A-1 <= 2", severity };

  it.each<[Record<string, unknown>, string, boolean, string[]]>([
    [{ "A-2": 1, "A-3": 1 }, "critical", false, []],
    [{ "A-2": 2, "A-3": 1 }, "high", false, []],
    [{ "A-2": 3, "A-3": 1 }, "moderate", false, []],
    [{ "A-2": 1, "A-3": null }, "high", true, ["A-3"]],
    [{ "A-2": 2, "A-3": null }, "high", false, []],
    [{ "A-2": null, "A-3": 1 }, "moderate", true, ["A-2"]],
    [{ "A-2": null, "A-3": 2 }, "moderate", true, ["A-2"]],
    [{ "A-2": null, "A-3": null }, "moderate", true, ["A-2", "A-3"]],
    [{ "A-2": 1, "A-3": "NA" }, "high", false, []],
    [{ "A-2": "NA", "A-3": null }, "moderate", true, ["A-3"]],
    [{ "A-2": "NA", "A-3": 3 }, "moderate", false, []],
  ])("%p: %s, at least %p", (scores, level, atLeast, missing) => {
    expect(one(rule, { scores: { "A-1": 1, ...scores } })).toMatchObject({
      status: "present",
      severity: level,
      atLeast,
      missing,
    });
  });

  it("is at least only where more is possible, not less", () => {
    const turned = {
      when: "A-1 <= 2",
      severity: [
        { level: "moderate", when: "A-2 = 1" },
        { level: "high", when: null },
      ] as const,
    };
    expect(one(turned, { scores: { "A-1": 1, "A-2": null } })).toMatchObject({
      severity: "high",
      atLeast: false,
      missing: [],
    });
  });

  it("has none unless the barrier is present", () => {
    for (const value of [null, "NA", 5]) {
      expect(one(rule, { scores: { "A-1": value } })).toMatchObject({
        severity: null,
        atLeast: false,
        because: [],
      });
    }
  });

  it("refuses a rule that no loader would have let through", () => {
    expect(() => one("A-1 <= ", {})).toThrow(/Rule of barrier R1/);
    const open = { when: "A-1 <= 2", severity: [{ level: "high", when: "A-2 = 1" }] as const };
    expect(() => one(open, { scores: { "A-1": 1, "A-2": 5 } })).toThrow(/no closing step/);
  });
});

describe("inReportOrder", () => {
  it("puts present ones first, by severity, then what is open; leaves absent ones out", () => {
    const level = (severity: "critical" | "high" | "moderate") => [{ level: severity, when: null }];
    const rules: RuleText[] = [
      { id: "na", when: "A-3 <= 2" },
      { id: "open", when: "A-2 <= 2" },
      { id: "low", when: "A-1 = 1", severity: level("moderate"), mitigations: ["m2", "m1"] },
      { id: "gone", when: "A-1 = 2" },
      { id: "top", when: "A-1 = 1", severity: level("critical") },
      { id: "mid", when: "A-1 = 1", severity: level("high") },
      { id: "top2", when: "A-1 = 1", severity: level("critical") },
      { id: "open2", when: "A-2 <= 3" },
    ];
    const framework = smallFramework(codes, 5, rules);
    const assessment = makeAssessment(framework, { scores: { "A-1": 1, "A-3": "NA" } });
    const findings = evaluateBarriers(assessment, scoreAssessment(assessment));
    expect(findings.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(findings.find(({ id }) => id === "low")?.mitigations).toEqual(["m2", "m1"]);
    const expected = ["top", "top2", "mid", "low", "open", "open2", "na"];
    expect(inReportOrder(findings, framework).map(({ id }) => id)).toEqual(expected);
    expect(inReportOrder([...findings].reverse(), framework).map(({ id }) => id)).toEqual(expected);
  });
});
