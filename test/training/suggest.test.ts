import fc from "fast-check";
import type { ModuleEntry, TrainingRecord } from "../../src/assessment/assessment";
import type { TrainingModel } from "../../src/framework/training-model";
import { suggestTraining, type BarrierInView, type Suggestion } from "../../src/training/suggest";
import { humanSecurity } from "../frameworks/load";
import { waterWithTraining } from "../support/water-training";

/** The index from its definition, written apart from the code under test. */
function byDefinition(
  modules: readonly ModuleEntry[],
  items: number,
  model: TrainingModel
): number {
  const rule = model.index!;
  const taught = modules.filter((one) => one.hours > 0);
  let hours = 0;
  let depth = 0;
  for (const one of taught) {
    hours += one.hours;
    depth += one.hours * one.level;
  }
  if (hours === 0) return 0;
  const reached = (code: string) =>
    taught.some((one) => one.level >= rule.appliedLevel && one.audiences.includes(code));
  const usedNow = (code: string) =>
    taught.some((one) => one.level >= rule.appliedLevel && one.scenarios.includes(code));
  let weight = 0;
  let all = 0;
  for (const audience of model.audiences) {
    all += audience.weight;
    if (reached(audience.code)) weight += audience.weight;
  }
  const scenarios = model.scenarios.filter(({ code }) => usedNow(code)).length;
  const sum =
    (rule.points.depth * depth) / ((model.levels.length - 1) * hours) +
    (rule.points.breadth * weight) / all +
    (rule.points.scenarioVariety * scenarios) / model.scenarios.length +
    (rule.points.selfInclusion * items) / model.selfInclusionItems.length;
  return rule.mustReach.every(reached) ? sum : Math.min(rule.cap, sum);
}

function replaced(record: TrainingRecord, at: number, entry: ModuleEntry): ModuleEntry[] {
  return record.modules.map((one, index) => (index === at ? entry : one));
}

function records(model: TrainingModel): fc.Arbitrary<TrainingRecord> {
  const some = (list: readonly { code: string }[]) => fc.subarray(list.map(({ code }) => code));
  const entry = fc.constantFrom(...model.modules).chain(({ code, name }) =>
    fc.record({
      code: fc.constant(code),
      name: fc.constant(name),
      hours: fc.constantFrom(0, 8, 16, 40),
      level: fc.nat({ max: model.levels.length - 1 }),
      audiences: some(model.audiences),
      scenarios: some(model.scenarios),
    })
  );
  return fc.record({
    modules: fc.uniqueArray(entry, { maxLength: 8, selector: ({ code }) => code }),
    itemsEvidenced: some(model.selfInclusionItems),
    isSound: fc.constant(true),
  });
}

describe.each([
  ["the bundled framework", () => humanSecurity().training!],
  ["another one", () => waterWithTraining().training!],
])("suggestions of %s", (_name, load) => {
  const model = load();

  it("name the best of all single changes, and their true gain", () => {
    fc.assert(
      fc.property(records(model), (record) => {
        const items = record.itemsEvidenced.length;
        const before = byDefinition(record.modules, items, model);
        const { appliedLevel } = model.index!;
        const top = model.levels.length - 1;
        // Every change there is, tried one by one.
        let bestModule = 0;
        let bestScenario = 0;
        const gainOf = (modules: ModuleEntry[]) => byDefinition(modules, items, model) - before;
        record.modules.forEach((entry, at) => {
          if (entry.hours === 0 || entry.level === top) return;
          const level = entry.level < appliedLevel ? appliedLevel : entry.level + 1;
          bestModule = Math.max(bestModule, gainOf(replaced(record, at, { ...entry, level })));
        });
        for (const module of model.modules) {
          if (record.modules.some(({ code, hours }) => code === module.code && hours > 0)) continue;
          const others = record.modules.filter(({ code }) => code !== module.code);
          const { code, name, audiences, defaultHours: hours } = module;
          const level = appliedLevel;
          const added = { code, name, audiences, hours, level, scenarios: [] };
          bestModule = Math.max(bestModule, gainOf([...others, added]));
        }
        record.modules.forEach((entry, at) => {
          if (entry.hours === 0) return;
          const module = model.modules.find(({ code }) => code === entry.code)!;
          for (const scenario of module.suggestedScenarios) {
            const isUsed = record.modules.some(
              (one) =>
                one.hours > 0 && one.level >= appliedLevel && one.scenarios.includes(scenario)
            );
            if (isUsed) continue;
            const level = Math.max(entry.level, appliedLevel);
            const scenarios = [...entry.scenarios, scenario];
            const changed = replaced(record, at, { ...entry, level, scenarios });
            bestScenario = Math.max(bestScenario, gainOf(changed));
          }
        });
        const found = suggestTraining(record, model, []);
        expect(found.modules[0]?.gain ?? 0).toBeCloseTo(bestModule, 8);
        expect(found.scenarios[0]?.gain ?? 0).toBeCloseTo(bestScenario, 8);
        for (const list of [found.modules, found.scenarios]) {
          for (const one of list) {
            expect(one.gain).toBeGreaterThan(0);
            expect(one.index - before).toBeCloseTo(one.gain, 8);
            expect(one.index).toBeLessThanOrEqual(100 + 1e-9);
          }
          const gains = list.map(({ gain }) => gain);
          expect(gains).toEqual([...gains].sort((a, b) => (Math.abs(a - b) < 1e-9 ? 0 : b - a)));
        }
        expect(suggestTraining(record, model, [])).toEqual(found);
      }),
      { numRuns: 300 }
    );
  });

  it("are none where the sheet cannot be read or everything is reached", () => {
    const module = model.modules[0]!;
    const all = {
      code: module.code,
      name: module.name,
      hours: 10,
      level: model.levels.length - 1,
      audiences: model.audiences.map(({ code }) => code),
      scenarios: model.scenarios.map(({ code }) => code),
    };
    const record = {
      modules: [all],
      itemsEvidenced: model.selfInclusionItems.map(({ code }) => code),
      isSound: true,
    };
    expect(suggestTraining(record, model, [])).toEqual({ modules: [], scenarios: [] });
    const none = { modules: [], scenarios: [] };
    expect(suggestTraining({ ...record, modules: [], isSound: false }, model, [])).toEqual(none);
    expect(suggestTraining(record, { ...model, index: null }, [])).toEqual(none);
  });
});

describe("the tie to barriers", () => {
  const model = humanSecurity().training!;
  const record: TrainingRecord = {
    modules: [
      {
        ...{ code: "T-04", name: "Checkpoint", hours: 40, level: 2 },
        ...{ audiences: ["A1"], scenarios: [] },
      },
      {
        ...{ code: "T-05", name: "Detention", hours: 40, level: 2 },
        ...{ audiences: ["A1"], scenarios: [] },
      },
    ],
    itemsEvidenced: [],
    isSound: true,
  };
  const detention: BarrierInView = {
    barrier: "B-X",
    indicators: ["RL-02", "PW-01"],
    mitigations: [
      { id: "M-1", indicators: ["RL-03"] },
      { id: "M-2", indicators: ["PS-08"] },
    ],
  };
  const order = (list: readonly Suggestion[]) => list.map(({ scenario }) => scenario);

  it("puts what bears on a barrier first among equals, and says through what", () => {
    // All four scenarios gain one point: 15 of 15.
    expect(order(suggestTraining(record, model, []).scenarios)).toEqual(["S1", "S2", "S10", "S11"]);
    const { scenarios } = suggestTraining(record, model, [detention]);
    expect(order(scenarios)).toEqual(["S2", "S1", "S10", "S11"]);
    expect(scenarios[0]).toMatchObject({
      kind: "use-scenario",
      module: "T-05",
      gain: expect.closeTo(1, 9),
      links: [{ barrier: "B-X", indicators: ["RL-02"], mitigations: ["M-1"] }],
    });
    expect(scenarios[1]?.links).toEqual([]);
  });

  it("puts more gain before a barrier", () => {
    const { modules } = suggestTraining(record, model, [detention]);
    const gains = modules.map(({ gain }) => gain);
    expect(gains[0]).toBe(Math.max(...gains));
  });
});
