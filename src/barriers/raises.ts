import type { Entry, RuledAssessment } from "../assessment/assessment";
import { indicatorsOf } from "./leaves";
import type { Rule } from "../framework/rule/rule";

/** One indicator that may be raised to clear a barrier. */
export interface Raisable {
  readonly code: string;
  readonly category: string;
  readonly weight: number;
  /** Its level; null where it is not scored: it may be at level 1, so its steps count from there. */
  readonly level: number | null;
  /** Most steps that it can be raised by. */
  readonly room: number;
}

/**
 * The indicators of a rule that can be raised, in the framework's order. One that does not apply,
 * cannot be read or is at the top already is none.
 */
export function raisableOf(rule: Rule, assessment: RuledAssessment): Raisable[] {
  const { framework } = assessment;
  const top = framework.scale.levels.length;
  const entries = new Map(assessment.entries.map((one) => [one.code, one]));
  const asked = new Set(indicatorsOf(rule, framework));
  return framework.indicators
    .filter(({ code }) => asked.has(code))
    .map(({ code, category }) => {
      const { entry, weight } = entries.get(code) ?? { entry: blank, weight: 1 };
      const level = entry.kind === "score" ? entry.level : null;
      const isFixed = entry.kind === "notApplicable" || entry.kind === "problem";
      const room = isFixed ? 0 : top - (level ?? 1);
      return { code, category, weight: weight ?? 0, level, room };
    })
    .filter(({ room }) => room > 0);
}

const blank: Entry = { kind: "blank" };

/** The level after so many steps; null while an indicator without a score is left alone. */
export function levelAfter({ level }: Raisable, steps: number): number | null {
  return steps === 0 ? level : (level ?? 1) + steps;
}

/** The assessment as it would be after the raises. @param steps One number for each raisable. */
export function raised(
  assessment: RuledAssessment,
  raisable: readonly Raisable[],
  steps: readonly number[]
): RuledAssessment {
  const levels = new Map<string, number>();
  raisable.forEach((one, index) => {
    const level = levelAfter(one, steps[index] ?? 0);
    if (level !== null && (steps[index] ?? 0) > 0) {
      levels.set(one.code, level);
    }
  });
  const entries = assessment.entries.map((one) => {
    const level = levels.get(one.code);
    levels.delete(one.code);
    return level === undefined ? one : { ...one, entry: { kind: "score", level } as const };
  });
  const unlisted = [...levels].map(([code, level]) => ({
    code,
    entry: { kind: "score", level } as const,
    confidence: null,
    evidence: [],
    basis: "",
    weight: 1,
  }));
  return { ...assessment, entries: [...entries, ...unlisted] };
}
