/**
 * A barrier rule as a tree. Built by `parse-rule.ts` from the text an author writes; the interval
 * evaluator in `src/barriers` walks it. Every code in it is one the framework knows.
 */

/** Something a rule compares. Indicators are levels 1..L; categories, overall and index 0..100. */
export type Operand =
  | { kind: "indicator"; code: string }
  | { kind: "category"; code: string }
  | { kind: "overall" }
  | { kind: "trainingIndex" }
  /** MAX_HORIZON in months; HANDOVER 1 when every mitigation past a posting has a record, else 0. */
  | { kind: "plan"; field: "MAX_HORIZON" | "HANDOVER" }
  | { kind: "number"; value: number }
  /** This round minus the previous one, in the unit of the code. */
  | { kind: "delta"; of: { kind: "indicator" | "category"; code: string } }
  | { kind: "call"; name: "MIN" | "MAX" | "AVG"; args: Operand[] };

export type Comparator = ">=" | "<=" | "=" | "<>" | "<" | ">";

/** `terms` always holds two or more; a single term stands for itself. */
export type Rule =
  | { kind: "and" | "or"; terms: Rule[] }
  | { kind: "not"; term: Rule }
  | { kind: "compare"; left: Operand; op: Comparator; right: Operand };

/** One thing wrong with the text of a rule. `position` is a 0-based offset into that text. */
export interface RuleProblem {
  readonly position: number;
  readonly message: string;
}

/** What a rule may name. Codes are matched exactly, case included. */
export interface RuleNames {
  readonly indicators: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

/** Longest rule text; room for a function over every indicator of the largest framework. */
export const maxRuleLength = 8192;

/** Deepest nesting of brackets, NOT and functions; keeps the parser and evaluator off stack limits. */
export const maxRuleDepth = 50;

const reservedWords: ReadonlySet<string> = new Set([
  "AND",
  "OR",
  "NOT",
  "MIN",
  "MAX",
  "AVG",
  "DELTA",
  "OVERALL",
  "TII",
  "PLAN",
]);

/** What a rule may ask of a plan, after `PLAN.`. */
export const planFields = ["MAX_HORIZON", "HANDOVER"] as const;

/** True for a word of the grammar in any case: no indicator or category may be coded so. */
export function isReservedWord(word: string): boolean {
  return reservedWords.has(word.toUpperCase());
}

/** How a code is written so that the lexer reads it as one word and never as a subtraction. */
export const codePattern = /^[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*$/;
