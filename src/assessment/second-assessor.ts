import type { Entry, IndicatorEntry, Place } from "./assessment";

/** Whose scores: A's stand in the category tables and make the assessment, B's on a sheet of their own. */
export type Assessor = "A" | "B";

/** What one of them had entered for an indicator when the scores were revealed. */
export interface RevealedEntries {
  readonly code: string;
  readonly a: Entry;
  readonly b: Entry;
  /** The entry both agreed on afterwards; blank until they have. */
  readonly agreed: Entry;
  /** Of the cell that holds what both agreed on. */
  readonly place?: Place;
}

export type AssessorEventKind = "began" | "handed over" | "brought in" | "revealed" | "reconciled";

/** A row of the log, which only grows. */
export interface AssessorEvent {
  /** Date as it stands in the cell. */
  readonly when: string;
  readonly round: string;
  /** Code of the assessor who did it, never a name. */
  readonly by: string;
  /** Null where the word in the cell is none of the kinds. */
  readonly kind: AssessorEventKind | null;
  /** Of the indicator; "" where the event concerns none. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** The second assessor's part of an assessment, as the workbook holds it. */
export interface SecondAssessor {
  /** As entered, e.g. A-01; "" where nothing is. */
  readonly codes: Readonly<Record<Assessor, string>>;
  /** Neither sees the other's scores until they are revealed. */
  readonly isRevealed: boolean;
  /** Who works in this workbook now; the other one's sheets are hidden while scores are blind. */
  readonly scoring: Assessor;
  /** Round of the assessment when blind scoring began; its scores belong to that round alone. */
  readonly round: string;
  /** Round of the assessment now. */
  readonly currentRound: string;
  /**
   * B's, one for each indicator in the framework's order, with weight null since they enter no
   * score of the assessment. Empty where they must not be seen.
   */
  readonly entries: readonly IndicatorEntry[];
  /** How many indicators B has answered, which tells nothing of the scores. */
  readonly answered: number;
  /** In the order of the sheet; empty while scores are blind. */
  readonly revealed: readonly RevealedEntries[];
  readonly log: readonly AssessorEvent[];
}

/** Whether the scores of an earlier round still stand where those of this round belong. */
export function isOfOtherRound({ round, currentRound }: SecondAssessor): boolean {
  return round.trim() !== currentRound.trim();
}
