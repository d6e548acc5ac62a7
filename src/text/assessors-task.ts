/** What the task Assessors says. */
import type { ScorePair } from "../assessment/score-pairs";
import type { Entry } from "../assessment/assessment";
import { entryValue } from "../assessment/entry-text";
import { counted } from "./numbers";

export const beginIntro =
  "Two people score the same indicators without seeing each other's scores. Then both are shown, and you see how far they agree. This tells how far the scores can be trusted.";
export const hidingHeading = "What the hiding is worth";
export const codeALabel = "Code of assessor A";
export const codeBLabel = "Code of assessor B";
export const codeHint = "For example A-01. Never a name.";
export const codeAHint = "Whose scores stand in the category sheets and make the assessment.";
export const beginButton = "Begin blind scoring";
export const begunLine =
  "Blind scoring has begun. Assessor A is at work, assessor B's sheet is hidden.";
export const workingLine = "Working.";

export const stateHeading = "Blind scoring";
export const togetherLine =
  "One at a time: sheets are hidden for everybody who has this workbook open.";
export const handToB = "Hand over to assessor B";
export const handToA = "Hand back to assessor A";
export const handAgainNote = "If a hidden sheet was shown by hand, handing over again hides it.";
export const handedLines = {
  A: "Assessor A is at work. Assessor B's sheet is hidden.",
  B: "Assessor B is at work. Assessor A's sheets are hidden. Score and Check show assessor B's entries only.",
} as const;

export function answeredLine(who: string, answered: number, all: number): string {
  return `${who}: ${answered} of ${counted(all, "indicator")} answered`;
}

export function assessorName(letter: "A" | "B", code: string): string {
  return code === "" ? `Assessor ${letter}` : `Assessor ${letter} (${code})`;
}

export const bringHeading = "Bring assessor B's scores in";
export const bringIntro =
  "If assessor B scored in a copy or in a workbook of their own, choose that file. It is read here and sent nowhere, and its scores are not shown.";
export const fileLabel = "Workbook of assessor B";
export const readingFile = "Reading the file.";
export const problemsHeading = "Before you bring it in";
export const noProblems = "Same framework, partner and round, and every row is in order.";
export const bringButton = "Bring in";
export const acceptLabel = "I have read this. Bring it in all the same.";
export function foundLine(answered: number, all: number): string {
  return `The file answers ${answered} of ${counted(all, "indicator")}.`;
}
export function broughtLine(answered: number): string {
  return `${counted(answered, "answer")} of assessor B brought in.`;
}

export const revealHeading = "Reveal";
export const revealIntro =
  "Both assessors' scores are copied side by side, and all hidden sheets are shown. This cannot be taken back.";
export const revealButton = "Reveal the scores";
export const unfinishedLabel = "Reveal although not everything is answered.";
export const revealedLine = "The scores are revealed. The log on the Agreement sheet says when.";

export const agreementHeading = "How far you agree";
export const measureNames = {
  pairs: "Pairs compared",
  exact: "Equal",
  withinOne: "Within one level",
  kappa: "Weighted kappa",
  alpha: "Krippendorff's alpha",
} as const;
export const atRevealNote =
  "Counted from the scores at the reveal. What is reconciled afterwards does not change it.";

export const disagreementsHeading = "To reconcile";
export const noDisagreements = "Nothing left: no two levels apart, and at one on what applies.";
export const othersHeading = "Other differences";
export const reconciledHeading = "Reconciled";
export const reconcileButton = "Reconcile";
export const reconcileAgainButton = "Change what was agreed";
export const agreedLabel = "What you agreed on";
export const chooseAgreed = "Choose";
export const reasonLabel = "Reason";
export const reasonHint = "What in the evidence decided it, in a sentence. It is logged.";
export const byLabel = "Entered by";
export const saveAgreed = "Save";
export const cancelButton = "Cancel";
export function reconciledLine(code: string): string {
  return `${code} is reconciled. It is in the assessment and in the log.`;
}
export const goToLogButton = "Go to the Agreement sheet";

export const againHeading = "Begin again";
export const againIntro =
  "For a new round: assessor B's scores and the scores at the reveal are removed from this workbook. The log keeps the figures. Save a copy first to keep the scores.";
export const againLabel = "Remove assessor B's scores of the last round.";
export const againButton = "Begin again";
export function otherRoundLine(found: string, now: string): string {
  const named = (round: string): string => (round === "" ? "no name" : `“${round}”`);
  return `These scores belong to the round ${named(found)}, and the assessment is at ${named(now)}.`;
}

/** An entry as one word or number. */
function entryWord(entry: Entry): string {
  const value = String(entryValue(entry));
  return value === "" ? "nothing" : value;
}

/** Both scores of a pair, in words. */
export function pairLine({ a, b }: ScorePair): string {
  return `A ${entryWord(a)}, B ${entryWord(b)}`;
}

export function agreedLine(pair: ScorePair, agreed: Entry): string {
  return `${pairLine(pair)}, agreed ${entryWord(agreed)}`;
}
