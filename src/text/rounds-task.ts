/** What the task Rounds says. */
import { counted } from "./numbers";

export const intro =
  "A finished round is kept in the History sheet, and the sheets are emptied for the next one. Evidence, weights and settings stay.";
export const reading = "Reading the rounds.";
export const roundsHeading = "Finished rounds";
export const noRounds = "None yet: this is the first round.";
export const soundWord = "verified";
export const damagedWord = "damaged";

export function roundLine(round: {
  readonly number: number;
  readonly name: string;
  readonly date: string;
  readonly scored: number;
  readonly rows: number;
}): string {
  return `${round.number}. ${round.name}, ${round.date}: ${round.scored} of ${counted(round.rows, "indicator")} scored`;
}

export const damageHeading = "Damage in the history";
export const damageAdvice = "Nothing was mended. A damaged round is not compared.";

export const outOfSight =
  "The last round is out of sight until every indicator has a score, NA or NI.";
export const outOfSightWorth =
  "Its sheets are hidden, not locked: anyone can unhide them in Excel.";
export const showButton = "Show the last round";
export function shownLine(sheets: number): string {
  return sheets === 0 ? "Nothing was hidden." : `Shown: ${counted(sheets, "sheet")}.`;
}

export const startHeading = "Start a follow-up round";
export function currentLine(name: string, open: number): string {
  const round = name === "" ? "The present round has no name." : `Now: ${name}.`;
  return open === 0
    ? `${round} Everything is scored.`
    : `${round} ${counted(open, "indicator")} not scored yet; they are kept as blank.`;
}
export function recordedLine(name: string): string {
  return `${name} is in the history already; only the sheets have still to be made ready.`;
}
export const dateLabel = "Day on which this round ended";
export const nextLabel = "Name of the next round";
export const blindLabel = "Keep the last round out of sight until the new one is scored";
export const startButton = "Start the next round";
export const confirmText =
  "Scores, confidence, evidence types and basis are emptied once the round has been kept in the history and read back. Excel's Undo may not bring the cells back; the History sheet holds them.";
export const confirmButton = "Keep it and empty the sheets";
export const cancelButton = "Cancel";

const steps = {
  looking: "Looking at what is in the workbook.",
  recording: "Keeping the round in the history.",
  verifying: "Reading it back.",
  clearing: "Making the sheets ready.",
};
export function startStep(step: keyof typeof steps): string {
  return steps[step];
}

export function startedLine(started: {
  readonly finished: { readonly name: string };
  readonly rows: number;
  readonly next: string;
  readonly hidden: readonly string[];
  readonly formulas: readonly string[];
}): string {
  const { finished, rows, next, hidden, formulas } = started;
  return [
    `${finished.name} is kept (${counted(rows, "row")}, verified). The sheets are ready for ${next}.`,
    hidden.length === 0 ? "" : `Out of sight: ${hidden.join(", ")}.`,
    formulas.length === 0 ? "" : `Scores that a formula gives were left: ${formulas.join(", ")}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

export const compareHeading = "Compare two rounds";
export const earlierLabel = "From";
export const laterLabel = "To";
export const nowChoice = "what the sheets hold now";
export const compareButton = "Compare";
export const writeChangeButton = "Write the Change sheet";
export const comparing = "Comparing.";
export const writingChange = "Writing the Change sheet.";
export function comparedSentence(moved: number, left: number): string {
  return `${counted(moved, "indicator")} moved, ${left} not compared.`;
}
export function writtenLine(sheet: string): string {
  return `Written to “${sheet}”.`;
}
export const categoriesHeading = "By category";
export function signLine(ups: number, downs: number, p: number): string {
  return `${ups} up, ${downs} down; sign test p ${p.toFixed(3)}`;
}
export function trendLine(trend: string): string {
  return `Trend: ${trend}.`;
}
export const movedHeading = "Indicators that moved";
export const nothingMoved = "None.";
export const leftHeading = "Not compared";
export function movedLine(name: string, before: number, after: number, movement: string): string {
  return `${name}: ${before} to ${after}. ${movement}.`;
}

export const handoverHeading = "Handover";
export const handoverIntro =
  "One sheet for the next officer: what was judged and why, what was promised, what lapses in 90 days, what is open, how sure it is.";
export const handoverButton = "Write the Handover sheet";
export const writingHandover = "Writing the Handover sheet.";
