import fc from "fast-check";
import type { Comparator, Operand, Rule } from "../../src/framework/rule/rule";

/** Rule text that parses back into the same tree. */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case "compare":
      return `${operandText(rule.left)} ${rule.op} ${operandText(rule.right)}`;
    case "not":
      return `NOT (${ruleText(rule.term)})`;
    default:
      return rule.terms.map((term) => `(${ruleText(term)})`).join(` ${rule.kind.toUpperCase()} `);
  }
}

function operandText(operand: Operand): string {
  switch (operand.kind) {
    case "number":
      return String(operand.value);
    case "indicator":
    case "category":
      return operand.code;
    case "overall":
      return "OVERALL";
    case "trainingIndex":
      return "TII";
    case "plan":
      return `PLAN.${operand.field}`;
    case "delta":
      return `DELTA(${operand.of.code})`;
    case "call":
      return `${operand.name}(${operand.args.map(operandText).join(", ")})`;
  }
}

/** A free variable of a rule, so that what stands twice can be seen. */
export function keyOf(operand: Operand): string {
  return operandText(operand);
}

export function leavesOf(rule: Rule): Operand[] {
  switch (rule.kind) {
    case "compare":
      return [rule.left, rule.right].flatMap(operandLeaves);
    case "not":
      return leavesOf(rule.term);
    default:
      return rule.terms.flatMap(leavesOf);
  }
}

export function operandLeaves(operand: Operand): Operand[] {
  if (operand.kind === "call") {
    return operand.args.flatMap(operandLeaves);
  }
  return operand.kind === "number" ? [] : [operand];
}

export function comparisonsOf(rule: Rule): Extract<Rule, { kind: "compare" }>[] {
  switch (rule.kind) {
    case "compare":
      return [rule];
    case "not":
      return comparisonsOf(rule.term);
    default:
      return rule.terms.flatMap(comparisonsOf);
  }
}

/** Small rules over the given leaves; constants lie around the values that leaves can take. */
export function randomRule(leaves: readonly Operand[], top: number): fc.Arbitrary<Rule> {
  const constant = fc
    .oneof(
      fc.integer({ min: 0, max: top + 1 }),
      fc.integer({ min: 0, max: 2 * top + 1 }).map((half) => half / 2),
      fc.integer({ min: -top, max: 0 }),
      fc.integer({ min: 0, max: 10 }).map((tenth) => tenth * 10)
    )
    .map((value): Operand => ({ kind: "number", value }));
  const leaf = fc.constantFrom(...leaves);
  const { operand } = fc.letrec<{ operand: Operand; call: Operand }>((tie) => ({
    operand: fc.oneof({ depthSize: "xsmall", maxDepth: 2 }, leaf, leaf, tie("call")),
    call: fc.record({
      kind: fc.constant("call" as const),
      name: fc.constantFrom("MIN" as const, "MAX" as const, "AVG" as const),
      args: fc.array(
        fc.oneof({ weight: 5, arbitrary: tie("operand") }, { weight: 1, arbitrary: constant }),
        {
          minLength: 1,
          maxLength: 3,
        }
      ),
    }),
  }));
  const op = fc.constantFrom<Comparator>(">=", "<=", "=", "<>", "<", ">");
  const comparison = fc.record({
    kind: fc.constant("compare" as const),
    left: operand,
    op,
    right: fc.oneof({ weight: 4, arbitrary: constant }, { weight: 1, arbitrary: operand }),
  });
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: "xsmall", maxDepth: 2 },
      comparison,
      fc.record({ kind: fc.constant("not" as const), term: tie("rule") }),
      fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        terms: fc.array(tie("rule"), { minLength: 2, maxLength: 3 }),
      })
    ),
  }));
  return rule;
}
