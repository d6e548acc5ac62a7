/** What the frame of the task pane says: tasks, what was done, what stands in the way. */
export const taskNames = {
  start: "Start",
  score: "Score",
  check: "Check",
  results: "Results",
  summary: "Summary",
  evidence: "Evidence",
  rounds: "Rounds",
  assessors: "Assessors",
  training: "Training",
  coalition: "Coalition",
  send: "Send",
  portfolio: "Portfolio",
  repair: "Repair",
  functions: "Functions",
} as const;

export type PaneTask = keyof typeof taskNames;

export const tasksLabel = "Tasks";
export const moreLabel = "More";
export const needsAssessment = "Add or open an assessment under Start first.";
export const looking = "Looking into the workbook.";
export const loadingTask = "Opening the task.";

export const taskNotLoaded =
  "This part of the add-in could not be loaded. Check the connection to the add-in's server, then close and open the pane.";

/** Why a task is closed while assessor B scores. */
export const closedToB = "Closed while assessor B scores blind. Hand back under Assessors first.";

/** Whose entries the pane shows while scores are blind. */
export const blindLines = {
  A: "Blind scoring: you see assessor A's scores only.",
  B: "Assessor B is scoring. Assessor A's scores are hidden.",
} as const;

/** Which assessment the pane works on. */
export function openedLine(partner: string, round: string): string {
  const who = partner.trim() === "" ? "Partner not named" : partner.trim();
  return round.trim() === "" ? who : `${who}, ${round.trim()}`;
}
