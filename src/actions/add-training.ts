import type { Framework } from "../framework/framework";
import { trainingSheets } from "../sheets/optional-plans";
import { type AddSheetsOutcome, addSheets } from "./add-sheets";

export interface AddTrainingRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** Of the add-in. */
  readonly version: string;
}

/**
 * Adds the training sheet and the library of scenarios. Three round trips, one where both are there
 * (see `addSheets`); none where the framework has no training model.
 */
export async function addTraining(request: AddTrainingRequest): Promise<AddSheetsOutcome> {
  const { framework } = request;
  if (framework.training === null) {
    const found = `${framework.id}@${framework.version}`;
    return { kind: "refused", reasons: [{ kind: "no-training", found }] };
  }
  return addSheets({ ...request, sheets: trainingSheets(framework) });
}
