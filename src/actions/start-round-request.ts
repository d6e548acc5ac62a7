import type { Framework } from "../framework/framework";

export interface StartRoundRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** Day on which the round that ends was finished; absent: as the Assessment sheet says. */
  readonly date?: string;
  readonly next: {
    readonly name: string;
    /** As it shall stand on the Assessment sheet; absent: blank until it is known. */
    readonly date?: string;
  };
  /** Put the last round out of sight until the new one is scored; absent: yes. */
  readonly blind?: boolean;
  /** When, as it shall be read in the record. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
  readonly onProgress?: (step: StartRoundStep) => void;
}

type StartRoundStep = "looking" | "recording" | "verifying" | "clearing";
