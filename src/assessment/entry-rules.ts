import type { RuleMeaning } from "./rule-meaning";

/** What a check of the fields of one indicator reports; see `rules.ts`. */
export const entryRules = {
  // The score of one indicator. These ids are also `EntryRule`.
  "zero-is-not-a-score": {
    weight: "problem",
    meaning: "The score is 0; the scale starts at 1. For scoring it counts as nothing entered.",
    fix: "Enter a level of the scale, NI if there is no information, or clear the cell.",
    facts: ["found", "levels"],
  },
  "above-scale": {
    weight: "problem",
    meaning: "The score is a whole number above the top of the scale.",
    fix: "Enter a level of the scale, NA or NI.",
    facts: ["found", "levels"],
  },
  "below-scale": {
    weight: "problem",
    meaning: "The score is a whole number below 0.",
    fix: "Enter a level of the scale, NA or NI.",
    facts: ["found", "levels"],
  },
  "not-whole": {
    weight: "problem",
    meaning: "The score lies between two levels.",
    fix: "Take the lower of the two levels and say why in the basis.",
    facts: ["found", "levels"],
  },
  "not-a-score": {
    weight: "problem",
    meaning: "The score is neither a level of the scale nor NA or NI.",
    fix: "Enter a level of the scale as a plain number, NA or NI.",
    facts: ["found", "levels"],
  },
  "error-value": {
    weight: "problem",
    meaning: "The score cell holds an Excel error.",
    fix: "Mend the formula that gives the error, or type the level.",
    facts: ["found", "levels"],
  },
  formula: {
    weight: "problem",
    meaning: "The text of a formula stands where a score is expected; it is not calculated.",
    fix: "Type the level itself.",
    facts: ["found", "levels"],
  },
  // How an entry was understood.
  "formula-in-score": {
    weight: "notice",
    meaning: "A formula gives the score; its value counts, and can change without an assessor.",
    fix: "Type the level over the formula.",
    facts: ["found", "understood"],
  },
  "number-as-text": {
    weight: "notice",
    meaning: "The level is stored as text and was read as the number.",
    fix: "Type the number again, or convert the cell to a number.",
    facts: ["found", "understood"],
  },
  "read-as": {
    weight: "notice",
    meaning: "Another spelling was understood.",
    fix: "Nothing has to be done; the usual spelling is what it was read as.",
    facts: ["field", "found", "understood"],
  },
  // The other fields of one indicator.
  "confidence-unknown": {
    weight: "problem",
    meaning: "The confidence is not High, Moderate or Low.",
    fix: "Choose High, Moderate or Low, or clear the cell.",
    facts: ["found"],
  },
  "evidence-unknown": {
    weight: "problem",
    meaning: "A word in the evidence field names no type of evidence. Found is that word.",
    fix: "Use data, interview and site, separated by semicolons.",
    facts: ["found"],
  },
  "weight-not-positive": {
    weight: "problem",
    meaning: "The weight is not a number above 0; its category gets no score.",
    fix: "Enter a number above 0. To leave an indicator out, score it NA.",
    facts: ["found"],
  },
  "score-without-evidence": {
    weight: "notice",
    meaning: "A score stands without any type of evidence.",
    fix: "Name the evidence (data, interview, site), or score NI.",
    facts: ["understood"],
  },
  "score-without-confidence": {
    weight: "notice",
    meaning: "A score stands without a confidence.",
    fix: "Choose High, Moderate or Low.",
    facts: ["understood"],
  },
  "confidence-without-score": {
    weight: "notice",
    meaning: "A confidence stands beside an indicator that is not scored.",
    fix: "Enter the score, or clear the confidence.",
    facts: ["found", "understood"],
  },
  "no-information-with-evidence": {
    weight: "notice",
    meaning: "The indicator is marked NI, yet types of evidence are named.",
    fix: "Score it from that evidence, or clear the evidence.",
    facts: ["found"],
  },
  "basis-repeated": {
    weight: "notice",
    meaning: "The same basis text stands beside more than three scores.",
    fix: "Say for each indicator what was seen.",
    facts: ["found", "count", "codes"],
  },
} as const satisfies Readonly<Record<string, RuleMeaning>>;
