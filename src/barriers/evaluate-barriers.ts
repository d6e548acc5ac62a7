import type { RuledAssessment } from "../assessment/assessment";
import type { Severity } from "../framework/framework";
import type { Scores } from "../scoring/result";
import { causesOf, undecidedOf } from "./explain";
import { Facts } from "./facts";
import type { BarrierFinding } from "./finding";
import { parsedBarriers, type ParsedBarrier } from "./parsed-barriers";
import type { Open } from "./range";
import { severityRank } from "./severity-rank";
import { truthOf } from "./truth";

/**
 * Evaluates every barrier rule of the framework over one assessment.
 * @param scores What `scoreAssessment` says of the same assessment.
 * @returns One finding for each rule, in the framework's order, absent ones included.
 */
export function evaluateBarriers(assessment: RuledAssessment, scores: Scores): BarrierFinding[] {
  const facts = new Facts(assessment, scores);
  return parsedBarriers(assessment.framework).map((barrier) => evaluateBarrier(barrier, facts));
}

export function evaluateBarrier(barrier: ParsedBarrier, facts: Facts): BarrierFinding {
  const { rule } = barrier;
  switch (truthOf(rule, facts)) {
    case "true": {
      const { severity, atLeast, missing } = severityOf(barrier, facts);
      const because = causesOf(rule, facts);
      return findingOf(barrier, "present", { severity, atLeast, because, missing });
    }
    case "false":
      return findingOf(barrier, "absent", nothing);
    case "unknown": {
      const missing = missingOf(undecidedOf(rule, facts));
      const status = missing.length > 0 ? "cannot be ruled out" : "not applicable";
      return findingOf(barrier, status, { ...nothing, missing });
    }
  }
}

type FoundOut = Pick<BarrierFinding, "severity" | "atLeast" | "because" | "missing">;

const nothing: FoundOut = { severity: null, atLeast: false, because: [], missing: [] };

/** Member by member: a sheet may hold the functions on rules in many cells, and spreading is slow. */
function findingOf(
  { id, mitigations }: ParsedBarrier,
  status: BarrierFinding["status"],
  { severity, atLeast, because, missing }: FoundOut
): BarrierFinding {
  return { id, status, severity, atLeast, because, missing, mitigations };
}

/**
 * First match wins. A step that is unknown is skipped; where it stands for more than what matched,
 * and something that can be found out would decide it, the severity is "at least".
 */
function severityOf(
  { id, steps }: ParsedBarrier,
  facts: Facts
): Pick<BarrierFinding, "severity" | "atLeast" | "missing"> {
  const skipped: { level: Severity; missing: string[] }[] = [];
  for (const { level, rule } of steps) {
    const truth = rule === null ? "true" : truthOf(rule, facts);
    if (truth === "true") {
      const higher = skipped.filter((one) => severityRank(one.level) < severityRank(level));
      const missing = [...new Set(higher.flatMap((one) => one.missing))];
      return { severity: level, atLeast: missing.length > 0, missing };
    }
    if (rule !== null && truth === "unknown") {
      skipped.push({ level, missing: missingOf(undecidedOf(rule, facts)) });
    }
  }
  throw new Error(`The severity of barrier ${id} has no closing step`);
}

function missingOf(undecided: readonly Open[]): string[] {
  return undecided.filter(({ kind }) => kind === "missing").map(({ ref }) => ref);
}
