import type { FoundAssessment, FoundAssessments } from "../../actions/find-assessments";
import type { Framework } from "../../framework/framework";
import type { PaneProblem } from "../pane/pane-problem";
import type { TaskId } from "../pane/task-props";

export interface StartTaskProps {
  readonly framework: Framework;
  readonly found: FoundAssessments | null;
  /** Key of the assessment that is open. */
  readonly openKey: string | null;
  readonly open: (task: TaskId) => void;
  readonly openAssessment: (found: FoundAssessment) => Promise<void>;
  /** Looks into the workbook again and opens the assessment with this key. */
  readonly look: (key?: string) => Promise<void>;
  readonly say: (sentence: string) => void;
  readonly stop: (problem: PaneProblem | null, retry?: () => void) => void;
}
