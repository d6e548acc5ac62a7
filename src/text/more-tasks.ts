/** What the menu "More" of the task pane says. It arrives when the menu is opened first. */
import type { PaneTask } from "./pane-shell";

export const moreTasksLabel = "More tasks";

/** What a task is for, below its name in the menu. Tabs have none. */
export const taskHints: { readonly [task in PaneTask]?: string } = {
  evidence: "Log items, dataset values and own rows; print interview guides",
  rounds: "Finish a round, start the next, compare, hand over",
  assessors: "Two people score blind; how far they agree; what they reconcile",
  send: "A copy for others to read, without what they must not learn",
  training: "How far training is built in, and which module would raise it most",
  coalition: "Who supports reform, in which bloc, and how much rests on one or two",
  portfolio: "Assessments that you received, side by side",
  repair: "Formulas that show #NAME?; sheets of an older version",
  functions: "The scoring method as functions for your own sheets",
};
