import type { Comparator, Operand, Rule } from "../framework/rule/rule";
import type { Facts } from "./facts";
import { operandRange, operandRefs } from "./operand-range";
import type { Open, Range } from "./range";
import { compare, mirrored, negated, truthOf } from "./truth";

type Comparison = Extract<Rule, { kind: "compare" }>;

/**
 * The operands that make a rule true, each once, in the order of the rule: of an OR the branches
 * that are true, of `MIN(..) <= x` the values at or below x, of an AVG all values. Indicators that
 * are not scored made nothing true; they stand only where nothing else would.
 */
export function causesOf(rule: Rule, facts: Facts): string[] {
  const all = [...new Set(causes(rule, true, facts))];
  const known = all.filter((ref) => !facts.isUnscored(ref));
  return known.length > 0 ? known : all;
}

/** What keeps a rule unknown, each once, in the order of the rule. Empty for one that is decided. */
export function undecidedOf(rule: Rule, facts: Facts): Open[] {
  const byRef = new Map<string, Open>();
  for (const open of undecided(rule, facts)) {
    // One operand may be both, e.g. now NA and unknown in the previous round: it can be found out.
    if (byRef.get(open.ref)?.kind !== "missing") {
      byRef.set(open.ref, open);
    }
  }
  return [...byRef.values()];
}

function causes(rule: Rule, wanted: boolean, facts: Facts): string[] {
  switch (rule.kind) {
    case "not":
      return causes(rule.term, !wanted, facts);
    case "compare":
      return comparisonCauses(rule, wanted, facts);
    default: {
      // An AND that is true needs all its terms, one that is false only those that are false.
      const each = (rule.kind === "and") === wanted;
      const terms = rule.terms.filter((term) => each || truthOf(term, facts) === String(wanted));
      return terms.flatMap((term) => causes(term, wanted, facts));
    }
  }
}

function comparisonCauses(rule: Comparison, wanted: boolean, facts: Facts): string[] {
  const op = wanted ? rule.op : negated[rule.op];
  const left = operandRange(rule.left, facts);
  const right = operandRange(rule.right, facts);
  return [
    ...witnesses(rule.left, op, right, facts),
    ...witnesses(rule.right, mirrored[op], left, facts),
  ];
}

/** The parts of an operand by which its comparison with `other` is true. */
function witnesses(operand: Operand, op: Comparator, other: Range, facts: Facts): string[] {
  if (operand.kind !== "call" || operand.name === "AVG" || op === "=") {
    return operandRefs(operand);
  }
  if (op === "<>") {
    const side = (["<", ">"] as const).find(
      (one) => compare(operandRange(operand, facts), one, other) === "true"
    );
    return side === undefined ? operandRefs(operand) : witnesses(operand, side, other, facts);
  }
  const oneIsEnough = (operand.name === "MIN") === (op === "<" || op === "<=");
  return operand.args
    .filter((part) => !oneIsEnough || compare(operandRange(part, facts), op, other) === "true")
    .flatMap((part) => witnesses(part, op, other, facts));
}

function undecided(rule: Rule, facts: Facts): Open[] {
  if (truthOf(rule, facts) !== "unknown") {
    return [];
  }
  switch (rule.kind) {
    case "not":
      return undecided(rule.term, facts);
    case "compare": {
      const left = operandRange(rule.left, facts);
      const right = operandRange(rule.right, facts);
      return [
        ...undecidedParts(rule.left, rule.op, right, facts),
        ...undecidedParts(rule.right, mirrored[rule.op], left, facts),
      ];
    }
    default:
      return rule.terms.flatMap((term) => undecided(term, facts));
  }
}

/** What is open in an operand and can still change how it compares with `other`. */
function undecidedParts(operand: Operand, op: Comparator, other: Range, facts: Facts): Open[] {
  if (operand.kind !== "call" || operand.name === "AVG") {
    return [...operandRange(operand, facts).open];
  }
  if (op === "=" || op === "<>") {
    return [
      ...undecidedParts(operand, "<=", other, facts),
      ...undecidedParts(operand, ">=", other, facts),
    ];
  }
  // A value of MIN or MAX has had its say when its own comparison is decided, or when another value
  // is sure to be as small (as large).
  const whole = operandRange(operand, facts);
  return operand.args
    .filter((part) => {
      const range = operandRange(part, facts);
      const matters = operand.name === "MIN" ? range.low < whole.high : range.high > whole.low;
      return matters && compare(range, op, other) === "unknown";
    })
    .flatMap((part) => undecidedParts(part, op, other, facts));
}
