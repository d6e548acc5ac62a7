import { Suspense, type ReactNode } from "react";
import { closedToB, loadingTask } from "../../text/pane-shell";
import { LoadGuard } from "./load-guard";
import type { FreeTaskProps, TaskId, TaskProps } from "./task-props";
import { tasks } from "./tasks";

/** The task that is open; its code arrives when it is opened first. */
export function TaskView({
  task,
  free,
  opened,
}: {
  readonly task: TaskId;
  readonly free: FreeTaskProps;
  /** Null where no assessment is open: a task that needs one shows nothing. */
  readonly opened: TaskProps | null;
}) {
  return (
    // What one assessor began to type must not reach the other's entries.
    <LoadGuard key={`${task}/${opened?.held.assessor ?? ""}`}>
      <Suspense fallback={<p role="status">{loadingTask}</p>}>
        {viewOf(task, free, opened)}
      </Suspense>
    </LoadGuard>
  );
}

function viewOf(task: TaskId, free: FreeTaskProps, opened: TaskProps | null): ReactNode {
  const registered = tasks[task];
  if (opened?.held.assessor === "B" && registered.isOpenToB !== true) return <p>{closedToB}</p>;
  if (registered.needs === "nothing") {
    const { view: View } = registered;
    return <View {...free} />;
  }
  const { view: View } = registered;
  return opened === null ? null : <View {...opened} />;
}
