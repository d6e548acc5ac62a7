import type { RuleMeaning } from "./rule-meaning";

/** What can be wrong on the training sheet. `module` is the code or the name of the row. */
export const trainingRules = {
  "training-hours-unreadable": {
    weight: "problem",
    meaning:
      "The hours of a module are no number from 0 to 100,000, so there is no training index.",
    fix: "Enter the hours as a plain number, or clear the cell.",
    facts: ["module", "found"],
  },
  "training-level-unreadable": {
    weight: "problem",
    meaning:
      "The integration level of a module is none of the framework's, so there is no training index.",
    fix: "Enter one of the levels that stand on the sheet, or clear the cell.",
    facts: ["module", "found", "accepts"],
  },
  "training-code-unknown": {
    weight: "problem",
    meaning:
      "A module names an audience or a scenario that the framework does not have, so there is no training index.",
    fix: "Use the codes that stand on the sheet, parted by commas.",
    facts: ["module", "field", "found", "accepts"],
  },
  "training-item-unreadable": {
    weight: "problem",
    meaning:
      "Whether a self-inclusion item has evidence is neither yes nor no, so there is no training index.",
    fix: "Enter yes or no, or clear the cell.",
    facts: ["module", "found"],
  },
} as const satisfies Readonly<Record<string, RuleMeaning>>;
