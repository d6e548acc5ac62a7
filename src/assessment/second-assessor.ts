/** Whose scores: A's stand in the category tables and make the assessment, B's on a sheet of their own. */
export type Assessor = "A" | "B";

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

/** Whether the scores of an earlier round still stand where those of this round belong. */
export function isOfOtherRound({
  round,
  currentRound,
}: {
  readonly round: string;
  readonly currentRound: string;
}): boolean {
  return round.trim() !== currentRound.trim();
}
