import type { TrainingModel } from "../training-model";
import type { RecordField } from "./field";
import { readTrainingIndex } from "./read-training-index";
import { readId, readReferences, UniqueNames } from "./names";

export const trainingKeys = [
  "$schema",
  "framework",
  "version",
  "levels",
  "audiences",
  "scenarios",
  "modules",
  "self_inclusion_items",
  "index",
  // Written for people: how the index is formed, and an example worked by hand.
  "score",
  "worked_example",
];

/**
 * The content of training.json. Its levels start at 0, unlike those of the scale.
 *
 * @param indicatorCodes null where framework.json could not be read
 */
export function readTraining(
  record: RecordField,
  indicatorCodes: ReadonlySet<string> | null
): TrainingModel {
  const indicatorsOf = (fields: RecordField): string[] => {
    const field = fields.field("indicators");
    return field.absent ? [] : readReferences(field, indicatorCodes, "indicator");
  };
  const audiences = new UniqueNames("audience code");
  const scenarios = new UniqueNames("scenario code");
  const modules = new UniqueNames("module code");
  const items = new UniqueNames("self-inclusion code");
  const oneLine = { max: 255, oneLine: true };
  let expected = 0;
  const coded = (fields: RecordField, names: UniqueNames): string => {
    const code = readId(fields.field("code"));
    names.add(code, fields.field("code"));
    return code;
  };
  return {
    levels: record.field("levels").list({ min: 2, max: 10 }, (item) => {
      const fields = item.record(["value", "label", "anchor"]);
      const value = fields.field("value").number();
      if (value < expected || value > expected) {
        fields
          .field("value")
          .problem(
            `levels of integration are numbered 0, 1, 2 and so on; here ${expected}`,
            "Put them in order without gaps."
          );
      }
      expected += 1;
      return {
        value,
        label: fields.field("label").text({ max: 100, oneLine: true }),
        anchor: fields.field("anchor").text(),
      };
    }),
    audiences: record.field("audiences").list({ min: 1, max: 50 }, (item) => {
      const fields = item.record(["code", "name", "weight"]);
      return {
        code: coded(fields, audiences),
        name: fields.field("name").text(oneLine),
        weight: fields.field("weight").number({ above: 0, max: 1_000_000 }),
      };
    }),
    scenarios: record.field("scenarios").list({ min: 1, max: 100 }, (item) => {
      const fields = item.record(["code", "name", "example", "performance_steps", "indicators"]);
      return {
        code: coded(fields, scenarios),
        name: fields.field("name").text(oneLine),
        example: fields.field("example").optionalText(),
        performanceSteps: fields
          .field("performance_steps")
          .optionalList({ max: 50 }, (step) => step.text()),
        indicators: indicatorsOf(fields),
      };
    }),
    modules: record.field("modules").list({ min: 1, max: 200 }, (item) => {
      const fields = item.record([
        "code",
        "name",
        "audiences",
        "suggested_scenarios",
        "default_hours",
        "indicators",
      ]);
      return {
        code: coded(fields, modules),
        name: fields.field("name").text(oneLine),
        audiences: readReferences(fields.field("audiences"), audiences.names, "audience"),
        suggestedScenarios: readReferences(
          fields.field("suggested_scenarios"),
          scenarios.names,
          "scenario"
        ),
        defaultHours: fields.field("default_hours").number({ min: 0, max: 10_000 }),
        indicators: indicatorsOf(fields),
      };
    }),
    selfInclusionItems: record.field("self_inclusion_items").list({ min: 1, max: 50 }, (item) => {
      const fields = item.record(["code", "text"]);
      return { code: coded(fields, items), text: fields.field("text").text() };
    }),
    index: readTrainingIndex(record.field("index"), audiences.names),
  };
}
