import { type WorkbookFailure, workbookFailure } from "../workbook/workbook-failure";

export interface Failed {
  readonly kind: "failed";
  readonly failure: WorkbookFailure;
}

/** Runs a step that talks to the workbook; what Excel throws becomes an outcome. */
export async function orFailed<T>(step: () => Promise<T>): Promise<T | Failed> {
  try {
    return await step();
  } catch (error) {
    return { kind: "failed", failure: workbookFailure(error) };
  }
}
