import type { TrainingIndexRule } from "../training-model";
import type { Field } from "./field";
import { readReferences } from "./names";

/** The section `index` of training.json; null where it is left out. */
export function readTrainingIndex(
  field: Field,
  audiences: ReadonlySet<string>
): TrainingIndexRule | null {
  if (field.absent) {
    return null;
  }
  const record = field.record([
    "points",
    "applied_level",
    "box_checking_share",
    "must_reach",
    "cap",
  ]);
  const parts = record
    .field("points")
    .record(["depth", "breadth", "scenario_variety", "self_inclusion"]);
  const part = (name: string): number => parts.field(name).number({ min: 0, max: 100 });
  const points = {
    depth: part("depth"),
    breadth: part("breadth"),
    scenarioVariety: part("scenario_variety"),
    selfInclusion: part("self_inclusion"),
  };
  const sum = points.depth + points.breadth + points.scenarioVariety + points.selfInclusion;
  if (Math.abs(sum - 100) > 1e-9) {
    record
      .field("points")
      .problem("the points of the four parts make 100", `They make ${sum}: change one of them.`);
  }
  return {
    points,
    appliedLevel: record.field("applied_level").number({ min: 1, max: 9, whole: true }),
    boxCheckingShare: record.field("box_checking_share").number({ min: 0, max: 1 }),
    mustReach: readReferences(record.field("must_reach"), audiences, "audience"),
    cap: record.field("cap").number({ min: 0, max: 100 }),
  };
}
