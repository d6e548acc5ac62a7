import type { Assessment } from "../assessment/assessment";
import type { BarrierRule, Framework, Severity, SeverityStep } from "../framework/framework";
import { parseRule } from "../framework/rule/parse-rule";
import type { Rule, RuleNames } from "../framework/rule/rule";
import type { Scores } from "../scoring/result";
import { causesOf, undecidedOf } from "./explain";
import { Facts } from "./facts";
import type { BarrierFinding } from "./finding";
import type { Open } from "./range";
import { severityRank } from "./severity-rank";
import { truthOf } from "./truth";

/**
 * Evaluates every barrier rule of the framework over one assessment.
 * @param scores What `scoreAssessment` says of the same assessment.
 * @returns One finding for each rule, in the framework's order, absent ones included.
 */
export function evaluateBarriers(assessment: Assessment, scores: Scores): BarrierFinding[] {
  const names = ruleNames(assessment.framework);
  const facts = new Facts(assessment, scores);
  return assessment.framework.barriers.map((barrier) => evaluateBarrier(barrier, names, facts));
}

function ruleNames(framework: Framework): RuleNames {
  return {
    indicators: new Set(framework.indicators.map(({ code }) => code)),
    categories: new Set(framework.categories.map(({ code }) => code)),
  };
}

function evaluateBarrier(barrier: BarrierRule, names: RuleNames, facts: Facts): BarrierFinding {
  const rule = parsed(barrier.when, barrier.id, names);
  const finding = { id: barrier.id, mitigations: barrier.mitigations, atLeast: false };
  switch (truthOf(rule, facts)) {
    case "true":
      return {
        ...finding,
        status: "present",
        because: causesOf(rule, facts),
        ...severityOf(barrier, names, facts),
      };
    case "false":
      return { ...finding, status: "absent", severity: null, because: [], missing: [] };
    case "unknown": {
      const undecided = undecidedOf(rule, facts);
      const missing = missingOf(undecided);
      const status = missing.length > 0 ? "cannot be ruled out" : "not applicable";
      return { ...finding, status, severity: null, because: [], missing };
    }
  }
}

/**
 * First match wins. A step that is unknown is skipped; where it stands for more than what matched,
 * and something that can be found out would decide it, the severity is "at least".
 */
function severityOf(
  barrier: BarrierRule,
  names: RuleNames,
  facts: Facts
): Pick<BarrierFinding, "severity" | "atLeast" | "missing"> {
  const skipped: { level: Severity; missing: string[] }[] = [];
  for (const step of barrier.severity) {
    const rule = stepRule(step, barrier.id, names);
    const truth = rule === null ? "true" : truthOf(rule, facts);
    if (truth === "true") {
      const higher = skipped.filter(({ level }) => severityRank(level) < severityRank(step.level));
      const missing = [...new Set(higher.flatMap((one) => one.missing))];
      return { severity: step.level, atLeast: missing.length > 0, missing };
    }
    if (rule !== null && truth === "unknown") {
      skipped.push({ level: step.level, missing: missingOf(undecidedOf(rule, facts)) });
    }
  }
  throw new Error(`The severity of barrier ${barrier.id} has no closing step`);
}

function stepRule(step: SeverityStep, id: string, names: RuleNames): Rule | null {
  return step.when === null ? null : parsed(step.when, id, names);
}

function missingOf(undecided: readonly Open[]): string[] {
  return undecided.filter(({ kind }) => kind === "missing").map(({ ref }) => ref);
}

/** The loader has parsed every rule already: one that does not parse here was never loaded. */
function parsed(text: string, id: string, names: RuleNames): Rule {
  const result = parseRule(text, names);
  if (!result.ok) {
    throw new Error(`Rule of barrier ${id}: ${result.problems.map((p) => p.message).join("; ")}`);
  }
  return result.rule;
}
