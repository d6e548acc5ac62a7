import type { FoundAssessment, FoundAssessments } from "../../actions/find-assessments";
import type { Framework } from "../../framework/framework";
import type { PaneTask } from "../../text/pane-shell";
import type { HeldAssessment } from "./held-assessment";
import type { PaneProblem } from "./pane-problem";
import type { EntryQueue } from "./use-saves";

export type TaskId = PaneTask;

/** What every task is given. */
interface AnyTaskProps {
  /** Where another task sent the person: an indicator to stand at. */
  readonly target: { readonly code: string } | null;
  /** Opens another task. */
  readonly open: (task: TaskId, target?: { readonly code: string }) => void;
  /** Says what was done: shown in the status line and read out politely. */
  readonly say: (sentence: string) => void;
  /** Shows what went wrong with a way on; `retry` is what its button does. Null takes it away. */
  readonly stop: (problem: PaneProblem | null, retry?: () => void) => void;
}

/** What a task is given that works on the assessment that is open. */
export interface TaskProps extends AnyTaskProps {
  readonly held: HeldAssessment;
  /** Reads the workbook again (one round trip). Resolves when `held` is fresh. */
  readonly refresh: () => Promise<void>;
  /** The same by itself, where nobody asked: it waits while a cell is edited. */
  readonly follow: () => void;
  /** Writes entries to their rows; scores follow without a round trip. */
  readonly saves: EntryQueue;
  /** A button of the ribbon asked to write the result at once. */
  readonly builds: boolean;
  /** Tells that this is under way, so that it is not done a second time. */
  readonly onBuilds: () => void;
}

/** What the pane knows of the workbook once it has looked into it. */
export interface LookedWorkbook {
  readonly framework: Framework;
  readonly found: FoundAssessments;
  /** The assessment that is open. */
  readonly held: HeldAssessment | null;
  /** Opens an assessment of the workbook, and Score with it. */
  readonly openAssessment: (found: FoundAssessment) => Promise<void>;
  /** Looks into the workbook again and opens the assessment with this key. */
  readonly look: (key?: string) => Promise<void>;
}

/** What a task is given that needs no open assessment. */
export interface FreeTaskProps extends AnyTaskProps {
  /** Null while the pane is looking, outside Excel, and where the workbook cannot be looked into. */
  readonly workbook: LookedWorkbook | null;
}
