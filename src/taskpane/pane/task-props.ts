import type { HeldAssessment } from "./held-assessment";
import type { PaneProblem } from "./pane-problem";
import type { EntryQueue } from "./use-saves";

export type TaskId = "start" | "score" | "check" | "results" | "summary";

/** What every task but Start is given. */
export interface TaskProps {
  readonly held: HeldAssessment;
  /** Where another task sent the person: an indicator to stand at. */
  readonly target: { readonly code: string } | null;
  /** Opens another task. */
  readonly open: (task: TaskId, target?: { readonly code: string }) => void;
  /** Reads the workbook again (one round trip). Resolves when `held` is fresh. */
  readonly refresh: () => Promise<void>;
  /** The same by itself, where nobody asked: it waits while a cell is edited. */
  readonly follow: () => void;
  /** Writes entries to their rows; scores follow without a round trip. */
  readonly saves: EntryQueue;
  /** Says what was done: shown in the status line and read out politely. */
  readonly say: (sentence: string) => void;
  /** Shows what went wrong with a way on; `retry` is what its button does. Null takes it away. */
  readonly stop: (problem: PaneProblem | null, retry?: () => void) => void;
}
