import type { RuleMeaning } from "./rule-meaning";

/** What can be wrong on the stakeholder sheet. `person` is the code of the row, or of the fact. */
export const coalitionRules = {
  "stakeholder-word-unknown": {
    weight: "problem",
    meaning:
      "A cell of the stakeholder sheet holds a word that is none of those it takes, so no level is supported.",
    fix: "Choose one of the words that the cell offers, or clear it.",
    facts: ["person", "field", "found", "accepts"],
  },
  "stakeholder-code-repeated": {
    weight: "problem",
    meaning: "Two rows of the stakeholder sheet bear one code, so no level is supported.",
    fix: "Give each person a code of their own.",
    facts: ["found"],
  },
} as const satisfies Readonly<Record<string, RuleMeaning>>;
