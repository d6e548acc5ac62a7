/**
 * What findings about one entry say. Apart from the others, because the custom functions say these too
 * and carry nothing that they do not need.
 */
import type { Remark } from "../assessment/remark";
import type { FindingRule } from "../assessment/rules";
import { factTexts, type FactTexts, type Sentence } from "./finding-facts";

const scale = (f: FactTexts): string => `whole numbers from 1 to ${f.levels}`;
const enterScore = (f: FactTexts): string => `Enter 1 to ${f.levels}, NA or NI`;

/** What is wrong or how it was understood, which rule stands behind it, and what to do. */
export const entrySentences = {
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
} as const satisfies Readonly<Partial<Record<FindingRule, Sentence>>>;

/** The sentence of a remark on one entry; null for a remark on anything else. */
export function entryRemarkSentence({ rule, facts }: Remark, code: string): string | null {
  return isOfEntry(rule) ? entrySentences[rule](factTexts({ facts, code })) : null;
}

function isOfEntry(rule: FindingRule): rule is keyof typeof entrySentences {
  return Object.hasOwn(entrySentences, rule);
}
