import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { FreeTaskProps, TaskId, TaskProps } from "./task-props";

/** A component whose code arrives when the task is opened first. */
type View<Props> = LazyExoticComponent<ComponentType<Props>>;

export type RegisteredTask = {
  /** A tab of its own, or an item of the menu "More". */
  readonly place: "tab" | "more";
  /**
   * Open while assessor B scores blind: it shows B's entries only, or nothing of any. Without it a
   * task is closed then.
   */
  readonly isOpenToB?: true;
} & (
  | { readonly needs: "assessment"; readonly view: View<TaskProps> }
  | { readonly needs: "nothing"; readonly view: View<FreeTaskProps> }
);

/**
 * The tasks of the pane in the order they stand: the one place that knows them all. Names and hints
 * are in `text/pane-shell.ts`. What is in the same file as a view arrives with it, so each task has a
 * folder of its own and none imports another's.
 */
export const tasks: Readonly<Record<TaskId, RegisteredTask>> = {
  start: {
    place: "tab",
    isOpenToB: true,
    needs: "nothing",
    view: lazy(() => import("../start/start-task").then((m) => ({ default: m.StartTask }))),
  },
  score: {
    place: "tab",
    isOpenToB: true,
    needs: "assessment",
    view: lazy(() => import("../score/score-task").then((m) => ({ default: m.ScoreTask }))),
  },
  check: {
    place: "tab",
    isOpenToB: true,
    needs: "assessment",
    view: lazy(() => import("../check/check-task").then((m) => ({ default: m.CheckTask }))),
  },
  results: {
    place: "tab",
    needs: "assessment",
    view: lazy(() => import("../results/results-task").then((m) => ({ default: m.ResultsTask }))),
  },
  summary: {
    place: "tab",
    needs: "assessment",
    view: lazy(() => import("../summary/summary-task").then((m) => ({ default: m.SummaryTask }))),
  },
  evidence: {
    place: "more",
    needs: "assessment",
    view: lazy(() =>
      import("../evidence/evidence-task").then((m) => ({ default: m.EvidenceTask }))
    ),
  },
  rounds: {
    place: "more",
    needs: "assessment",
    view: lazy(() => import("../rounds/rounds-task").then((m) => ({ default: m.RoundsTask }))),
  },
  assessors: {
    place: "more",
    isOpenToB: true,
    needs: "assessment",
    view: lazy(() =>
      import("../assessors/assessors-task").then((m) => ({ default: m.AssessorsTask }))
    ),
  },
  training: {
    place: "more",
    needs: "assessment",
    view: lazy(() =>
      import("../training/training-task").then((m) => ({ default: m.TrainingTask }))
    ),
  },
  coalition: {
    place: "more",
    needs: "assessment",
    view: lazy(() =>
      import("../coalition/coalition-task").then((m) => ({ default: m.CoalitionTask }))
    ),
  },
  send: {
    place: "more",
    needs: "nothing",
    view: lazy(() => import("../send/send-task").then((m) => ({ default: m.SendTask }))),
  },
  portfolio: {
    place: "more",
    needs: "nothing",
    view: lazy(() =>
      import("../portfolio/portfolio-task").then((m) => ({ default: m.PortfolioTask }))
    ),
  },
  repair: {
    place: "more",
    needs: "nothing",
    view: lazy(() => import("../repair/repair-task").then((m) => ({ default: m.RepairTask }))),
  },
  functions: {
    place: "more",
    isOpenToB: true,
    needs: "nothing",
    view: lazy(() =>
      import("../functions/functions-task").then((m) => ({ default: m.FunctionsTask }))
    ),
  },
};

export const taskIds = Object.keys(tasks) as readonly TaskId[];

export const tasksAt = (place: RegisteredTask["place"]): readonly TaskId[] =>
  taskIds.filter((id) => tasks[id].place === place);

/** Whether a task can be opened now. */
export const canOpen = (id: TaskId, hasAssessment: boolean, isForB = false): boolean =>
  (hasAssessment || tasks[id].needs === "nothing") && (!isForB || tasks[id].isOpenToB === true);
