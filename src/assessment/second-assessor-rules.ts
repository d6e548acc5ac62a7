import type { RuleMeaning } from "./rule-meaning";

/** What a check of a second assessor's scores reports; see `rules.ts`. */
export const secondAssessorRules = {
  "second-of-other-round": {
    weight: "notice",
    meaning: "The second assessor's scores belong to another round than the assessment.",
    fix: "Begin blind scoring of this round under Assessors, or give the round its name back.",
    facts: ["found", "understood"],
  },
  "second-changed-after-reveal": {
    weight: "notice",
    meaning: "Assessor B's score was changed after the scores were revealed: it is no blind score.",
    fix: "Put the score back, or reconcile it with a reason. Agreement counts the score at the reveal.",
    facts: ["found", "understood"],
  },
  "first-changed-after-reveal": {
    weight: "notice",
    meaning: "Assessor A's score differs from the one at the reveal and was not reconciled.",
    fix: "Reconcile it with a reason under Assessors, or put the score back.",
    facts: ["found", "understood"],
  },
  "disagreement-open": {
    weight: "notice",
    meaning:
      "The assessors are two levels or more apart, or not at one on whether it applies, and have not reconciled.",
    fix: "Look at the evidence together and reconcile with a reason under Assessors.",
    facts: ["found", "understood"],
  },
  "second-rows-damaged": {
    weight: "problem",
    meaning: "Assessor B's table does not hold this indicator exactly once.",
    fix: "Mend the row: one for each code of the framework.",
    facts: ["found"],
  },
  "agreed-not-logged": {
    weight: "problem",
    meaning: "An agreed score stands without a row in the log that gives it with a reason.",
    fix: "Take it out and reconcile under Assessors.",
    facts: ["found"],
  },
  "assessors-unreadable": {
    weight: "problem",
    meaning: "What the state of blind scoring is cannot be read; it is taken as blind.",
    fix: "Enter one of the words that stand beside the field.",
    facts: ["field", "found", "understood"],
  },
} as const satisfies Readonly<Record<string, RuleMeaning>>;
