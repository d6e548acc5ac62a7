import type { trainingRules } from "../assessment/training-rules";
import type { FactTexts } from "./finding-facts";

/** What is wrong on the training sheet, which rule stands behind it, and what to do. */
export const trainingSentences: Readonly<
  Record<keyof typeof trainingRules, (facts: FactTexts) => string>
> = {
  "training-hours-unreadable": (f) =>
    `${f.of("module")}: the hours are ${f.found}; hours are a number from 0 to 100,000, and until then there is no training index. Enter a plain number, or clear the cell.`,
  "training-level-unreadable": (f) =>
    `${f.of("module")}: the level is ${f.found}; integration levels are ${f.of("accepts")}, and until then there is no training index. Enter one of them, or clear the cell.`,
  "training-code-unknown": (f) =>
    `${f.of("module")}: ${f.found} is no code of the ${f.field}; the codes are such as ${f.of("accepts")}, and until then there is no training index. Use codes with commas between them.`,
  "training-item-unreadable": (f) =>
    `${f.of("module")}: whether it has evidence is ${f.found}; it must be yes or no, and until then there is no training index. Enter one of them, or clear the cell.`,
};
