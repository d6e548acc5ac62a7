/** What the sheets of two assessors say. */
import { levelsOfDisagreement } from "../assessment/score-pairs";
import { agreementStandard } from "../scoring/agreement/agreement-standard";
import type { AgreementReading, AgreementReport } from "../scoring/agreement/agreement-report";
import { counted } from "./numbers";

/** What hiding sheets is worth. Said alike in the pane, on the sheets and in the guide. */
export const hidingLines = [
  "The other assessor's sheets are only hidden, which guards against a glance, not against intent.",
  "Anyone can show them: right-click a sheet tab, Unhide. Nothing is encrypted, and no password is set.",
  "Sheets and formulas of your own that read scores are not hidden: they may give them away.",
  "Safest: assessor B scores in a workbook of their own that never held A's scores, and it is brought in.",
] as const;

export const assessorIntroduction =
  "Score by the evidence, without talking about the scores until both are done.";

export const agreementIntroduction =
  "How far two assessors agree who scored without seeing each other's scores, and what they agreed on afterwards.";

/** Beside each field of the state table. */
export const stateNotes = {
  a: "Codes such as A-01, no names.",
  b: "Codes such as A-02, no names.",
  state: "Blind or Revealed. Changed under Assessors in the pane, and logged below.",
  scoring: "Assessor A or Assessor B: whose sheets are shown while scores are blind.",
  round: "The round that both scored. Scores of two rounds are never compared.",
} as const;

export const agreementHeadings = {
  state: "Blind scoring",
  hiding: "What the hiding is worth",
  figures: "How far they agree",
  levels: "How often each level was given, over the pairs compared",
  pairs: "Scores at the reveal, widest apart first",
  log: "Log: rows are added, none is changed",
} as const;

export const figureColumns = ["Measure", "Meaning", "Count", "Value", "Reading"] as const;

export const figureRows = {
  pairs: ["Pairs compared", "indicators for which both gave a level"],
  exact: ["Equal", "both gave the same level"],
  withinOne: ["Within one level", "equal, or one level apart"],
  kappa: ["Weighted kappa", "agreement beyond chance, quadratic weights"],
  alpha: ["Krippendorff's alpha", "ordinal; 1 is full agreement, 0 is chance"],
  open: ["To reconcile", "disagreements that are still open"],
  reconciled: ["Reconciled", "indicators with an agreed entry"],
} as const;

export const levelColumns = [
  "Level",
  "",
  "A gave",
  "B gave",
  "Together",
  "Step",
  "Middle rank",
] as const;

/** How alpha reads; the same words in the cells and in the pane. */
export const agreementReadings: Readonly<Record<AgreementReading, string>> = {
  "too-few": `Counts only: fewer than ${agreementStandard.fewestPairs} pairs`,
  "no-variation": "No variation: all scores are the same, so nothing can be said",
  good: `Good: ${agreementStandard.good.toFixed(2)} or more`,
  tentative: `Tentative: ${agreementStandard.tentative} to ${agreementStandard.good.toFixed(2)}`,
  reconcile: `Reconcile before use: below ${agreementStandard.tentative}`,
};
export const nothingCompared = "Nothing to compare yet";

export const toDoWords = {
  reconciled: "Reconciled",
  apart: `Reconcile: ${levelsOfDisagreement} levels or more apart`,
  applies: "Reconcile: does it apply?",
  information: "One found enough to score, the other not",
  one: "One level apart",
} as const;

/** In the log, where blind scoring begins. */
export const figuresNote =
  "Both score without seeing the other's scores. Figures follow at the reveal.";

/** The figures in one line, for the log. */
export function figuresLine(report: AgreementReport): string {
  const counts = `${counted(report.pairs, "pair")}, ${report.exact} equal, ${report.withinOne} within one level`;
  const figure = (name: string, value: number | null): string =>
    value === null ? "" : `; ${name} ${value.toFixed(3)}`;
  const figures = figure("weighted kappa", report.kappa) + figure("alpha", report.alpha);
  return `${counts}${figures}. ${agreementReadings[report.reading]}.`;
}
