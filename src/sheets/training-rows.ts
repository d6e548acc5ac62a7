import type { TrainingModel } from "../framework/training-model";
import { used } from "../text/training-sheet";
import { a1 } from "./a1";
import { formula } from "./formula-text";
import type { CellContent } from "./plan";
import type { TableNames } from "./table-names";
import { moduleColumns } from "./training-columns";
import {
  type TrainingTableNames,
  codesRead,
  indexFormulas,
  moduleReading,
} from "./training-formulas";
import { ownModuleRows } from "./training-layout";

export const moduleHeader = Object.values(moduleColumns);

/** The tables that formulas over the training name. */
export function trainingTableNames({ optional }: TableNames): TrainingTableNames {
  return {
    modules: optional.training,
    items: optional.selfInclusion,
    audiences: optional.trainingAudiences,
    scenarios: optional.scenarios,
  };
}

/** One row for each module of the framework, then rows that stand ready for the user's own. */
export function moduleRows(model: TrainingModel, headerRow: number): CellContent[][] {
  const own = Array.from({ length: ownModuleRows }, (_, index) => ({
    name: null,
    code: `X-${String(index + 1).padStart(2, "0")}`,
    audiences: [],
    suggestedScenarios: [],
    defaultHours: null,
  }));
  return [...model.modules, ...own].map((module, index): CellContent[] => {
    const cell = (name: string): string =>
      a1(
        headerRow + 1 + index,
        moduleHeader.findIndex((header) => header === name)
      );
    const row = {
      hours: cell(moduleColumns.hours),
      level: cell(moduleColumns.level),
      audiences: cell(moduleColumns.audiences),
      scenarios: cell(moduleColumns.scenarios),
      audiencesRead: cell(moduleColumns.audiencesRead),
      scenariosRead: cell(moduleColumns.scenariosRead),
    };
    return [
      ...[module.name, module.code, null, null, module.audiences.join(", ") || null, null],
      moduleReading(row, model),
      ...[module.defaultHours, module.suggestedScenarios.join(", ") || null, null],
      ...[codesRead(row.audiences), codesRead(row.scenarios)],
    ];
  });
}

/** Whether a module at the applied level reaches an audience or uses a scenario, as a word. */
export function usedFormula(
  model: TrainingModel,
  tables: TrainingTableNames,
  kind: "reaching" | "using",
  codeCell: string
): CellContent {
  if (model.index === null) return null;
  const none = { depth: "0", breadth: "0", scenarioVariety: "0", selfInclusion: "0" };
  const count = indexFormulas(model, model.index, tables, none)[kind](codeCell);
  return formula(`IF(${count}>0,"${used.yes}","${used.no}")`);
}
