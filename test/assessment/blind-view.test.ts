import type { Assessment, SecondAssessor } from "../../src/assessment/assessment";
import { seenBy } from "../../src/assessment/blind-view";
import type { PlanChoice } from "../../src/barriers/plan/plan-choice";
import { withPlanFacts } from "../../src/barriers/plan/plan-facts";
import { communityWater } from "../frameworks/load";
import { makeAssessment } from "./make-assessment";

const water = communityWater();
/** The second borehole waits for the fence where the fence is called for: at the bottom. */
const framework = {
  ...water,
  mitigations: water.mitigations.map((one) =>
    one.id === "w1" ? { ...one, prerequisites: ["w3"] } : one
  ),
};
const chosen: PlanChoice = { start: null, months: null, handover: "", isChosen: true };

function scored(a: number, isRevealed: boolean): Assessment {
  const second: SecondAssessor = {
    codes: { A: "A-01", B: "B-01" },
    isRevealed,
    scoring: "B",
    round: "Baseline",
    currentRound: "Baseline",
    entries: makeAssessment(framework, { rest: 2 }).entries,
    answered: framework.indicators.length,
    revealed: [],
    log: [],
  };
  const assessment = makeAssessment(framework, { rest: a, more: { second } });
  return withPlanFacts(assessment, new Map([["w1", chosen]]));
}

it("holds nothing for B that follows from A's scores, the months of the plan neither", () => {
  const [low, high] = [scored(1, false), scored(4, false)];
  expect([low.plan?.maxHorizon, high.plan?.maxHorizon]).toEqual([24, 18]);
  expect(seenBy(low, "B")).toEqual(seenBy(high, "B"));
  expect(seenBy(low, "B").entries.map(({ entry }) => entry)).toEqual(
    low.second?.entries.map(({ entry }) => entry)
  );
});

it("is whole for both once scores are revealed", () => {
  const low = scored(1, true);
  expect(seenBy(low, "B")).toEqual(low);
  expect(seenBy(low, "A")).toEqual(low);
});
