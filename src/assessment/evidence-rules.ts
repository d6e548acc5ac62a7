import type { RuleMeaning } from "./rule-meaning";

/**
 * What a check of the evidence log can report. Facts in use beside those of `rules.ts`: `id` of the
 * item, `ids` and `codes` as lists, `count`, `accepts` (the words that a cell takes).
 */
export const evidenceRules = {
  "item-word-unknown": {
    weight: "problem",
    meaning: "A cell of the evidence log holds a word that is none of those it takes.",
    fix: "Choose one of the words that the cell offers, or clear it.",
    facts: ["id", "field", "found", "accepts"],
  },
  "item-level-unreadable": {
    weight: "problem",
    meaning: "The level of an item is not a level of the scale.",
    fix: "Enter the level that the item speaks for, or clear the cell.",
    facts: ["id", "found", "levels"],
  },
  "item-month-unreadable": {
    weight: "problem",
    meaning: "The month of an item cannot be read.",
    fix: "Write the month as year-month, such as 2026-03.",
    facts: ["id", "found"],
  },
  "item-date-exact": {
    weight: "notice",
    meaning: "An item carries an exact date, which can point at a source.",
    fix: "Keep the month only.",
    facts: ["id", "found", "understood"],
  },
  "item-code-unknown": {
    weight: "problem",
    meaning: "An item names no indicator of the framework, so it counts for none.",
    fix: "Correct the code.",
    facts: ["id", "found"],
  },
  "item-without-indicator": {
    weight: "problem",
    meaning: "An item of the evidence log names no indicator, so it counts for none.",
    fix: "Enter the code of its indicator.",
    facts: ["id"],
  },
  "item-id-repeated": {
    weight: "notice",
    meaning: "Two items bear the same id.",
    fix: "Give each item its own id.",
    facts: ["found", "count"],
  },
} as const satisfies Readonly<Record<string, RuleMeaning>>;
