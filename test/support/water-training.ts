import type { Framework } from "../../src/framework/framework";
import { loadFramework } from "../../src/framework/load-framework";
import { communityWaterFiles } from "../frameworks/load";

/** The water framework with a training sheet of its own: three levels, two audiences, two scenarios. */
export function waterWithTraining(): Framework {
  const files = communityWaterFiles();
  const { id, version, indicators } = files.framework as {
    id: string;
    version: string;
    indicators: { code: string }[];
  };
  const loaded = loadFramework({
    ...files,
    training: {
      framework: id,
      version,
      levels: ["Talk", "Practice", "Test"].map((label, value) => ({ value, label, anchor: label })),
      audiences: [
        { code: "op", name: "Operators", weight: 2 },
        { code: "chair", name: "Committee chairs", weight: 1 },
      ],
      scenarios: [
        { code: "leak", name: "A main bursts", indicators: [indicators[0]?.code] },
        { code: "dry", name: "The well is dry" },
      ],
      modules: [
        {
          ...{ code: "C1", name: "Repairs", audiences: ["op"], suggested_scenarios: ["leak"] },
          default_hours: 6,
        },
        {
          ...{ code: "C2", name: "Duty", audiences: ["chair"], suggested_scenarios: ["dry"] },
          default_hours: 2,
        },
      ],
      self_inclusion_items: [{ code: "I1", text: "The trainers drink it too" }],
      index: {
        points: { depth: 40, breadth: 30, scenario_variety: 20, self_inclusion: 10 },
        applied_level: 1,
        box_checking_share: 0.5,
        must_reach: ["chair"],
        cap: 50,
      },
    },
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.framework;
}
