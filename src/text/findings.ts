import type { Finding } from "../assessment/assessment";
import type { FindingRule } from "../assessment/rules";
import { evidenceSentences } from "./evidence-findings";
import type { FactTexts } from "./finding-facts";
import { trainingSentences } from "./training-findings";
import { limitedQuote, percent } from "./numbers";

type Sentence = (facts: FactTexts) => string;

const scale = (f: FactTexts): string => `whole numbers from 1 to ${f.levels}`;
const enterScore = (f: FactTexts): string => `Enter 1 to ${f.levels}, NA or NI`;

/** What is wrong or how it was understood, which rule stands behind it, and what to do. */
const sentences: Readonly<Record<FindingRule, Sentence>> = {
  "zero-is-not-a-score": (f) =>
    `The score is 0, but scores are ${scale(f)}: 0 does not mean “none”. Enter 1 if the lowest level is met, NI if there is no information, or clear the cell.`,
  "above-scale": (f) =>
    `The score is ${f.found}, above the top of the scale; scores are ${scale(f)}. ${enterScore(f)}.`,
  "below-scale": (f) =>
    `The score is ${f.found}, below the scale; scores are ${scale(f)}. ${enterScore(f)}.`,
  "not-whole": (f) =>
    `The score is ${f.found}, but there is nothing between two levels; scores are ${scale(f)}. Take the lower level and say why in the basis.`,
  "not-a-score": (f) =>
    `${f.found} is not a score; scores are ${scale(f)}, NA or NI, typed with plain digits. ${enterScore(f)}.`,
  "error-value": (f) =>
    `The score cell holds the error ${f.found}; an error is not a score. Mend the formula behind it, or type 1 to ${f.levels}, NA or NI.`,
  formula: (f) =>
    `The score is the text of a formula, ${f.found}; formulas are not calculated here. Type the level itself: 1 to ${f.levels}, NA or NI.`,
  "formula-in-score": (f) =>
    `A formula, ${f.found}, gives the score ${f.understood}. Its value counts, but it can change without an assessor. Type the level over it.`,
  "number-as-text": (f) =>
    `The score ${f.found} is stored as text and was read as ${f.understood}. Type the number again so that other tools read it too.`,
  "read-as": (f) =>
    `The ${f.field} ${f.found} was read as ${f.understood}. Nothing needs to be done.`,
  "confidence-unknown": (f) =>
    `${f.found} is not a confidence; it must be High, Moderate or Low. Choose one of them, or clear the cell.`,
  "evidence-unknown": (f) =>
    `${f.found} is not a type of evidence; the types are data, interview and site. Use these words with semicolons between them.`,
  "weight-not-positive": (f) =>
    `The weight is ${f.found}, but a weight must be a number above 0; without it the category gets no score. Enter a number above 0. To leave an indicator out, score it NA.`,
  "score-without-evidence": (f) =>
    `The score ${f.understood} has no type of evidence; every score rests on evidence. Enter data, interview or site, or score NI.`,
  "score-without-confidence": (f) =>
    `The score ${f.understood} has no confidence; every score needs one. Choose High, Moderate or Low.`,
  "confidence-without-score": (f) =>
    `The confidence ${f.found} stands beside an indicator that is ${f.understood}; confidence belongs to a score. Enter the score, or clear the confidence.`,
  "no-information-with-evidence": (f) =>
    `The indicator is marked NI, yet evidence is named (${f.found}); NI means that there is not enough. Score it from that evidence, or clear the evidence.`,
  "basis-repeated": (f) =>
    `The same basis stands beside ${f.of("count")} scores (${f.of("codes")}); each score needs its own. Say for each indicator what was seen.`,
  "code-unknown": (f) =>
    `${f.found} is not a code of this framework, so the category gets no score. Correct the code, or take the row out of the table.`,
  "code-repeated": (f) =>
    `The code ${f.found} stands more than once; each code has one row, so the category gets no score. Remove the others.`,
  "row-without-code": () =>
    "A row of the table has no code, so the category gets no score. Give it the code of its indicator, or take the row out of the table.",
  "code-missing": (f) =>
    `The indicator ${f.found} has no row, so its category gets no score. Put the row back with its code.`,
  "coverage-low": (f) =>
    `Only ${f.share("coverage")} of the applicable weight of ${f.code} is scored and ${f.share("minimum")} is needed, so the category has no score. Score more of its ${f.of("unscored")} open indicators.`,
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
};

/** The whole sentence of a finding, for a pane, a sheet or a terminal. */
export function findingSentence(finding: Finding): string {
  const { facts, code, rule } = finding;
  const quotedFact = (name: string): string => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined || fact === "" ? "blank" : limitedQuote(String(fact));
  };
  const plain = (name: string): string => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined ? "–" : String(fact);
  };
  const share = (name: string): string => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return typeof fact === "number" ? percent(fact) : plain(name);
  };
  const texts: FactTexts = {
    found: quotedFact("found"),
    understood: plain("understood"),
    field: plain("field"),
    levels: plain("levels"),
    code,
    of: plain,
    share,
  };
  const sentence = isKnown(rule) ? sentences[rule] : undefined;
  return sentence === undefined
    ? `Rule ${rule} is not met: found ${texts.found}. Look at the cell and correct it.`
    : sentence(texts);
}

function isKnown(rule: string): rule is FindingRule {
  return Object.hasOwn(sentences, rule);
}
