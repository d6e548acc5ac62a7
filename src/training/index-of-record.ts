import type { TrainingRecord } from "../assessment/assessment";
import type { TrainingModel } from "../framework/training-model";
import { type IndexBase, type TrainingIndex, trainingIndex } from "./training-index";

/** What the index of a framework's training sheet is made of; null where it forms none. */
export function indexBase(model: TrainingModel): IndexBase | null {
  return model.index === null
    ? null
    : {
        topLevel: model.levels.length - 1,
        audiences: model.audiences,
        scenarioCount: model.scenarios.length,
        itemCount: model.selfInclusionItems.length,
        rule: model.index,
      };
}

/** Null while nothing is taught, a cell cannot be read, or the framework forms no index. */
export function indexOfRecord(record: TrainingRecord, model: TrainingModel): TrainingIndex | null {
  const base = indexBase(model);
  if (base === null || !record.isSound) return null;
  return trainingIndex(record.modules, record.itemsEvidenced.length, base);
}

/** Codes that a module with hours at the applied level reaches and uses. */
export function reachedBy(
  record: TrainingRecord,
  appliedLevel: number
): { readonly audiences: ReadonlySet<string>; readonly scenarios: ReadonlySet<string> } {
  const applied = record.modules.filter(({ hours, level }) => hours > 0 && level >= appliedLevel);
  return {
    audiences: new Set(applied.flatMap(({ audiences }) => audiences)),
    scenarios: new Set(applied.flatMap(({ scenarios }) => scenarios)),
  };
}
