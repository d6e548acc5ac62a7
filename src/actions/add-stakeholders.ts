import type { Framework } from "../framework/framework";
import { stakeholderSheets } from "../sheets/optional-plans";
import { type AddSheetsOutcome, addSheets } from "./add-sheets";

export interface AddStakeholdersRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** Of the add-in. */
  readonly version: string;
}

/**
 * Adds the stakeholder sheet. Three round trips, one where it is there (see `addSheets`); none where
 * the framework maps no supporters.
 */
export async function addStakeholders(request: AddStakeholdersRequest): Promise<AddSheetsOutcome> {
  const { framework } = request;
  if (framework.coalition === null) {
    const found = `${framework.id}@${framework.version}`;
    return { kind: "refused", reasons: [{ kind: "no-coalition", found }] };
  }
  return addSheets({ ...request, sheets: stakeholderSheets(framework) });
}
