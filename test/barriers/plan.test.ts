import fc from "fast-check";
import { earliestMonth } from "../../src/barriers/plan/earliest-month";
import { mitigationPlan } from "../../src/barriers/plan/mitigation-plan";
import type { PlanChoice, PlanChoices } from "../../src/barriers/plan/plan-choice";
import { withPlanFacts } from "../../src/barriers/plan/plan-facts";
import { waitsFor } from "../../src/barriers/plan/schedule";
import { boundariesCrossed, postingsTouched } from "../../src/barriers/plan/postings";
import { officeOf, rolesNamed, rolesOf } from "../../src/barriers/plan/roles";
import { outlookOf } from "../../src/barriers/outlook";
import type { Framework, Mitigation } from "../../src/framework/framework";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf } from "../support/assessments";

const human = humanSecurity();

describe("the ends of postings", () => {
  it("are counted as the brief counts them: from 12, for 48 months, two postings and one end", () => {
    expect(postingsTouched({ start: 12, end: 60 }, 36)).toBe(2);
    expect(boundariesCrossed({ start: 12, end: 60 }, 36)).toEqual([36]);
  });

  it.each([
    [0, 36, []],
    [36, 72, []],
    [35, 37, [36]],
    [0, 120, [36, 72, 108]],
    [36, 36, []],
  ])("from %d to %d crosses %j", (start, end, crossed) => {
    expect(boundariesCrossed({ start, end }, 36)).toEqual(crossed);
  });

  it("are one fewer than the postings touched, and lie inside", () => {
    const months = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(months, months, fc.integer({ min: 1, max: 120 }), (start, length, posting) => {
        const stretch = { start, end: start + length };
        const crossed = boundariesCrossed(stretch, posting);
        expect(crossed.length).toBe(Math.max(0, postingsTouched(stretch, posting) - 1));
        for (const month of crossed) {
          expect(month % posting).toBe(0);
          expect(month > start && month < start + length).toBe(true);
        }
      })
    );
  });
});

describe("roles", () => {
  it("are parted by commas outside brackets", () => {
    expect(rolesNamed("DoD, State (former role, since 2025); Other")).toEqual([
      "DoD",
      "State (former role, since 2025)",
      "Other",
    ]);
    expect(rolesNamed("")).toEqual([]);
  });

  it("are each listed once", () => {
    const roles = rolesOf(communityWater());
    expect(roles).toEqual(["Water office", "Cooperative", "Health post"]);
  });

  it("are filled by the office that a user names", () => {
    expect(officeOf("State", { State: " Political section " })).toBe("Political section (State)");
    expect(officeOf("State", { State: "" })).toBe("State");
    expect(officeOf("State", {})).toBe("State");
  });
});

const choice = (more: Partial<PlanChoice>): PlanChoice => ({
  start: null,
  months: null,
  handover: "",
  isChosen: true,
  ...more,
});

function mitigation(id: string, max: number, prerequisites: readonly string[] = []): Mitigation {
  return { ...human.mitigations[0]!, id, horizonMonths: { min: 1, max }, prerequisites };
}
const finding = (id: string, mitigations: readonly string[]) => ({
  id,
  mitigations,
  status: "present" as const,
  severity: "high" as const,
  atLeast: false,
  because: [],
  missing: [],
});

describe("the plan", () => {
  const levels = (code: string) => ({ "AC-02": 4, "AC-03": 2, "RL-07": 1 })[code] ?? 3;

  it("holds every mitigation that a present barrier calls for, once", () => {
    const { plan, findings } = outlookOf(assessmentOf(human, levels), new Map());
    const present = findings.filter(({ status }) => status === "present");
    const called = new Set(present.flatMap(({ mitigations }) => mitigations));
    const ids = plan.map((item) => item.mitigation.id);
    expect(ids.length).toBe(called.size);
    expect(new Set(ids)).toEqual(called);
    for (const item of plan) {
      expect(item.answers).toEqual(
        present
          .filter(({ mitigations }) => mitigations.includes(item.mitigation.id))
          .map(({ id }) => id)
      );
      expect(item.end - item.start).toBe(item.mitigation.horizonMonths.max);
    }
  });

  it("puts first what others wait for, and starts them when it ends", () => {
    const framework = {
      ...human,
      mitigations: [
        mitigation("M-A", 12, ["M-B done", "PW-01 at least 3"]),
        mitigation("M-B", 30),
        mitigation("M-C", 4, ["after M-A, M-B."]),
      ],
    };
    const plan = mitigationPlan(framework, [finding("B-01", ["M-C", "M-A", "M-B"])], new Map());
    expect(plan.map((item) => [item.mitigation.id, item.start, item.end])).toEqual([
      ["M-B", 0, 30],
      ["M-A", 30, 42],
      ["M-C", 42, 46],
    ]);
    expect(plan[1]?.crossed).toEqual([36]);
  });

  it("does not turn in circles, and does not wait for what is not called for", () => {
    const framework = {
      ...human,
      mitigations: [mitigation("M-A", 12, ["M-B"]), mitigation("M-B", 30, ["M-A", "M-Z"])],
    };
    const plan = mitigationPlan(framework, [finding("B-01", ["M-A", "M-B"])], new Map());
    expect(plan.map((item) => [item.mitigation.id, item.start])).toEqual([
      ["M-B", 0],
      ["M-A", 30],
    ]);
    expect(waitsFor(mitigation("M-A", 1, ["M-A"]), new Set(["M-A"]))).toEqual([]);
  });

  it("follows the months of the user, and knows a handover record from its absence", () => {
    const framework = { ...human, mitigations: [mitigation("M-A", 12)] };
    const of = (more: Partial<PlanChoice>) =>
      mitigationPlan(framework, [finding("B-01", ["M-A"])], new Map([["M-A", choice(more)]]))[0];
    expect(of({ start: 30, months: 8 })).toMatchObject({ start: 30, end: 38, crossed: [36] });
    expect(of({ handover: " none " })?.hasHandover).toBe(false);
    expect(of({ handover: "file 12, desk officer" })?.hasHandover).toBe(true);
  });
});

describe("the facts of the plan", () => {
  const framework = { ...human, mitigations: [mitigation("M-A", 12), mitigation("M-B", 60)] };
  const planFacts = (of: Framework, choices: PlanChoices) =>
    withPlanFacts(
      assessmentOf(of, () => 5),
      choices
    ).plan;

  it("are not there while nothing is chosen", () => {
    expect(planFacts(framework, new Map())).toBeUndefined();
    expect(planFacts(framework, new Map([["M-A", choice({ isChosen: false })]]))).toBeUndefined();
  });

  it.each([
    [{ "M-A": {} }, { maxHorizon: 12, handover: 1 }],
    [{ "M-B": {} }, { maxHorizon: 60, handover: 0 }],
    [
      { "M-A": {}, "M-B": { handover: "annex 3" } },
      { maxHorizon: 60, handover: 1 },
    ],
    [{ "M-A": { start: 100, months: 20 } }, { maxHorizon: 120, handover: 0 }],
  ])("%j", (choices: Record<string, Partial<PlanChoice>>, facts) => {
    const all = Object.entries(choices).map(([id, more]) => [id, choice(more)] as const);
    expect(planFacts(framework, new Map(all))).toEqual(facts);
  });

  it("make the rule on plans longer than a posting present, and take it away", () => {
    const present = (handover: string) => {
      const choices = new Map([["M-35", choice({ handover })]]);
      const outlook = outlookOf(
        assessmentOf(human, () => 5),
        choices
      );
      return outlook.findings.find(({ id }) => id === "B-32")?.status;
    };
    expect(present("")).toBe("present");
    expect(present("binder with the desk officer")).toBe("absent");
  });
});

describe("the earliest month", () => {
  const target = (
    id: string,
    indicator: string,
    targetMin: number,
    byMonths: number,
    start = 0
  ) => ({
    mitigation: { ...mitigation(id, 60), success: [{ indicator, targetMin, byMonths }] },
    start,
  });

  it("is that of the last raise, each by the first target that is high enough", () => {
    const plan = [
      target("M-1", "RL-07", 3, 24),
      target("M-2", "RL-07", 4, 12, 30),
      target("M-3", "AC-03", 3, 12),
      target("M-4", "AC-03", 3, 6),
    ];
    const raises = [
      { code: "RL-07", to: 4 },
      { code: "AC-03", to: 3 },
    ];
    expect(earliestMonth(raises, plan)).toEqual({
      month: 42,
      raises: [
        { code: "RL-07", to: 4, month: 42, by: "M-2", aimedAt: 4 },
        { code: "AC-03", to: 3, month: 6, by: "M-4", aimedAt: 3 },
      ],
    });
  });

  it("is not known where no target is high enough", () => {
    const result = earliestMonth([{ code: "RL-07", to: 5 }], [target("M-1", "RL-07", 3, 24)]);
    expect(result.month).toBeNull();
    expect(result.raises[0]).toMatchObject({ month: null, by: null, aimedAt: 3 });
    expect(earliestMonth([{ code: "X", to: 2 }], []).raises[0]?.aimedAt).toBeNull();
  });
});
