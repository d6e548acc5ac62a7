import type { coalitionRules } from "../assessment/coalition-rules";
import type { FactTexts } from "./finding-facts";

/** What is wrong on the stakeholder sheet, which rule stands behind it, and what to do. */
export const coalitionSentences: Readonly<
  Record<keyof typeof coalitionRules, (facts: FactTexts) => string>
> = {
  "stakeholder-word-unknown": (f) =>
    `${f.of("person")}: the ${f.field} is ${f.found}; it must be one of ${f.of("accepts")}, and until then the map supports no level. Choose one of them, or clear the cell.`,
  "stakeholder-code-repeated": (f) =>
    `The code ${f.found} stands beside two people; codes tell people apart, and until then the map supports no level. Give each their own.`,
};
