/** What the frame of the task pane says: tasks, what was done, what stands in the way. */
import { counted } from "./numbers";

export type PaneTask = "start" | "score" | "check" | "results" | "summary";

export const taskNames: Readonly<Record<PaneTask, string>> = {
  start: "Start",
  score: "Score",
  check: "Check",
  results: "Results",
  summary: "Summary",
};

export const tasksLabel = "Tasks";
export const needsAssessment = "Add or open an assessment under Start first.";
export const looking = "Looking into the workbook.";
export const loadingTask = "Opening the task.";
export const tryAgain = "Try again";
export const copyDetails = "Copy details";
export const detailsCopied = "The details were copied. They hold no content of your workbook.";
export const detailsToCopy = "Copy these details by hand:";
export const aboutLabel = "About this add-in";
export const problemHeading = "This was not done";

export const taskNotLoaded =
  "This part of the add-in could not be loaded. Check the connection to the add-in's server, then close and open the pane.";

/** Which assessment the pane works on. */
export function openedLine(partner: string, round: string): string {
  const who = partner.trim() === "" ? "Partner not named" : partner.trim();
  return round.trim() === "" ? who : `${who}, ${round.trim()}`;
}

/** How far the scoring is. */
export function progressLine(done: number, all: number): string {
  return `${done} of ${counted(all, "indicator")} answered`;
}
