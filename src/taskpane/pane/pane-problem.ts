import type { Failed } from "../../actions/failure";
import type { Refusal } from "../../text/refusals";

/** Why something was not done; every outcome of an action that is not success is one of these. */
export type PaneProblem =
  { readonly kind: "refused"; readonly reasons: readonly Refusal[] } | Failed;

/** Milliseconds after which a cell that was being edited may well be left. */
export const EDIT_PAUSE = 1500;

/** Excel refuses everything while a person types in a cell; it passes by itself. */
export function isEditingCell(problem: PaneProblem): boolean {
  return problem.kind === "failed" && problem.failure.kind === "editing-cell";
}
