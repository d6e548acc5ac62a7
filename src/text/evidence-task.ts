/** What the task Evidence says. */
import type { DerivedConfidence } from "../assessment/derived-confidence";
import type { Proposal } from "../assessment/dataset-value";
import type { OwnProblem, OwnRule } from "../assessment/own-rows";
import type { ValueProblem } from "../assessment/read-values";
import type { ScaleKind } from "../assessment/scale-table";
import { counted, limitedQuote } from "./numbers";

export const partLabel = "What do you want to do?";
export const parts = {
  items: "Log and weigh items of an indicator",
  data: "Type values of datasets",
  values: "Load many dataset values",
  own: "Bring in rows of your own sheet",
  print: "Print an interview guide or observation sheet",
} as const;
export type EvidencePart = keyof typeof parts;

export const indicatorLabel = "Indicator";
export const noLog =
  "The workbook has no evidence log: its sheet was deleted. Undo that, or work with the columns beside the scores.";

// Items and confidence.
export const itemsHeading = "Items in the log";
export const noItems = "Nothing is logged for this indicator yet.";
export const confidenceHeading = "Confidence";
export const notGraded =
  "No item of this indicator has both grades yet, so the evidence gives no confidence.";

const reasons = {
  "items differ": "two items lie two or more levels apart",
  "self-reported only": "only the assessed force itself says so",
} as const;

/** What the evidence gives, and why. */
export function derivedLine(derived: DerivedConfidence): string {
  const parts = [
    `The evidence gives ${derived.confidence} (${counted(derived.items, "graded item")}; the best is ${derived.best}`,
    ...(derived.isRaised ? ["one step up, as two types agree"] : []),
    ...(derived.loweredFor.length > 0
      ? [`one step down, as ${derived.loweredFor.map((one) => reasons[one]).join(" and ")}`]
      : []),
  ];
  return `${parts.join("; ")}).`;
}

export function enteredLine(confidence: string | null): string {
  return confidence === null
    ? "No confidence is entered."
    : `${confidence} is entered; it is the one that counts.`;
}

export const takeButton = (confidence: string): string => `Enter ${confidence}`;
export const confidenceReasonLabel = "Why another confidence";
export const ceilingReasonLabel = "Why the score may be above the ceiling";
export const reasonHint = "It is put into the basis, where everybody can read it.";
export const keepReasonButton = "Write the reason";
export const reasonGiven = "The reason stands in the basis.";

export function aboveCeilingLine(score: number, cap: number, id: string): string {
  return `The score ${score} is above ${cap}, where ${id} caps it.`;
}

// The form of an item.
export const newItemHeading = "Log an item";
export const typeLabel = "Type";
export const typeNames = { data: "Data", interview: "Interview", site: "Site visit" } as const;
export const sourceLabel = "Source code";
export const sourceHint = "Such as S-014, never a name. Keep the key outside the workbook.";
export const stakeholderLabel = "Kind of stakeholder";
export const selfReportedLabel = "Does the assessed force itself say so?";
export const monthLabel = "Month";
export const monthHint = "Year and month, such as 2026-03; no exact date.";
export const summaryLabel = "Summary";
export const summaryHint = "What was said or seen, without what points at a person.";
export const levelLabel = "Level that it speaks for";
export const reliabilityLabel = "Reliability of the source";
export const credibilityLabel = "Credibility of the item";
export const sharingLabel = "May be shared with";
export const consentLabel = "Consent of the source";
export const notChosen = "Not chosen";
export const logButton = "Log this item";
export const answers = { yes: "Yes", no: "No" } as const;

export const reliabilityNames = {
  A: "A reliable",
  B: "B usually reliable",
  C: "C fairly reliable",
  D: "D not usually reliable",
  E: "E unreliable",
  F: "F cannot be judged",
} as const;
export const credibilityNames = {
  1: "1 confirmed by others",
  2: "2 probably true",
  3: "3 possibly true",
  4: "4 doubtful",
  5: "5 improbable",
  6: "6 cannot be judged",
} as const;

export const monthUnreadable = "This is no month. Write year and month, such as 2026-03.";
export const summaryMissing = "Say what was said or seen, or choose a level.";
export const exactDateNote = "An exact date can point at a source: only the month is logged.";

const identifierNames: Readonly<Record<string, string>> = {
  mail: "a mail address",
  phone: "a phone number",
  coordinates: "coordinates",
  name: "a rank or title with a name",
  occasion: "an exact date with a place and a rank",
};

export function identifierNote(kinds: readonly string[]): string {
  const named = kinds.map((kind) => identifierNames[kind] ?? kind).join(", ");
  return `This may hold ${named}, which can point at a person. Take it out unless it points at nobody.`;
}

export function loggedLine(ids: readonly string[]): string {
  const first = ids[0] ?? "";
  const last = ids[ids.length - 1] ?? "";
  return ids.length === 1
    ? `Logged as ${first}.`
    : `${ids.length} items logged, ${first} to ${last}.`;
}

// Datasets.
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

// Many values.
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

// Own rows.
export const ownIntro =
  "Select the table in your sheet, with its header row; one cell of it is enough. Your sheet stays as it is.";
export const readSelectionButton = "Read the selection";
export const nothingSelected = "The selection holds no rows below a header. Select your table.";
export const noColumn = "None";
export const columnLabels = {
  indicator: "Code or name of the indicator",
  score: "Score",
  evidence: "Evidence",
  source: "Source code",
  month: "Date or month",
} as const;
export const scaleLabel = "Scale of your scores";
export const scaleNames: Readonly<Record<ScaleKind, (levels: number) => string>> = {
  levels: (levels) => `1 to ${levels}, as here`,
  "from zero": (levels) => `0 to ${levels - 1}`,
  percent: () => "0 to 100",
  letters: (levels) => `Letters, A is best, ${levels} of them`,
};
export const stepsHeading = "Table from your scores to levels";
export const stepsHint =
  "Several scores are separated by semicolons. The table is kept with the evidence.";
export const stepLabel = (level: number, isFrom: boolean): string =>
  isFrom ? `Level ${level} from` : `Level ${level} is`;
export const ownTypeLabel = "What these rows are";
export const writeScoresLabel = "Write the scores too";
export const replaceLabel = "Replace scores that stand already";

export function selectedLine(sheet: string, rows: number): string {
  return `${counted(rows, "row")} of ${limitedQuote(sheet)}.`;
}

export function previewLine(items: number, written: number, same: number, other: number): string {
  return `${counted(items, "item")} for the log. Scores: ${written} new, ${same} the same, ${other} where another one stands.`;
}

const ownRules: Readonly<Record<OwnRule, (found: string) => string>> = {
  "indicator-blank": () => "no indicator is named. Write its code or name, or leave the row out.",
  "indicator-unknown": (found) =>
    `${limitedQuote(found)} is no indicator of this framework. Write its code.`,
  "score-unmapped": (found) =>
    `the table has no level for the score ${limitedQuote(found)}. Add it to the table, or correct it.`,
  "month-unreadable": (found) =>
    `${limitedQuote(found)} is no month. Write year and month, such as 2026-03.`,
  "scores-differ": (found) => `${found} has another score in a row above. Decide for one.`,
  "nothing-held": (found) => `${limitedQuote(found)} holds no row that names an indicator.`,
};

export function ownProblemLine({ row, rule, found }: OwnProblem): string {
  return `Row ${row}: ${ownRules[rule](found)}`;
}

export const bringInButton = "Bring in";

export function broughtInLine(items: number, scored: number, left: number): string {
  const kept = left === 0 ? "" : ` ${counted(left, "score")} that stand already were left.`;
  return `${counted(items, "item")} logged, ${counted(scored, "score")} written.${kept}`;
}

// Problems of a preview.
export function problemsHeading(count: number): string {
  return `To mend first (${count})`;
}
export const andMore = (count: number): string => `and ${count} more`;

// Printed sheets.
export const printIntro =
  "Choose what you will ask or look at. The sheet is made in the workbook; print it from there.";
export const kindLabel = "Sheet";
export const kindNames = {
  "interview guide": "Interview guide",
  "observation sheet": "Observation sheet",
} as const;
export const chooseHeading = "Indicators";
export const allOf = (name: string): string => `All of ${name}`;
export const stakeholdersHeading = "Kinds of stakeholders";
export const makeButton = "Make the sheet";
export const makingLine = "Making the sheet.";
export const madeLine = (sheet: string): string => `${sheet} is ready to print.`;
export const goToPrintedButton = "Go to the sheet";
export const hasNotesLine = (sheet: string): string =>
  `${limitedQuote(sheet)} holds answers or notes that somebody has typed, so it is left as it is. Log them, delete the sheet, then make it anew.`;
export const nothingChosen = "Choose at least one indicator.";

// In Score.
export const openEvidenceButton = (items: number): string =>
  `Evidence log (${counted(items, "item")})`;

// Kept warnings, in Check.
export const keepButton = "Keep";
export const keepHint = "It points at nobody: do not warn of these words again";
export const keptLine = (count: number): string =>
  `${counted(count, "warning")} about identifiers ${count === 1 ? "is" : "are"} kept.`;
export const forgetButton = "Warn of them again";
