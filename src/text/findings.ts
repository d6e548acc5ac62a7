import type { Finding } from "../assessment/assessment";
import type { FindingRule } from "../assessment/rules";
import { entrySentences } from "./entry-findings";
import { evidenceSentences } from "./evidence-findings";
import { factTexts, type Sentence } from "./finding-facts";
import { coalitionSentences } from "./coalition-findings";
import { trainingSentences } from "./training-findings";

/** What is wrong or how it was understood, which rule stands behind it, and what to do. */
const sentences: Readonly<Record<FindingRule, Sentence>> = {
  ...entrySentences,
  "code-missing": (f) =>
    `The indicator ${f.found} has no row, so its category gets no score. Put the row back with its code.`,
  "coverage-low": (f) =>
    `Only ${f.share("coverage")} of the applicable weight of ${f.code} is scored and ${f.share("minimum")} is needed, so the category has no score. Score ${f.of("unscored") === "1" ? "its open indicator" : `more of its ${f.of("unscored")} open indicators`}.`,
  "evidence-of-one-type": (f) =>
    `All evidence of ${f.code} is of one type (${f.found}); two types guard against one blind spot. Add evidence of a second type: data, interview or site.`,
  "weight-of-category": (f) =>
    `The weight of the category ${f.code} is ${f.found}, but it must be a number above 0; without it there is no overall score. Enter a number above 0.`,
  "setting-unreadable": (f) =>
    `The setting “${f.field}” is ${f.found}, which is missing or outside its range, so the framework's own value is used (${f.understood}). Enter a value within the range that stands beside it.`,
  "plan-months": (f) =>
    `In the plan, “${f.field}” of ${f.code} is ${f.found}; it must be a number of months, so it was taken as blank. Enter a number from 0 to 1200, or clear the cell.`,
  "column-missing": (f) =>
    `The column “${f.field}” is not in the table ${f.found}; it is needed to read the entries. Put the column back under that header.`,
  "table-missing": (f) =>
    `The table ${f.found} is not in the workbook; entries are read from it. Undo its removal, or install the sheets again in a copy.`,
  "table-renamed": (f) =>
    `The table ${f.understood} was found under the name ${f.found}; other tools look for the first. Give the table its name back.`,
  "sheet-copied": (f) =>
    `The sheet ${f.found} is a copy of ${f.understood}; only the original is read. Delete the copy, or keep it for reading only.`,
  "framework-other": (f) =>
    `The sheets were made from ${f.found}, and the framework loaded now is ${f.understood}; results can differ between versions. Use the version that the sheets name.`,
  ...evidenceSentences,
  "history-damaged": (f) =>
    `The record of finished rounds is damaged, so that round is not compared. ${f.of("found")} See the sheet.`,
  "second-of-other-round": (f) =>
    `Assessor B's scores belong to the round ${f.found}, but this round is ${f.understood}; scores of two rounds are not compared. Begin blind scoring of this round under Assessors.`,
  "second-changed-after-reveal": (f) =>
    `Assessor B's score is ${f.found}, but it was ${f.understood} when the scores were revealed; a later score is not a blind one, so agreement counts the earlier one. Put it back, or reconcile with a reason under Assessors.`,
  "first-changed-after-reveal": (f) =>
    `Assessor A's score is ${f.found}, but ${f.understood} was revealed or agreed; a change after the reveal needs a reason. Reconcile it under Assessors, or put the score back.`,
  "disagreement-open": (f) =>
    `Assessor A gave ${f.found} and assessor B ${f.understood}; a difference of two levels or more, or about whether the indicator applies, must be reconciled. Look at the evidence together and reconcile under Assessors.`,
  "second-rows-damaged": (f) =>
    `Assessor B's table does not hold ${f.found} exactly once, so its score may not be the one that is read. Keep one row for each code of the framework.`,
  "agreed-not-logged": (f) =>
    `The agreed score ${f.found} has no row with a reason in the log; what was agreed must say why. Clear it and reconcile under Assessors.`,
  "assessors-unreadable": (f) =>
    `The field “${f.field}” of the Agreement sheet holds ${f.found}, which cannot be read; it is taken as ${f.understood}. Put back the word it held.`,
  ...trainingSentences,
  ...coalitionSentences,
};

/** The whole sentence of a finding, for a pane, a sheet or a terminal. */
export function findingSentence(finding: Finding): string {
  const { rule } = finding;
  const texts = factTexts(finding);
  const sentence = isKnown(rule) ? sentences[rule] : undefined;
  return sentence === undefined
    ? `Rule ${rule} is not met: found ${texts.found}. Look at the cell and correct it.`
    : sentence(texts);
}

function isKnown(rule: string): rule is FindingRule {
  return Object.hasOwn(sentences, rule);
}
