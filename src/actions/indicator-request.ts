import type { IndicatorEntry, Place } from "../assessment/assessment";
import type { Assessor } from "../assessment/second-assessor";
import type { Framework } from "../framework/framework";
import type { Refusal } from "../text/refusals";
import type { Failed } from "./failure";

export interface EnterIndicatorRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only or first one. */
  readonly assessment?: string;
  /** Whose row is written; default A, whose scores make the assessment. */
  readonly assessor?: Assessor;
  /**
   * The whole entry as it shall stand: what is blank, null or empty empties its cell. Its weight is
   * not written. An entry of kind `problem` is refused.
   */
  readonly entry: Omit<IndicatorEntry, "weight" | "place">;
}

export type EnterIndicatorOutcome =
  | {
      readonly kind: "entered";
      /** Of the score cell. */
      readonly place: Place;
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;
