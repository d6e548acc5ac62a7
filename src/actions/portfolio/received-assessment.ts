import type { FinishedEntry } from "../../assessment/history/finished-round";
import type { RoundState } from "../../portfolio/portfolio-columns";
import type { Figure } from "../../portfolio/round-figures";
import type { ReceivedBarrier } from "./received-barrier";
import type { ReceivedMitigation } from "./received-plan";

/** One round as it goes into the portfolio. */
export interface ReceivedRound {
  /** Null where the copy does not say. */
  readonly number: number | null;
  readonly name: string;
  /** `YYYY-MM-DD`; null where there is none. */
  readonly date: string | null;
  readonly state: RoundState;
  /** Id. */
  readonly framework: string;
  readonly version: string;
  readonly levels: number | null;
  readonly source: string;
  readonly figures: readonly Figure[];
  /** Empty where the entries are not known, or may not be used. */
  readonly entries: readonly FinishedEntry[];
}

/** One assessment of a file. */
export interface ReceivedAssessment {
  /** `FoundInstallation.key` */
  readonly key: string;
  readonly partner: string;
  readonly scope: string;
  readonly framework: string;
  readonly version: string;
  /** In the order of time. */
  readonly rounds: readonly ReceivedRound[];
  /** Of the last of `rounds`. */
  readonly barriers: readonly ReceivedBarrier[];
  readonly mitigations: readonly ReceivedMitigation[];
  /** False: something of it could not be taken; why stands in `remarks`. */
  readonly isWhole: boolean;
  readonly isSkipped: boolean;
  readonly remarks: readonly string[];
}
