import { defaultFramework } from "../../src/framework/default-framework";
import {
  defaultAudiences,
  defaultItemCount,
  defaultScenarios,
  defaultTrainingIndex,
  topIntegrationLevel,
} from "../../src/framework/default-training";
import {
  trainingIndex,
  type IndexBase,
  type TaughtModule,
} from "../../src/training/training-index";

const base: IndexBase = {
  topLevel: 4,
  audiences: [
    { code: "X", weight: 3 },
    { code: "Y", weight: 1 },
  ],
  scenarioCount: 4,
  itemCount: 2,
  rule: {
    points: { depth: 50, breadth: 25, scenarioVariety: 15, selfInclusion: 10 },
    appliedLevel: 2,
    boxCheckingShare: 0.6,
    mustReach: ["X"],
    cap: 60,
  },
};
const taught = (hours: number, level: number, audiences = "", scenarios = ""): TaughtModule => ({
  hours,
  level,
  audiences: audiences.split(" ").filter(Boolean),
  scenarios: scenarios.split(" ").filter(Boolean),
});

it("adds the four parts", () => {
  const found = trainingIndex([taught(10, 4, "X", "S1 S2"), taught(30, 1, "Y", "S3")], 1, base);
  // Depth (40 + 30) / 160; X alone is reached: 3/4; two of four scenarios; one of two items.
  expect(found).toEqual({
    index: 50 * 0.4375 + 25 * 0.75 + 15 * 0.5 + 10 * 0.5,
    depth: 0.4375,
    breadth: 0.75,
    scenarioVariety: 0.5,
    selfInclusion: 0.5,
    shallowShare: 0.75,
    boxCheckingRisk: true,
    capped: false,
    oneWayTransfer: false,
  });
});

it("is 100 at best, and capped without those who must be reached", () => {
  const best = [taught(1, 4, "X Y", "S1 S2 S3 S4")];
  expect(trainingIndex(best, 2, base)).toMatchObject({ index: 100, boxCheckingRisk: false });
  const without = [taught(1, 4, "Y", "S1 S2 S3 S4")];
  // 50 + 6.25 + 15 + 10 = 81.25, capped.
  expect(trainingIndex(without, 2, base)).toMatchObject({ index: 60, capped: true });
});

it("calls it box-checking above the share, not at it", () => {
  const at = [taught(0.6, 1), taught(0.4, 2, "X")];
  const above = [taught(61, 1), taught(39, 2, "X")];
  expect(trainingIndex(at, 0, base)).toMatchObject({
    boxCheckingRisk: false,
    oneWayTransfer: true,
  });
  expect(trainingIndex(above, 0, base)).toMatchObject({ boxCheckingRisk: true });
});

it("passes over modules without hours, and gives nothing where none has any", () => {
  expect(trainingIndex([taught(0, 4, "X", "S1")], 0, base)).toBeNull();
  expect(trainingIndex([], 2, base)).toBeNull();
  expect(trainingIndex([taught(0, 4, "X", "S1"), taught(5, 1)], 0, base)).toMatchObject({
    breadth: 0,
    depth: 0.25,
  });
});

it("has the numbers of the bundled framework", () => {
  const { training } = defaultFramework();
  expect(training?.index).toEqual(defaultTrainingIndex);
  expect(training?.audiences.map(({ code, weight }) => [code, weight])).toEqual(
    defaultAudiences.map(({ code, weight }) => [code, weight])
  );
  expect(training?.scenarios.map(({ code }) => code)).toEqual(
    defaultScenarios.map(({ code }) => code)
  );
  expect(training?.selfInclusionItems).toHaveLength(defaultItemCount);
  expect(training?.levels.at(-1)?.value).toBe(topIntegrationLevel);
});
