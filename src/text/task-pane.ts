/** What the task pane says. */

export const paneTitle = "Human Security Assessment";

export const paneIntroduction =
  "Assesses how ready a partner is to improve people's safety and rights: human security in the " +
  "sense of the United Nations. An indicator framework is added to a workbook you already use, " +
  "your scores are checked and added up by category, and barriers are listed with what may ease " +
  "each of them.";

/** Where the pane is running, as far as Office.js says. */
export type PaneHost = "starting" | "excel" | "elsewhere";

export const hostSentence: Readonly<Record<Exclude<PaneHost, "excel">, string>> = {
  starting: "Connecting to Excel.",
  elsewhere:
    "Opened outside Excel: there is no workbook here. Side-load the add-in to see the pane in Excel.",
};

export const functionsHeading = "Functions for your own sheets";

export const functionsNote = "Type = and the name in any cell; Excel then shows the arguments.";

/** The custom functions, without the namespace that the manifest gives them. */
export const functionMeanings: readonly { readonly id: string; readonly meaning: string }[] = [
  { id: "CATEGORYSCORE", meaning: "score of one category, 0 to 100" },
  { id: "COVERAGE", meaning: "share of the applicable weight that is scored, 0 to 1" },
  { id: "OVERALL", meaning: "overall score from the category scores, 0 to 100" },
  { id: "BAND", meaning: "name of the band a score falls in" },
  { id: "RANGE", meaning: "range that other readings of the evidence would give" },
  { id: "BOUNDS", meaning: "worst and best score that is still possible" },
  { id: "BANDCHANCE", meaning: "chance of each band, from a score and its range" },
  { id: "SENSITIVITY", meaning: "what weights do to a score, and which indicator decides" },
  { id: "CHANGE", meaning: "change between two rounds, and how clear it is" },
  { id: "TREND", meaning: "points per year over several rounds, and whether it is chance" },
  { id: "AGREEMENT", meaning: "how far assessors agree: alpha, kappa or shares" },
  { id: "TRAINING", meaning: "training integration index with its parts and gates" },
];

export const privacyNote =
  "Nothing in your workbook leaves this computer: the add-in sends nothing anywhere.";

export const versionSentence = (version: string): string => `Version ${version}`;
