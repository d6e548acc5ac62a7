import type { Failed } from "../../actions/failure";
import type { Refusal } from "../../text/refusals";

/** Why something was not done; every outcome of an action that is not success is one of these. */
export type PaneProblem =
  { readonly kind: "refused"; readonly reasons: readonly Refusal[] } | Failed;
