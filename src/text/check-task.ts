/** What the task Check says. */
import { counted } from "./numbers";

export const checkAgainButton = "Check again";
export const nothingWrong =
  "Nothing is wrong: every entry, setting and table was read and follows the rules.";
export const problemsHeading = "To mend";
export const noticesHeading = "To know";
export const noticesNote =
  "These break nothing. They say how something was understood, or what a reader will miss.";
export const elsewhere = "The workbook as a whole";
export const checksAsYouEdit = "Checked again as you edit the sheets.";
export const checksByButton =
  "This Excel does not tell the add-in of changes. Press the button after you edited the sheets.";
export const goToCellLabel = "Go to";
export const openInScore = "Score";

export function foundLine(problems: number, notices: number): string {
  return `${counted(problems, "problem")}, ${counted(notices, "notice")}.`;
}

/** What a new check found against the one before, for those who do not look at the list. */
export function changedLine(before: number, now: number): string {
  if (now === before) return `Checked: ${counted(now, "problem")}, as before.`;
  const difference = Math.abs(now - before);
  const words = now < before ? "fewer" : "more";
  return `Checked: ${counted(difference, "problem")} ${words}, ${now === 0 ? "none" : now} left.`;
}
