import type { Assessment, Finding } from "../../assessment/assessment";
import type { FinishedRound } from "../../assessment/history/finished-round";
import type { BarrierFinding } from "../../barriers/finding";
import type { Scores } from "../../scoring/result";

/** A row of the summary beside which somebody has written something. */
export interface Promised {
  readonly ref: string;
  readonly title: string;
  readonly decision: string;
  readonly owner: string;
  /** As it stands in the cell. */
  readonly due: string;
  /** `YYYY-MM-DD`; null where the cell is blank or no date. */
  readonly dueDate: string | null;
  readonly status: string;
  readonly notes: string;
}

/** What the Handover sheet is written from. */
export interface HandoverFacts {
  readonly assessment: Assessment;
  readonly scores: Scores;
  readonly barriers: readonly BarrierFinding[];
  readonly findings: readonly Finding[];
  readonly promises: readonly Promised[];
  /** Name and date of the present round; null where the sheet says no date. */
  readonly round: string;
  readonly date: string | null;
  /** Finished and undamaged, ascending. */
  readonly rounds: readonly FinishedRound[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** When, as it shall be read. */
  readonly writtenAt: string;
}

/** One row of the Handover table. */
export interface HandoverRow {
  readonly topic: string;
  readonly ref: string;
  readonly what: string;
  readonly why: string;
  readonly when: string;
}
