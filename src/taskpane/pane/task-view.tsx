import { Component, lazy, Suspense, type ReactNode } from "react";
import { loadingTask, taskNotLoaded } from "../../text/pane-shell";
import type { TaskId, TaskProps } from "./task-props";

const tasks = {
  score: lazy(() => import("../score/score-task").then((m) => ({ default: m.ScoreTask }))),
  check: lazy(() => import("../check/check-task").then((m) => ({ default: m.CheckTask }))),
  results: lazy(() => import("../results/results-task").then((m) => ({ default: m.ResultsTask }))),
  summary: lazy(() => import("../summary/summary-task").then((m) => ({ default: m.SummaryTask }))),
};

/** A chunk that cannot be fetched must not leave an empty pane. */
class LoadGuard extends Component<{ readonly children: ReactNode }, { readonly isLost: boolean }> {
  override state = { isLost: false };

  static getDerivedStateFromError(): { isLost: boolean } {
    return { isLost: true };
  }

  override render(): ReactNode {
    return this.state.isLost ? <p role="alert">{taskNotLoaded}</p> : this.props.children;
  }
}

/** One of the tasks that work on an assessment; its code arrives when it is opened first. */
export function TaskView({
  task,
  builds,
  onBuilds,
  ...props
}: TaskProps & {
  readonly task: Exclude<TaskId, "start">;
  /** The summary is to be built at once: a button of the ribbon asked for it. */
  readonly builds: boolean;
  readonly onBuilds: () => void;
}) {
  const { score: Score, check: Check, results: Results, summary: Summary } = tasks;
  return (
    <LoadGuard key={task}>
      <Suspense fallback={<p role="status">{loadingTask}</p>}>
        {task === "score" && <Score {...props} />}
        {task === "check" && <Check {...props} />}
        {task === "results" && <Results {...props} />}
        {task === "summary" && <Summary {...props} builds={builds} onBuilds={onBuilds} />}
      </Suspense>
    </LoadGuard>
  );
}
