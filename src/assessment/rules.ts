import { evidenceRules } from "./evidence-rules";
import { coalitionRules } from "./coalition-rules";
import { entryRules } from "./entry-rules";
import { secondAssessorRules } from "./second-assessor-rules";
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
  ...entryRules,
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
  ...secondAssessorRules,
  ...trainingRules,
  ...coalitionRules,
} as const satisfies Readonly<Record<string, RuleMeaning>>;

export type FindingRule = keyof typeof meanings;

export const findingRules: Readonly<Record<FindingRule, RuleMeaning>> = meanings;
