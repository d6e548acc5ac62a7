import type { RuleFramework } from "../framework/framework";
import type { Operand, Rule } from "../framework/rule/rule";

/** Every operand of a rule that stands for something known or not yet known; no numbers. */
function leavesOf(rule: Rule): Operand[] {
  switch (rule.kind) {
    case "compare":
      return [rule.left, rule.right].flatMap(operandLeaves);
    case "not":
      return leavesOf(rule.term);
    default:
      return rule.terms.flatMap(leavesOf);
  }
}

function operandLeaves(operand: Operand): Operand[] {
  if (operand.kind === "call") {
    return operand.args.flatMap(operandLeaves);
  }
  return operand.kind === "number" ? [] : [operand];
}

/** Codes of the indicators and categories that a rule names. */
export function citedBy(rule: Rule): ReadonlySet<string> {
  return new Set(
    leavesOf(rule).flatMap((leaf) => {
      const of = leaf.kind === "delta" ? leaf.of : leaf;
      return of.kind === "indicator" || of.kind === "category" ? [of.code] : [];
    })
  );
}

/**
 * Codes of the indicators whose entries a rule looks at, in the framework's order: those it names,
 * and those of each category that it names; all where it names the overall score.
 */
export function indicatorsOf(rule: Rule, framework: RuleFramework): string[] {
  const leaves = leavesOf(rule);
  const named = citedBy(rule);
  const all = leaves.some(({ kind }) => kind === "overall");
  return framework.indicators
    .filter(({ code, category }) => all || named.has(code) || named.has(category))
    .map(({ code }) => code);
}

/** Whether a rule asks for facts of the plan, or for a change since the round before. */
export function asksOf(rule: Rule, kind: "plan" | "delta"): boolean {
  return leavesOf(rule).some((leaf) => leaf.kind === kind);
}
