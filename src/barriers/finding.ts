import type { Severity } from "../framework/framework";

export type BarrierStatus = "present" | "cannot be ruled out" | "not applicable" | "absent";

/** What one barrier rule says of one assessment. */
export interface BarrierFinding {
  readonly id: string;
  readonly status: BarrierStatus;
  /** Only of a barrier that is present. */
  readonly severity: Severity | null;
  /** A higher severity could not be ruled out. */
  readonly atLeast: boolean;
  /** Operands that made it true, in the order of the rule. Empty unless present. */
  readonly because: readonly string[];
  /** Unscored operands that would decide the status, or the severity when `atLeast`. */
  readonly missing: readonly string[];
  /** Ids of the linked mitigations, in the framework's order of preference. */
  readonly mitigations: readonly string[];
}
