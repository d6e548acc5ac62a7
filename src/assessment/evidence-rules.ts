import type { RuleMeaning } from "./rule-meaning";

/**
 * What a check of the evidence log can report. Facts in use beside those of `rules.ts`: `id` of the
 * item, `ids` and `codes` as lists, `count`, `accepts` (the words that a cell takes), `kind` and
 * `mark` (which identifier, and by what a "keep" remembers it).
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
  // Across items, and between items and scores.
  "evidence-log-empty": {
    weight: "notice",
    meaning: "Scores stand and the evidence log holds no item.",
    fix: "Log what the scores rest on, an item a row.",
    facts: ["count"],
  },
  "scores-without-item": {
    weight: "notice",
    meaning: "The log is in use, and some scores have no item in it.",
    fix: "Log what these scores rest on, or score NI.",
    facts: ["count", "codes"],
  },
  "top-level-self-reported": {
    weight: "notice",
    meaning:
      "The highest level rests on what the assessed force says of itself, and on nothing else.",
    fix: "Find evidence from another source, or give a lower level.",
    facts: ["understood", "ids"],
  },
  "no-information-with-items": {
    weight: "notice",
    meaning: "The indicator is marked NI, and an item of the log speaks for a level.",
    fix: "Score it from that evidence, or clear the level of the item.",
    facts: ["ids"],
  },
  "score-above-ceiling": {
    weight: "problem",
    meaning: "The score is above the level at which an item caps it, and no reason is written.",
    fix: "Lower the score, or give the reason in the basis behind the word Ceiling and a colon.",
    facts: ["id", "found", "understood"],
  },
  "confidence-overridden": {
    weight: "notice",
    meaning: "The confidence differs from what the evidence gives, and no reason is written.",
    fix: "Choose the other one, or give the reason in the basis behind the word Confidence and a colon.",
    facts: ["found", "understood", "count"],
  },
  "evidence-too-old": {
    weight: "notice",
    meaning: "The newest item of a scored indicator is older than the framework allows.",
    fix: "Look for newer evidence, or score NI.",
    facts: ["found", "count", "understood"],
  },
  "item-month-future": {
    weight: "notice",
    meaning: "An item is dated after the month in which the workbook is read.",
    fix: "Correct the month.",
    facts: ["ids"],
  },
  "items-without-grade": {
    weight: "notice",
    meaning: "Items without reliability or credibility do not count for confidence.",
    fix: "Judge the source by A to F and the item by 1 to 6.",
    facts: ["count", "ids"],
  },
  "summary-repeated": {
    weight: "notice",
    meaning: "The same summary stands in more than three items.",
    fix: "Say for each item what was seen.",
    facts: ["found", "count", "ids"],
  },
  "versions-differ": {
    weight: "notice",
    meaning: "Values of one dataset come from different editions of it.",
    fix: "Take all values from one edition.",
    facts: ["found", "understood"],
  },
  // Who the evidence comes from.
  "source-not-a-code": {
    weight: "notice",
    meaning: "A source is not written as a code; it may be a name. Found is its beginning only.",
    fix: "Write a code such as S-014, and keep the key outside the workbook.",
    facts: ["ids", "found"],
  },
  "consent-missing": {
    weight: "notice",
    meaning: "Interviews stand without what their source agreed to.",
    fix: "Choose none, general use or quote without attribution.",
    facts: ["count", "ids"],
  },
  "shared-beyond-consent": {
    weight: "problem",
    meaning: "A source gave no consent, and what it said may be shared beyond the team.",
    fix: "Set the sharing to internal, or ask the source.",
    facts: ["ids"],
  },
  "consent-differs": {
    weight: "notice",
    meaning: "One source stands with different consents.",
    fix: "Give every item of a source the consent that it gave.",
    facts: ["found", "understood", "ids"],
  },
  "probable-identifier": {
    weight: "notice",
    meaning:
      "A text may point at a person. Found is the beginning only; mark tells it from others.",
    fix: "Take it out, or keep it if it points at nobody.",
    facts: ["field", "kind", "found", "mark"],
  },
  "name-repeated": {
    weight: "notice",
    meaning: "What looks like a full name stands in several texts. Found is its initials only.",
    fix: "Take it out, or keep it if it names no person.",
    facts: ["found", "count", "mark"],
  },
} as const satisfies Readonly<Record<string, RuleMeaning>>;
