import Ajv2020 from "ajv/dist/2020";
import type { ValidateFunction } from "ajv/dist/2020";
import { loadFramework } from "../../src/framework/load-framework";
import type { FrameworkFiles } from "../../src/framework/load-framework";
import barriersSchema from "../../templates/schema/barriers.schema.json";
import frameworkSchema from "../../templates/schema/framework.schema.json";
import mitigationsSchema from "../../templates/schema/mitigations.schema.json";
import trainingSchema from "../../templates/schema/training.schema.json";
import { communityWaterFiles, humanSecurityFiles } from "../frameworks/load";

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validators: Record<keyof FrameworkFiles, ValidateFunction> = {
  framework: ajv.compile(frameworkSchema),
  barriers: ajv.compile(barriersSchema),
  mitigations: ajv.compile(mitigationsSchema),
  training: ajv.compile(trainingSchema),
};
const parts = ["framework", "barriers", "mitigations", "training"] as const;

function schemaErrors(part: keyof FrameworkFiles, content: unknown): string[] {
  validators[part](content);
  return (validators[part].errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

describe.each([
  ["human-security", humanSecurityFiles],
  ["community-water", communityWaterFiles],
])("%s", (_, files) => {
  it.each(parts.filter((part) => files()[part] !== undefined))("%s fits its schema", (part) => {
    expect(schemaErrors(part, files()[part])).toEqual([]);
  });
});

describe("schema and loader refuse the same shapes", () => {
  const breaks: [string, keyof FrameworkFiles, (file: any) => void][] = [
    ["an unknown key", "framework", (f) => (f.titel = "x")],
    ["a missing key", "framework", (f) => delete f.provenance],
    ["a weight of 0", "framework", (f) => (f.categories[0].weight = 0)],
    ["13 categories", "framework", (f) => (f.categories = Array(13).fill(f.categories[0]))],
    ["a code with a space", "framework", (f) => (f.indicators[0].code = "A 1")],
    ["a code that is a word of the grammar", "framework", (f) => (f.indicators[0].code = "Max")],
    ["a formula for a name", "framework", (f) => (f.indicators[0].name = "=1+1")],
    ["a name on two lines", "framework", (f) => (f.indicators[0].name = "a\nb")],
    ["level 0", "framework", (f) => (f.scale.levels["0"] = "None")],
    ["an unknown method", "framework", (f) => (f.method.overall_method = "median")],
    [
      "cuts without scores",
      "framework",
      (f) => (f.conversions.x = { type: "cuts", description: "d", thresholds: [1] }),
    ],
    [
      "map with cuts",
      "framework",
      (f) => (f.conversions.x = { type: "map", description: "d", map: { a: 1 }, thresholds: [1] }),
    ],
    ["a step with if and else", "barriers", (f) => (f.barriers[0].severity[0].else = true)],
    ["else: false", "barriers", (f) => (f.barriers[0].severity = [{ level: "high", else: false }])],
    ["an unknown severity", "barriers", (f) => (f.barriers[0].severity[0].level = "severe")],
    [
      "a mitigation twice",
      "barriers",
      (f) => f.barriers[0].mitigations.push(f.barriers[0].mitigations[0]),
    ],
    ["half a month", "mitigations", (f) => (f.mitigations[0].horizon_months.max = 6.5)],
    ["no lever", "mitigations", (f) => (f.levers = [])],
    ["training without modules", "training", (f) => (f.modules = [])],
  ];
  it.each(breaks)("%s", (_, part, change) => {
    const files: any = humanSecurityFiles();
    change(files[part]);
    expect(schemaErrors(part, files[part])).not.toEqual([]);
    expect(loadFramework(files).ok).toBe(false);
  });
});
