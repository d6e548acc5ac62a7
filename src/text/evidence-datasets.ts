/** What the task Evidence says of datasets: one value typed, or many loaded. */
import type { Proposal } from "../assessment/dataset-value";
import type { ValueProblem } from "../assessment/read-values";
import { counted, limitedQuote } from "./numbers";

export const noSources = "The framework names no dataset for this indicator.";
export const gradesHeading = "Grades of the values that you log";
export const versionLabel = "Edition";
export const versionHint = "Such as v16 or 2025. Values of different editions are not compared.";
export const valueLabel = "Value";
export const handLevelLabel = "Level, by your judgement";
export const logValueButton = "Log this value";
export const useLines = {
  direct: "Proposes a level; you confirm it.",
  ceiling: "Caps the score, unless overruled in writing.",
  context: "Only informs.",
} as const;

export function acceptsLine(line: string): string {
  return `How it is read: ${line}.`;
}

export function proposalLine(proposal: Proposal, use: keyof typeof useLines): string {
  switch (proposal.kind) {
    case "outside":
      return `The dataset has no such value; it has ${proposal.accepts}.`;
    case "by hand":
      return proposal.rule === ""
        ? "You judge the level against its description."
        : `You apply the rule: ${proposal.rule}.`;
    case "level":
      if (use === "direct") return `Proposes level ${proposal.level}.`;
      return use === "ceiling"
        ? `Caps the score at ${proposal.level}.`
        : `Would be level ${proposal.level}; it only informs.`;
  }
}

export const standingLine = (id: string, value: string, version: string, level: string): string =>
  `In the log: ${value}${version === "" ? "" : ` (${version})`}${level === "" ? "" : `, level ${level}`}, ${id}.`;
export const confirmButton = (level: number): string => `Confirm ${level} as the score`;
export const confirmedLine = (code: string, level: number): string => `${code} is scored ${level}.`;

export const valuesIntro =
  "Paste cells, or load a CSV file, with the columns dataset, field, version and value. Nothing is fetched from the network, and nothing is written before you say so.";
export const valuesLabel = "Values";
export const fileLabel = "Load a CSV file";
export const valuesMonthHint = "Month in which the values were taken from their dataset.";

export function knownLine(known: number): string {
  return `${counted(known, "value")} stand in the log already and are passed over.`;
}

export function logValuesButton(count: number): string {
  return `Log ${counted(count, "value")}`;
}

const valueRules: Readonly<Record<ValueProblem["rule"], (p: ValueProblem) => string>> = {
  empty: (p) => `There is no value. Begin with a row that names the columns: ${p.accepts}.`,
  "quotation-marks": () =>
    "A quotation mark is not closed or stands in the wrong place. Put the cell in “…” and write a mark inside it twice.",
  "column-missing": (p) => `The column “${p.field}” is missing. Name the columns ${p.accepts}.`,
  "column-repeated": (p) => `The column “${p.field}” stands twice. Keep one.`,
  "field-blank": () => "The row names no field. Write the field of the dataset.",
  "dataset-unknown": (p) =>
    `${limitedQuote(p.found)} has no such field in this framework. Correct the dataset, or leave it blank.`,
  "field-unknown": (p) =>
    `${limitedQuote(p.found)} is no field that this framework uses. Correct it, or take the row out.`,
  "value-blank": () => "The row has no value. Write it, or take the row out.",
  "value-outside": (p) =>
    `The dataset has no value ${limitedQuote(p.found)}; it has ${p.accepts}. Correct the value; decimals are written with a point.`,
  "row-repeated": (p) => `The field ${limitedQuote(p.found)} stands in a row above. Keep one.`,
  "value-differs": (p) =>
    `The log holds another value for this edition (${p.accepts}). Correct one of the two.`,
};

export function valueProblemLine(problem: ValueProblem): string {
  const sentence = valueRules[problem.rule](problem);
  return problem.row === 0 ? sentence : `Row ${problem.row}: ${sentence}`;
}
