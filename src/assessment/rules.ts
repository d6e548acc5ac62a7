import { evidenceRules } from "./evidence-rules";
import { coalitionRules } from "./coalition-rules";
import { trainingRules } from "./training-rules";
import type { RuleMeaning } from "./rule-meaning";

/**
 * Every rule that a check of entries, tables and settings can report, under an id that never
 * changes: it stands in reports that other programs read. The sentences people read stand in
 * `text/findings.ts`, one per id; here is what a rule means, how to mend it, and which facts a
 * finding of that rule always carries.
 *
 * Facts in use: `found` (what the cell or field holds, as text), `understood` (how it was read),
 * `field` (`score`, `confidence`, `evidence`, `basis`, `weight` or a header), `levels` (top of the
 * scale), `row` (where it stands in a file), the others as named.
 */
const meanings = {
  // The score of one indicator. These ids are also `EntryRule`.
  "zero-is-not-a-score": {
    weight: "problem",
    meaning: "The score is 0; the scale starts at 1. For scoring it counts as nothing entered.",
    fix: "Enter a level of the scale, NI if there is no information, or clear the cell.",
    facts: ["found", "levels"],
  },
  "above-scale": {
    weight: "problem",
    meaning: "The score is a whole number above the top of the scale.",
    fix: "Enter a level of the scale, NA or NI.",
    facts: ["found", "levels"],
  },
  "below-scale": {
    weight: "problem",
    meaning: "The score is a whole number below 0.",
    fix: "Enter a level of the scale, NA or NI.",
    facts: ["found", "levels"],
  },
  "not-whole": {
    weight: "problem",
    meaning: "The score lies between two levels.",
    fix: "Take the lower of the two levels and say why in the basis.",
    facts: ["found", "levels"],
  },
  "not-a-score": {
    weight: "problem",
    meaning: "The score is neither a level of the scale nor NA or NI.",
    fix: "Enter a level of the scale as a plain number, NA or NI.",
    facts: ["found", "levels"],
  },
  "error-value": {
    weight: "problem",
    meaning: "The score cell holds an Excel error.",
    fix: "Mend the formula that gives the error, or type the level.",
    facts: ["found", "levels"],
  },
  formula: {
    weight: "problem",
    meaning: "The text of a formula stands where a score is expected; it is not calculated.",
    fix: "Type the level itself.",
    facts: ["found", "levels"],
  },
  // How an entry was understood.
  "formula-in-score": {
    weight: "notice",
    meaning: "A formula gives the score; its value counts, and can change without an assessor.",
    fix: "Type the level over the formula.",
    facts: ["found", "understood"],
  },
  "number-as-text": {
    weight: "notice",
    meaning: "The level is stored as text and was read as the number.",
    fix: "Type the number again, or convert the cell to a number.",
    facts: ["found", "understood"],
  },
  "read-as": {
    weight: "notice",
    meaning: "Another spelling was understood.",
    fix: "Nothing has to be done; the usual spelling is what it was read as.",
    facts: ["field", "found", "understood"],
  },
  // The other fields of one indicator.
  "confidence-unknown": {
    weight: "problem",
    meaning: "The confidence is not High, Moderate or Low.",
    fix: "Choose High, Moderate or Low, or clear the cell.",
    facts: ["found"],
  },
  "evidence-unknown": {
    weight: "problem",
    meaning: "A word in the evidence field names no type of evidence. Found is that word.",
    fix: "Use data, interview and site, separated by semicolons.",
    facts: ["found"],
  },
  "weight-not-positive": {
    weight: "problem",
    meaning: "The weight is not a number above 0; its category gets no score.",
    fix: "Enter a number above 0. To leave an indicator out, score it NA.",
    facts: ["found"],
  },
  "score-without-evidence": {
    weight: "notice",
    meaning: "A score stands without any type of evidence.",
    fix: "Name the evidence (data, interview, site), or score NI.",
    facts: ["understood"],
  },
  "score-without-confidence": {
    weight: "notice",
    meaning: "A score stands without a confidence.",
    fix: "Choose High, Moderate or Low.",
    facts: ["understood"],
  },
  "confidence-without-score": {
    weight: "notice",
    meaning: "A confidence stands beside an indicator that is not scored.",
    fix: "Enter the score, or clear the confidence.",
    facts: ["found", "understood"],
  },
  "no-information-with-evidence": {
    weight: "notice",
    meaning: "The indicator is marked NI, yet types of evidence are named.",
    fix: "Score it from that evidence, or clear the evidence.",
    facts: ["found"],
  },
  "basis-repeated": {
    weight: "notice",
    meaning: "The same basis text stands beside more than three scores.",
    fix: "Say for each indicator what was seen.",
    facts: ["found", "count", "codes"],
  },
  // Codes and rows.
  "code-unknown": {
    weight: "problem",
    meaning: "The code is not one of the framework; its category gets no score.",
    fix: "Correct the code, or remove the row.",
    facts: ["found"],
  },
  "code-repeated": {
    weight: "problem",
    meaning: "The code stands more than once; its category gets no score.",
    fix: "Keep one row for each code.",
    facts: ["found"],
  },
  "row-without-code": {
    weight: "problem",
    meaning: "A row of the table has no code; its category gets no score.",
    fix: "Give the row its code, or take it out of the table.",
    facts: ["found"],
  },
  "code-missing": {
    weight: "problem",
    meaning: "An indicator of the framework has no row; its category gets no score.",
    fix: "Put the row back with its code.",
    facts: ["found"],
  },
  // One category. `Finding.code` is the category's.
  "coverage-low": {
    weight: "notice",
    meaning: "Too little of the applicable weight is scored: the category gets no score.",
    fix: "Score more of its indicators.",
    facts: ["coverage", "minimum", "unscored"],
  },
  "evidence-of-one-type": {
    weight: "notice",
    meaning: "All evidence of a scored category is of one type.",
    fix: "Add evidence of a second type (data, interview, site).",
    facts: ["found"],
  },
  "weight-of-category": {
    weight: "problem",
    meaning: "The weight of a category is not a number above 0; there is no overall score.",
    fix: "Enter a number above 0.",
    facts: ["found"],
  },
  // The sheets themselves.
  "setting-unreadable": {
    weight: "problem",
    meaning: "A setting is missing or outside its range; the framework's own value is used.",
    fix: "Enter a value in the range that stands beside the setting.",
    facts: ["field", "found", "understood"],
  },
  "plan-months": {
    weight: "problem",
    meaning: "A start or a length in the plan is not a number of months; it counts as blank.",
    fix: "Enter a number of months from 0 to 1200, or clear the cell.",
    facts: ["field", "found"],
  },
  "column-missing": {
    weight: "problem",
    meaning: "A column that is read is not in its table.",
    fix: "Put the column back under its header.",
    facts: ["field", "found"],
  },
  "table-missing": {
    weight: "problem",
    meaning: "A table that is read is not in the workbook.",
    fix: "Undo its removal, or install the sheet again.",
    facts: ["found"],
  },
  "table-renamed": {
    weight: "notice",
    meaning: "A table was found under another name; formulas follow it, other tools may not.",
    fix: "Give the table its name back.",
    facts: ["found", "understood"],
  },
  "sheet-copied": {
    weight: "notice",
    meaning: "A sheet of the assessment stands twice; only the original is read.",
    fix: "Delete the copy, or keep it for reading only.",
    facts: ["found", "understood"],
  },
  "framework-other": {
    weight: "notice",
    meaning: "The sheets were made from another version of the framework.",
    fix: "Read results with the version that the sheets name.",
    facts: ["found", "understood"],
  },
  // The evidence log.
  ...evidenceRules,
  // The record of finished rounds. Found is what is damaged, in words.
  "history-damaged": {
    weight: "problem",
    meaning: "The record of finished rounds is not as it was written; that round is not compared.",
    fix: "Undo the change, or take the rows from a copy that still has them.",
    facts: ["found"],
  },
  // The second assessor.
  "second-of-other-round": {
    weight: "notice",
    meaning: "The second assessor's scores belong to another round than the assessment.",
    fix: "Begin blind scoring of this round under Assessors, or give the round its name back.",
    facts: ["found", "understood"],
  },
  "second-changed-after-reveal": {
    weight: "notice",
    meaning: "Assessor B's score was changed after the scores were revealed: it is no blind score.",
    fix: "Put the score back, or reconcile it with a reason. Agreement counts the score at the reveal.",
    facts: ["found", "understood"],
  },
  "first-changed-after-reveal": {
    weight: "notice",
    meaning: "Assessor A's score differs from the one at the reveal and was not reconciled.",
    fix: "Reconcile it with a reason under Assessors, or put the score back.",
    facts: ["found", "understood"],
  },
  "disagreement-open": {
    weight: "notice",
    meaning:
      "The assessors are two levels or more apart, or not at one on whether it applies, and have not reconciled.",
    fix: "Look at the evidence together and reconcile with a reason under Assessors.",
    facts: ["found", "understood"],
  },
  "second-rows-damaged": {
    weight: "problem",
    meaning: "Assessor B's table does not hold this indicator exactly once.",
    fix: "Mend the row: one for each code of the framework.",
    facts: ["found"],
  },
  "agreed-not-logged": {
    weight: "problem",
    meaning: "An agreed score stands without a row in the log that gives it with a reason.",
    fix: "Take it out and reconcile under Assessors.",
    facts: ["found"],
  },
  "assessors-unreadable": {
    weight: "problem",
    meaning: "What the state of blind scoring is cannot be read; it is taken as blind.",
    fix: "Enter one of the words that stand beside the field.",
    facts: ["field", "found", "understood"],
  },
  ...trainingRules,
  ...coalitionRules,
} as const satisfies Readonly<Record<string, RuleMeaning>>;

export type FindingRule = keyof typeof meanings;

export const findingRules: Readonly<Record<FindingRule, RuleMeaning>> = meanings;
