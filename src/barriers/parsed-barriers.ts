import type { RuleFramework, Severity } from "../framework/framework";
import { lexRule } from "../framework/rule/lex-rule";
import type { Rule, RuleNames } from "../framework/rule/rule";
import { RuleParser } from "../framework/rule/rule-parser";

/** A barrier whose texts have become trees. */
export interface ParsedBarrier {
  readonly id: string;
  readonly mitigations: readonly string[];
  readonly rule: Rule;
  /** In the order in which they are tried; `rule` null is the closing "else". */
  readonly steps: readonly { readonly level: Severity; readonly rule: Rule | null }[];
}

/** Parsing takes longer than evaluating, and a sheet may hold the same function in many cells. */
const known = new WeakMap<RuleFramework, readonly ParsedBarrier[]>();

/** The barriers of a framework in its order, parsed on the first call. */
export function parsedBarriers(framework: RuleFramework): readonly ParsedBarrier[] {
  let parsed = known.get(framework);
  if (parsed === undefined) {
    const names: RuleNames = {
      indicators: new Set(framework.indicators.map(({ code }) => code)),
      categories: new Set(framework.categories.map(({ code }) => code)),
    };
    parsed = framework.barriers.map(({ id, mitigations, when, severity }) => ({
      id,
      mitigations,
      rule: ruleOf(when, id, names),
      steps: severity.map((step) => ({
        level: step.level,
        rule: step.when === null ? null : ruleOf(step.when, id, names),
      })),
    }));
    known.set(framework, parsed);
  }
  return parsed;
}

/**
 * The loader has read every rule with all that can be wrong with it: what does not parse here was
 * never loaded. The functions carry the parser alone, without what it says to authors.
 */
function ruleOf(text: string, id: string, names: RuleNames): Rule {
  try {
    return new RuleParser(lexRule(text).tokens, names).parse();
  } catch (stop) {
    throw new Error(`Rule of barrier ${id}: ${String(stop)}`);
  }
}
