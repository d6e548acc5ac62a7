import fc from "fast-check";
import { outlookOf } from "../../src/barriers/outlook";
import type { PlanItem } from "../../src/barriers/plan/mitigation-plan";
import type { PlanChoice } from "../../src/barriers/plan/plan-choice";
import { withPlanFacts } from "../../src/barriers/plan/plan-facts";
import type { Framework } from "../../src/framework/framework";
import { makeAssessment } from "../assessment/make-assessment";
import { humanSecurity } from "../frameworks/load";
import { smallFramework } from "./small-framework";

const [pattern] = humanSecurity().mitigations;
const ids = ["M-1", "M-2", "M-3", "M-4", "M-5"];
const long = "PLAN.MAX_HORIZON > 36 AND PLAN.HANDOVER = 0";
const rules = ["A-1 <= 2", "A-2 <= 2", "A-3 <= 2", long, "PLAN.MAX_HORIZON < 20 OR A-1 = 4"];

const someIds = fc.subarray(ids);
const frameworks: fc.Arbitrary<Framework> = fc
  .record({
    waits: fc.tuple(...ids.map(() => fc.subarray(ids, { maxLength: 3 }))),
    longest: fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 60 }))),
    calls: fc.tuple(...rules.map(() => someIds)),
  })
  .map(({ waits, longest, calls }) => {
    const framework = smallFramework(
      { A: ["A-1", "A-2", "A-3"] },
      5,
      rules.map((when) => ({ when }))
    );
    return {
      ...framework,
      postingMonths: 36,
      barriers: framework.barriers.map((barrier, index) => ({
        ...barrier,
        mitigations: calls[index] ?? [],
      })),
      mitigations: ids.map((id, index) => ({
        ...pattern!,
        id,
        prerequisites: (waits[index] ?? []).map((one) => `${one} is done`),
        horizonMonths: { min: 0, max: longest[index] ?? 0 },
      })),
    };
  });

const choice: fc.Arbitrary<PlanChoice> = fc.record({
  start: fc.option(fc.integer({ min: 0, max: 80 }), { freq: 4, nil: null }),
  months: fc.option(fc.integer({ min: 0, max: 80 }), { freq: 3, nil: null }),
  handover: fc.constantFrom("", "", "Annex 2", " None "),
  isChosen: fc.boolean(),
});
const scores = fc.record({
  "A-1": fc.constantFrom(1, 3, 4, 5, "NI"),
  "A-2": fc.constantFrom(1, 3, 5, "NI"),
  "A-3": fc.constantFrom(1, 3, 5, "NI"),
});
const choices = fc
  .tuple(...ids.map(() => fc.option(choice, { freq: 4, nil: undefined })))
  .map((all) => new Map(ids.flatMap((id, at) => (all[at] ? [[id, all[at]] as const] : []))));

const isFlagged = ({ crossed, hasHandover }: PlanItem): boolean =>
  crossed.length > 0 && !hasHandover;

it("says the same of handovers in the rows of the plan as in the rules about it", () => {
  fc.assert(
    fc.property(frameworks, scores, choices, (framework, levels, chosen) => {
      const read = makeAssessment(framework, { scores: levels });
      const { assessment, plan, goingOn, findings } = outlookOf(read, chosen);
      const counted = [...plan, ...goingOn].filter(({ isChosen }) => isChosen);
      const all = ids.filter((id) => chosen.get(id)?.isChosen === true);
      expect(counted.map(({ mitigation }) => mitigation.id).sort()).toEqual(all);

      const status = findings.find(({ id }) => framework.barriers[3]?.id === id)?.status;
      if (counted.length === 0) {
        expect(assessment.plan).toBeUndefined();
        expect(status).toBe("not applicable");
        return;
      }
      const flagged = counted.some(isFlagged);
      const last = Math.max(...counted.map(({ end }) => end));
      expect(assessment.plan).toEqual({ maxHorizon: last, handover: flagged ? 0 : 1 });
      expect(status).toBe(flagged && last > 36 ? "present" : "absent");
      expect(withPlanFacts(assessment, chosen)).toEqual(assessment);
    }),
    { numRuns: 1000 }
  );
});

it("lists and starts a mitigation after all that it waits for", () => {
  fc.assert(
    fc.property(frameworks, scores, choices, (framework, levels, chosen) => {
      const read = makeAssessment(framework, { scores: levels });
      const { plan, goingOn } = outlookOf(read, chosen);
      const items = new Map([...plan, ...goingOn].map((one) => [one.mitigation.id, one]));
      const place = new Map(plan.map((one, index) => [one.mitigation.id, index]));
      for (const { mitigation, after, earliest } of items.values()) {
        // Whatever it waits for stands in the table, and is neither itself nor behind it.
        expect(earliest).toBe(Math.max(0, ...after.map((id) => items.get(id)!.end)));
        const own = place.get(mitigation.id);
        for (const id of after) {
          const other = place.get(id);
          if (own !== undefined && other !== undefined) expect(other).toBeLessThan(own);
        }
      }
    }),
    { numRuns: 1000 }
  );
});
