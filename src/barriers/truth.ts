import type { Comparator, Rule } from "../framework/rule/rule";
import type { Facts } from "./facts";
import { operandRange } from "./operand-range";
import type { Range } from "./range";

export type Truth = "true" | "false" | "unknown";

/**
 * Truth of a rule in three values. A comparison is decided as soon as the bounds of its two sides
 * decide it; AND, OR and NOT follow Kleene. It is sound: whatever the unscored indicators turn out to
 * be, a rule that is true or false stays so. Where an operand stands more than once, "unknown" may be
 * said of a rule that all completions agree on.
 */
export function truthOf(rule: Rule, facts: Facts): Truth {
  switch (rule.kind) {
    case "compare":
      return compare(operandRange(rule.left, facts), rule.op, operandRange(rule.right, facts));
    case "not":
      return opposite(truthOf(rule.term, facts));
    case "and":
      return strongest(rule.terms, "false", facts);
    case "or":
      return strongest(rule.terms, "true", facts);
  }
}

/** The comparison that is true when `op` is false. */
export const negated: Readonly<Record<Comparator, Comparator>> = {
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  "=": "<>",
  "<>": "=",
};

/** The comparison that says the same with the sides exchanged. */
export const mirrored: Readonly<Record<Comparator, Comparator>> = {
  "<": ">",
  ">": "<",
  "<=": ">=",
  ">=": "<=",
  "=": "=",
  "<>": "<>",
};

export function compare(left: Range, op: Comparator, right: Range): Truth {
  switch (op) {
    case "<":
      return decided(left.high < right.low, left.low >= right.high);
    case "<=":
      return decided(left.high <= right.low, left.low > right.high);
    case "=":
      return equal(left, right);
    case ">":
    case ">=":
      return compare(right, mirrored[op], left);
    case "<>":
      return opposite(equal(left, right));
  }
}

function equal(left: Range, right: Range): Truth {
  const apart = left.high < right.low || right.high < left.low;
  const same = left.low === left.high && right.low === right.high && left.low === right.low;
  return decided(same, apart || nothingShared(left, right));
}

function nothingShared(left: Range, right: Range): boolean {
  return !canBe(left, right) || !canBe(right, left);
}

/** Whether one of the listed values of a range lies within the other. */
function canBe(range: Range, other: Range): boolean {
  return (
    range.values === null ||
    range.values.some(
      (value) =>
        value >= other.low &&
        value <= other.high &&
        (other.values === null || other.values.includes(value))
    )
  );
}

function decided(yes: boolean, no: boolean): Truth {
  if (yes) {
    return "true";
  }
  return no ? "false" : "unknown";
}

function opposite(truth: Truth): Truth {
  return ({ true: "false", false: "true", unknown: "unknown" } as const)[truth];
}

/** One term of `deciding` settles a chain; else one that is unknown leaves it unknown. */
function strongest(terms: readonly Rule[], deciding: "true" | "false", facts: Facts): Truth {
  const truths = terms.map((term) => truthOf(term, facts));
  if (truths.includes(deciding)) {
    return deciding;
  }
  return truths.includes("unknown") ? "unknown" : opposite(deciding);
}
