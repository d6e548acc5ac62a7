import type { TrainingModel } from "../framework/training-model";
import { trainingPrompts, used } from "../text/training-sheet";
import { note } from "./limited-text";
import type { Area, ValidationPlan } from "./plan";
import { itemColumns, moduleColumns } from "./training-columns";
import type { TrainingLayout } from "./training-layout";
import { moduleHeader } from "./training-rows";

/** The cells of a column of the modules table, without its header. */
export function moduleColumn(layout: TrainingLayout, name: string): Area {
  const column = moduleHeader.findIndex((header) => header === name);
  return { row: layout.modules + 1, column, rows: layout.moduleRows, columns: 1 };
}

/** What the entry cells take. Codes cannot be checked here: several stand in one cell. */
export function trainingValidations(
  model: TrainingModel,
  layout: TrainingLayout
): ValidationPlan[] {
  const levels = trainingPrompts.level(model);
  return [
    {
      area: moduleColumn(layout, moduleColumns.hours),
      rule: { kind: "decimal-between", min: 0, max: 100_000 },
      prompt: note(moduleColumns.hours, trainingPrompts.hours),
      alert: note(moduleColumns.hours, "Enter a number from 0 to 100,000."),
    },
    {
      area: moduleColumn(layout, moduleColumns.level),
      rule: { kind: "list", items: model.levels.map(({ value }) => String(value)) },
      prompt: note(moduleColumns.level, levels),
      alert: note(moduleColumns.level, `Enter one of: ${levels}.`),
    },
    {
      area: {
        row: layout.items + 1,
        column: Object.values(itemColumns).indexOf(itemColumns.evidenced),
        rows: model.selfInclusionItems.length,
        columns: 1,
      },
      rule: { kind: "list", items: [used.yes, used.no] },
      prompt: note(itemColumns.evidenced, trainingPrompts.evidenced),
      alert: note(itemColumns.evidenced, "Enter yes or no."),
    },
  ];
}
