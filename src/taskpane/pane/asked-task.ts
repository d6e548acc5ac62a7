import type { TaskId } from "./task-props";

const TASKS: readonly TaskId[] = ["start", "score", "check", "results", "summary"];

/** What a button of the ribbon asked for by the pane's address. */
export interface AskedTask {
  readonly task: TaskId | null;
  /** The summary is to be built at once. */
  readonly builds: boolean;
}

/** @param search as `location.search`; Office adds parameters of its own. */
export function askedTask(search: string): AskedTask {
  const parameters = new URLSearchParams(search);
  const task = TASKS.find((one) => one === parameters.get("task")) ?? null;
  return { task, builds: task === "summary" && parameters.get("do") === "build" };
}
