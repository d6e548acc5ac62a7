import { defaultFramework } from "../../src/framework/default-framework";
import { defaultLevels, defaultMethod } from "../../src/framework/default-method";
import type { Framework } from "../../src/framework/framework";
import { parseRule } from "../../src/framework/rule/parse-rule";
import type { Operand, Rule } from "../../src/framework/rule/rule";
import { communityWater, humanSecurity } from "../frameworks/load";

function operandsOf(rule: Rule): Operand[] {
  switch (rule.kind) {
    case "compare":
      return [rule.left, rule.right].flatMap(withParts);
    case "not":
      return operandsOf(rule.term);
    default:
      return rule.terms.flatMap(operandsOf);
  }
}

function withParts(operand: Operand): Operand[] {
  const parts =
    operand.kind === "call" ? operand.args : operand.kind === "delta" ? [operand.of] : [];
  return [operand, ...parts.flatMap(withParts)];
}

function rulesOf(framework: Framework): { when: Rule; all: Rule[]; id: string }[] {
  const names = {
    indicators: new Set(framework.indicators.map((i) => i.code)),
    categories: new Set(framework.categories.map((c) => c.code)),
  };
  const parse = (text: string): Rule => {
    const result = parseRule(text, names);
    if (!result.ok) {
      throw new Error(text);
    }
    return result.rule;
  };
  return framework.barriers.map(({ id, when, severity }) => ({
    id,
    when: parse(when),
    all: [when, ...severity.map((s) => s.when).filter((t) => t !== null)].map(parse),
  }));
}

const indicatorsIn = (rules: Rule[]) =>
  new Set(rules.flatMap(operandsOf).flatMap((o) => (o.kind === "indicator" ? [o.code] : [])));

describe.each([
  ["human-security", humanSecurity],
  ["community-water", communityWater],
])("%s", (_, load) => {
  const framework = load();

  it("describes every level of every indicator, no two alike", () => {
    for (const { code, anchors } of framework.indicators) {
      expect([code, anchors.length]).toEqual([code, framework.scale.levels.length]);
      expect([code, new Set(anchors).size]).toEqual([code, anchors.length]);
    }
  });

  it("watches at least every indicator that can bring a barrier up or clear it", () => {
    for (const { id, when } of rulesOf(framework)) {
      const watched = framework.barriers.find((b) => b.id === id)?.watchIndicators ?? [];
      expect([id, [...indicatorsIn([when])].filter((c) => !watched.includes(c))]).toEqual([id, []]);
    }
  });

  it("reaches every mitigation and every hook, and each barrier has a mitigation", () => {
    const reached = new Set(framework.barriers.flatMap((b) => b.mitigations));
    expect(framework.mitigations.map((m) => m.id).filter((id) => !reached.has(id))).toEqual([]);
    const cited = new Set(framework.mitigations.flatMap((m) => m.hooks));
    expect(framework.hooks.map((h) => h.ref).filter((ref) => !cited.has(ref))).toEqual([]);
    expect(framework.barriers.filter((b) => b.mitigations.length === 0)).toEqual([]);
  });

  it("uses every lever, dataset and category", () => {
    const levers = new Set(framework.mitigations.map((m) => m.lever));
    expect(framework.levers.filter((lever) => !levers.has(lever))).toEqual([]);
    const sources = framework.indicators.flatMap((i) => i.dataSources);
    const datasets = new Set(sources.map((s) => s.dataset));
    expect(Object.keys(framework.datasets).filter((name) => !datasets.has(name))).toEqual([]);
    const categories = new Set(framework.barriers.map((b) => b.category));
    expect(framework.categories.filter((c) => !categories.has(c.code))).toEqual([]);
  });

  it("takes evidence of every kind it gives material for", () => {
    for (const indicator of framework.indicators) {
      const { evidenceTypes, dataSources, interviewPrompts, siteObservations } = indicator;
      const offered = [
        dataSources.length > 0 ? "data" : null,
        interviewPrompts.length > 0 ? "interview" : null,
        siteObservations.length > 0 ? "site" : null,
      ].filter((kind) => kind !== null);
      expect([indicator.code, offered.filter((k) => !evidenceTypes.includes(k as any))]).toEqual([
        indicator.code,
        [],
      ]);
    }
  });

  it("asks of success more than the worst level", () => {
    const targets = framework.mitigations.flatMap((m) => m.success);
    expect(targets.filter((t) => t.targetMin < 2)).toEqual([]);
  });
});

describe("the bundled framework", () => {
  const framework = defaultFramework();

  it("says that it is not the Institute for Defense Analyses' instrument", () => {
    expect(framework.provenance).toMatch(/not the Institute for Defense Analyses instrument/);
    const others = JSON.stringify({ ...framework, provenance: "" });
    expect(others).not.toMatch(/Institute for Defense Analyses|\bIDA\b/);
  });

  it("has the parts of the brief", () => {
    const perCategory = framework.categories.map(
      ({ code }) => framework.indicators.filter((i) => i.category === code).length
    );
    expect(framework.categories.map((c) => c.code)).toEqual(["PW", "AC", "PS", "RL"]);
    expect(perCategory).toEqual([9, 10, 9, 10]);
    expect(framework.barriers).toHaveLength(32);
    expect(framework.mitigations).toHaveLength(38);
    expect(framework.hooks).toHaveLength(30);
    const redLines = framework.indicators.filter((i) => i.redLine !== null);
    expect(Object.fromEntries(redLines.map((i) => [i.code, i.redLine]))).toEqual({
      "PW-04": 1,
      "PS-03": 1,
      "RL-01": 2,
      "RL-02": 1,
      "RL-04": 1,
      "RL-05": 1,
      "RL-07": 1,
    });
    expect(framework.training?.modules).toHaveLength(20);
  });

  it("asks every mitigation for a result, and only PS-01 is moved by none", () => {
    expect(framework.mitigations.filter((m) => m.success.length === 0)).toEqual([]);
    const moved = new Set(framework.mitigations.flatMap((m) => m.success.map((s) => s.indicator)));
    expect(framework.indicators.map((i) => i.code).filter((code) => !moved.has(code))).toEqual([
      "PS-01",
    ]);
  });

  it("leaves no trace of how it was drafted in the texts people read", () => {
    const text = JSON.stringify(framework);
    expect(text).not.toMatch(/CHANGES\.md|draft's|TODO|\[(C|K|P|V)\]|VERIFICATION/);
  });

  it("gives the functions the same method without the texts", () => {
    expect(defaultMethod).toEqual(framework.method);
    expect(defaultLevels).toBe(framework.scale.levels.length);
    expect(defaultMethod).toMatchObject({ minimumCoverage: 0.65, overallMethod: "geometric" });
  });

  it("is read once", () => {
    expect(defaultFramework()).toBe(framework);
  });
});

it("the second framework uses the whole rule grammar", () => {
  const rules = rulesOf(communityWater()).flatMap((r) => r.all);
  const operands = new Set(
    rules.flatMap(operandsOf).map((o) => ("name" in o ? o.name : "field" in o ? o.field : o.kind))
  );
  expect([...operands].sort()).toEqual([
    "AVG",
    "HANDOVER",
    "MAX",
    "MAX_HORIZON",
    "MIN",
    "category",
    "delta",
    "indicator",
    "number",
    "overall",
    "trainingIndex",
  ]);
  const kinds = (rule: Rule): string[] =>
    rule.kind === "compare"
      ? [rule.op]
      : [rule.kind, ...(rule.kind === "not" ? [rule.term] : rule.terms).flatMap(kinds)];
  expect([...new Set(rules.flatMap(kinds))].sort()).toEqual(
    ["<", "<=", "<>", "=", ">=", ">", "and", "not", "or"].sort()
  );
});
