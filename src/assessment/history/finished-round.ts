import type { Confidence, EvidenceType, Method } from "../../framework/framework";
import type { Entry } from "../assessment";

/** One indicator as it was when its round was finished. */
export interface FinishedEntry {
  readonly indicator: string;
  readonly category: string;
  /** > 0; null where it could not be read then. */
  readonly categoryWeight: number | null;
  /** Never a problem: a round with one cannot be finished. */
  readonly entry: Exclude<Entry, { readonly kind: "problem" }>;
  readonly confidence: Confidence | null;
  readonly evidence: readonly EvidenceType[];
  readonly basis: string;
  readonly weight: number | null;
  /** Datasets with their versions, e.g. `V-Dem v16; WGI 2025`; "" for none. */
  readonly vintage: string;
  /** Items of the evidence log up to the round's month. */
  readonly evidenceCount: number;
}

/** The numbers of the method that a round was scored with. */
type RoundMethod = Pick<
  Method,
  | "minimumCoverage"
  | "fullCoverage"
  | "overallMethod"
  | "halfWidths"
  | "assessorCorrelation"
  | "roundCorrelation"
>;

/** A round that is over. */
export interface FinishedRound {
  /** 1 for the first. */
  readonly number: number;
  readonly name: string;
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly date: string;
  readonly framework: string;
  readonly version: string;
  /** Of the scale. */
  readonly levels: number;
  readonly method: RoundMethod;
  /** When it was finished, as it shall be read. */
  readonly recorded: string;
  /** Version of the add-in that finished it. */
  readonly addIn: string;
  readonly entries: readonly FinishedEntry[];
}
