import type { Entry, RuledAssessment } from "../assessment/assessment";
import { indicatorsOf } from "./leaves";
import type { Rule } from "../framework/rule/rule";
import { withLevels } from "./with-levels";

/** One indicator that is brought to a level, or to any above it. */
export interface Raise {
  readonly code: string;
  /** Null where it is not scored now; its steps are counted from level 1, where it may be. */
  readonly from: number | null;
  /** The lowest level that will do. */
  readonly to: number;
  readonly steps: number;
}

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

/** The assessment as it would be after the raises. @param steps One number for each raisable. */
export function raised(
  assessment: RuledAssessment,
  raisable: readonly Raisable[],
  steps: readonly number[]
): RuledAssessment {
  return withLevels(
    assessment,
    new Map(raisesOf(raisable, steps).map(({ code, to }) => [code, to]))
  );
}

/** What is raised. @param chosen Steps, one number for each raisable. */
export function raisesOf(raisable: readonly Raisable[], chosen: readonly number[]): Raise[] {
  return raisable.flatMap(({ code, level: from }, index) => {
    const steps = chosen[index] ?? 0;
    return steps === 0 ? [] : [{ code, from, to: (from ?? 1) + steps, steps }];
  });
}
