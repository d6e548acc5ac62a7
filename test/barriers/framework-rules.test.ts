import { evaluateBarriers } from "../../src/barriers/evaluate-barriers";
import type { Framework } from "../../src/framework/framework";
import { parseRule } from "../../src/framework/rule/parse-rule";
import type { Rule } from "../../src/framework/rule/rule";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { makeAssessment } from "../assessment/make-assessment";
import { communityWater, humanSecurity } from "../frameworks/load";
import { completions, holds } from "./brute-force";
import { leavesOf } from "./random-rules";

/** A small generator of our own, so that what is searched for is found in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Categories good or bad as a whole, some indicators unscored, sometimes a round, plan or index. */
function randomAssessment(framework: Framework, roll: (sides: number) => number) {
  const levels = framework.scale.levels.length;
  const base = new Map(framework.categories.map(({ code }) => [code, roll(levels)]));
  const gaps = [0, 0, 5, 40][roll(4)] ?? 0;
  const level = (category: string) =>
    1 +
    Math.min(
      levels - 1,
      Math.max(0, (base.get(category) ?? 0) + roll(3) - 1 + (roll(5) === 0 ? -2 : 0))
    );
  const scores = framework.indicators.map(({ code, category }) => {
    const gap = roll(100) < gaps;
    return [code, gap ? ([null, "NI", "NA"][roll(3)] ?? null) : level(category)] as const;
  });
  const round = {
    indicators: Object.fromEntries(
      framework.indicators.map(({ code, category }) => [code, level(category)])
    ),
    categories: Object.fromEntries(framework.categories.map(({ code }) => [code, roll(101)])),
  };
  return makeAssessment(framework, {
    scores: Object.fromEntries(scores),
    more: {
      ...(roll(2) === 0 && { previous: round }),
      ...(roll(2) === 0 && { plan: { maxHorizon: roll(60), handover: roll(2) === 0 ? 0 : 1 } }),
      ...(roll(2) === 0 && { trainingIndex: roll(101) }),
    },
  });
}

function ruleOf(framework: Framework, text: string): Rule {
  const result = parseRule(text, {
    indicators: new Set(framework.indicators.map(({ code }) => code)),
    categories: new Set(framework.categories.map(({ code }) => code)),
  });
  if (!result.ok) {
    throw new Error(text);
  }
  return result.rule;
}

describe.each([
  ["human security", humanSecurity, 32],
  ["community water", communityWater, 8],
])("the rules of %s", (_, load, count) => {
  const framework = load();
  const roll = dice(20240611);
  const assessments = Array.from({ length: 1500 }, () => randomAssessment(framework, roll));
  const results = assessments.map((assessment) => ({
    assessment,
    scores: scoreAssessment(assessment),
    findings: new Map(
      evaluateBarriers(assessment, scoreAssessment(assessment)).map((one) => [one.id, one])
    ),
  }));

  it("are all there", () => {
    expect(framework.barriers).toHaveLength(count);
  });

  it.each(framework.barriers.map((barrier) => [barrier.id, barrier] as const))(
    "%s can be present in each of its severities, absent and undecided",
    (id, barrier) => {
      const findings = results.flatMap((result) => result.findings.get(id) ?? []);
      const seen = new Set(findings.map(({ status }) => status));
      expect([...seen]).toEqual(expect.arrayContaining(["present", "absent"]));
      expect(seen.has("cannot be ruled out") || seen.has("not applicable")).toBe(true);
      const severities = new Set(findings.flatMap(({ severity }) => severity ?? []));
      expect([...severities].sort()).toEqual(
        [...new Set(barrier.severity.map(({ level }) => level))].sort()
      );
    }
  );

  it("agree with plain evaluation wherever few enough completions are open", () => {
    let compared = 0;
    for (const { assessment, scores, findings } of results.slice(0, 400)) {
      for (const barrier of framework.barriers) {
        const rule = ruleOf(framework, barrier.when);
        const ways = completions(rule, assessment, scores, 200) ?? [];
        const status = findings.get(barrier.id)?.status;
        const outcomes = new Set(ways.map((way) => holds(rule, way)));
        if (outcomes.size > 0 && (status === "present" || status === "absent")) {
          expect([...outcomes]).toEqual([status === "present"]);
          compared += 1;
        }
        if (ways.length === 1) {
          expect(["present", "absent"]).toContain(status);
        }
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  it("are all undecided on an empty assessment, each with what would decide it", () => {
    const empty = makeAssessment(framework);
    for (const finding of evaluateBarriers(empty, scoreAssessment(empty))) {
      const barrier = framework.barriers.find(({ id }) => id === finding.id);
      const leaves = leavesOf(ruleOf(framework, barrier?.when ?? ""));
      const pastOnly = leaves.every(({ kind }) => kind === "delta" || kind === "plan");
      expect(finding.status).toBe(pastOnly ? "not applicable" : "cannot be ruled out");
      expect(finding.missing.length > 0).toBe(!pastOnly);
    }
  });

  it("leave an assessment at the top of every scale in peace", () => {
    const top = makeAssessment(framework, {
      rest: framework.scale.levels.length,
      more: {
        plan: { maxHorizon: 12, handover: 1 },
        trainingIndex: 100,
        previous: {
          indicators: Object.fromEntries(framework.indicators.map(({ code }) => [code, 1])),
          categories: Object.fromEntries(framework.categories.map(({ code }) => [code, 0])),
        },
      },
    });
    const statuses = evaluateBarriers(top, scoreAssessment(top)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(["absent"]));
  });
});
