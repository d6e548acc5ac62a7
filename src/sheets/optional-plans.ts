import type { Framework } from "../framework/framework";
import type { TrainingModel } from "../framework/training-model";
import { optionalSheets } from "./optional-sheets";
import type { SheetPlan } from "./plan";
import { scenariosSheet } from "./scenarios-sheet";
import type { SheetContext } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { stakeholdersSheet } from "./stakeholders-sheet";
import { trainingSheet } from "./training-sheet";

/** A sheet to be added, as `actions/add-sheets.ts` takes it. */
export interface PlannedSheet {
  readonly key: string;
  readonly name: string;
  readonly plan: (context: SheetContext) => SheetPlan;
}

function planned(key: string, plan: PlannedSheet["plan"]): PlannedSheet {
  return { key, name: optionalSheets.get(key)?.name ?? key, plan };
}

/** The training sheet and the library of scenarios; none where the framework has no training. */
export function trainingSheets({ training }: Framework): PlannedSheet[] {
  const of = (plan: (context: SheetContext, model: TrainingModel) => SheetPlan, key: string) =>
    training === null ? [] : [planned(key, (context) => plan(context, training))];
  return [...of(trainingSheet, sheetKeys.training), ...of(scenariosSheet, sheetKeys.scenarios)];
}

/** The stakeholder sheet; none where the framework maps no supporters. */
export function stakeholderSheets({ coalition }: Framework): PlannedSheet[] {
  return coalition === null
    ? []
    : [planned(sheetKeys.stakeholders, (context) => stakeholdersSheet(context, coalition))];
}
