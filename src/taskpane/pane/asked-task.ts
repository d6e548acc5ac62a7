import type { TaskId } from "./task-props";
import { taskIds } from "./tasks";

/** What a button of the ribbon asked for by the pane's address. */
export interface AskedTask {
  readonly task: TaskId | null;
  /** The result is to be written at once. */
  readonly builds: boolean;
}

/** @param search as `location.search`; Office adds parameters of its own. */
export function askedTask(search: string): AskedTask {
  const parameters = new URLSearchParams(search);
  const task = taskIds.find((one) => one === parameters.get("task")) ?? null;
  return { task, builds: task === "summary" && parameters.get("do") === "build" };
}
