/** What the reading of received workbooks says: in the portfolio's remarks and reasons. */
import type { MethodSetting, WhyNot } from "../portfolio/comparable";
import type { MergeWords } from "../portfolio/merge-rows";
import { counted, limitedQuote, listed, percent } from "./numbers";
import { shortList } from "./short-list";

const settingWords: Readonly<Record<MethodSetting, string>> = {
  minimumCoverage: "minimum coverage",
  fullCoverage: "full coverage",
  halfWidths: "half-widths",
  assessorCorrelation: "assessor correlation",
  overallMethod: "overall method",
};

/** One sentence; it says what differs, not what to do with the figures. */
export function whyNotSentence(why: WhyNot): string {
  switch (why.kind) {
    case "framework-unknown":
      return `The framework ${why.framework} is not at hand here, so whether settings and weights are its own cannot be told.`;
    case "other-version":
      return `Scored with version ${why.found} of the framework; the version here is ${why.known}.`;
    case "other-content":
      return "The scale or the indicators are not those of this version of the framework.";
    case "settings":
      return `Settings differ from the framework's: ${listed(why.settings.map((one) => settingWords[one]))}.`;
    case "bands":
      return "The bands are not the framework's; the score may be compared, the band may not.";
    case "weights":
      return `Weights differ from the framework's: ${shortList(why.codes)}.`;
    case "no-score":
      return `No score: ${percent(why.coverage)} of the weight is scored, ${percent(why.needed)} is needed.`;
    case "provisional":
      return `Provisional: ${percent(why.coverage)} of the weight is scored, ${percent(why.needed)} is needed for a full score.`;
    case "no-overall":
      return why.codes.length === 0
        ? "No score over all: the weight of a category cannot be read."
        : `No score over all: ${listed(why.codes)} ${why.codes.length === 1 ? "has" : "have"} none.`;
    case "unreadable":
      return `Entries that cannot be read: ${shortList(why.codes)}.`;
    case "unsound":
      return `The table of ${why.category} does not hold each indicator exactly once.`;
    case "table-missing":
      return `The table of ${why.category} is not in the file.`;
    case "damaged":
      return `The record of this round is damaged, so no figure is taken from it. ${why.sentences.join(" ")}`;
    case "out-of-range":
      return "Numbers lie outside what the method allows, so no figure is taken from them.";
    case "summary-only":
      return "Taken from what its sheets show: entries, settings and weights were not read.";
  }
}

/** Words of the column "How sure". */
export const howSure = {
  certain: "Decided by what is scored",
  atLeast: "At least: could be more severe",
  /** Of a severity on the summary: "indicative". */
  indicative: "Indicative: rests on low confidence",
  open: "Too little is known",
} as const;

export const skippedSentences = {
  noAssessment:
    "No assessment was found: the workbook has no sheets that the add-in made. Ask whoever sent it for the workbook with the assessment.",
  marksGone:
    "The tables of an assessment are there, but the marks by which the add-in knows its sheets are gone: the workbook was saved by a program other than Excel, or its sheets were remade. Ask whoever sent it for the file as Excel saved it.",
  portfolio: "This is a portfolio, not an assessment.",
} as const;

export const noRow = "Nothing of it that belongs into a portfolio can be read.";

export function newerSchema(found: string): string {
  return `Made by a newer version of the add-in (layout ${found}): left alone. Update the add-in and read it again.`;
}

export function newerFramework(found: string): string {
  return `Made with a newer version of the framework (${found}), so its entries were left alone.`;
}

export function unknownFramework(found: string): string {
  return `The framework ${found} is not at hand, so its entries were left alone.`;
}

export function otherVersion(found: string, known: string): string {
  return `Made with version ${found} of the framework and read with ${known}.`;
}

export const blindRound =
  "Assessor B is scoring blind in this workbook: the open round stays unseen.";
export const fromSummary =
  "The latest round was taken from what the sheets show, not worked out from entries.";
export const nothingBuilt = "Its summary was never built, so it shows no figures.";
export function notCleared(round: string): string {
  return `The round ${limitedQuote(round)} is recorded and its sheets are not cleared yet: it is counted once.`;
}

export function sheetCopied(copy: string, original: string): string {
  return `The sheet ${limitedQuote(copy)} is a copy of ${limitedQuote(original)} and was not read.`;
}

export function dateUnreadable(found: string): string {
  return `The assessment date ${limitedQuote(found)} is no date; write it as 2026-05-31.`;
}

export function problemsFound(count: number): string {
  return `${counted(count, "problem")} in the sheets: run the check there, which names each cell.`;
}

export function ownPlanRows(count: number): string {
  return `${counted(count, "row")} of the user's own in the plan ${count === 1 ? "was" : "were"} not taken.`;
}

export function monthsUnknown(count: number): string {
  return `${counted(count, "step")} of the plan ${count === 1 ? "has" : "have"} no month: the column Ends of the plan holds no number for ${count === 1 ? "it" : "them"}. Open the workbook in Excel, which calculates it, save it and read it again.`;
}

export function summaryOutOfRange(labels: readonly string[]): string {
  return `Figures outside 0 to 100 were not taken: ${shortList(labels)}.`;
}

/** An error of the add-in itself: named, so that it can be reported. */
export function internalError(message: string): string {
  return `Reading failed inside the add-in (${message}). The other files are not affected.`;
}

const kept = "Could not be read again";
const foundAgain = "The same assessment stands in";

/** What merging says; the beginnings tell a later run which lines are its own. */
export const mergeWords: MergeWords = {
  kept: (readAt, why) =>
    `${kept} on ${readAt}, so what was read before stays: ${why.replace(/\s+/g, " ")}`,
  foundAgain: ({ files, rounds }) =>
    `${foundAgain} ${shortList(files.map(limitedQuote))} (${shortList(rounds)}): count it once.`,
  isKept: (line) => line.startsWith(kept),
  isFoundAgain: (line) => line.startsWith(foundAgain),
};
