import type { Entry, RuledAssessment } from "../assessment/assessment";
import { scoreAssessment } from "../scoring/score-assessment";
import { evaluateBarrier } from "./evaluate-barriers";
import { Facts } from "./facts";
import { indicatorsOf } from "./leaves";
import { parsedBarriers } from "./parsed-barriers";
import { withLevels } from "./with-levels";

/** What scoring one indicator would decide. */
export interface Question {
  readonly code: string;
  /** How many rules it decides, on average over the levels that it may get. */
  readonly average: number;
  /** How many rules it decides whatever level it gets. */
  readonly always: number;
  /** Ids of the rules that it decides at one level or more, in the framework's order. */
  readonly barriers: readonly string[];
}

/**
 * The unscored indicators (blank or NI) that would decide open rules, the most first. A rule is open
 * while its barrier cannot be ruled out; a level decides it when it is not open any more. Ties stand
 * by what is decided whatever the level, then in the framework's order. Indicators that decide
 * nothing at any level are left out.
 */
export function nextQuestions(assessment: RuledAssessment): Question[] {
  const { framework } = assessment;
  const facts = new Facts(assessment, scoreAssessment(assessment));
  const open = parsedBarriers(framework)
    .filter((barrier) => evaluateBarrier(barrier, facts).status === "cannot be ruled out")
    .map((barrier) => ({ barrier, codes: new Set(indicatorsOf(barrier.rule, framework)) }));
  const levels = framework.scale.levels.map(({ value }) => value);
  const entries = new Map(assessment.entries.map(({ code, entry }) => [code, entry]));
  const questions = framework.indicators
    .filter(({ code }) => isUnscored(entries.get(code)))
    .map(({ code }): Question => {
      const asked = open.filter(({ codes }) => codes.has(code)).map(({ barrier }) => barrier);
      const timesDecided = asked.map(() => 0);
      // Where no rule asks for it, no level need be tried.
      for (const level of asked.length === 0 ? [] : levels) {
        const answered = withLevels(assessment, new Map([[code, level]]));
        const then = new Facts(answered, scoreAssessment(answered));
        asked.forEach((barrier, index) => {
          const isOpen = evaluateBarrier(barrier, then).status === "cannot be ruled out";
          timesDecided[index] = (timesDecided[index] ?? 0) + (isOpen ? 0 : 1);
        });
      }
      return {
        code,
        average: timesDecided.reduce((sum, times) => sum + times, 0) / levels.length,
        always: timesDecided.filter((times) => times === levels.length).length,
        barriers: asked.filter((_, index) => timesDecided[index] !== 0).map(({ id }) => id),
      };
    });
  // Sorting keeps the framework's order among equals.
  return questions
    .filter(({ barriers }) => barriers.length > 0)
    .sort((a, b) => b.average - a.average || b.always - a.always);
}

function isUnscored(entry: Entry | undefined): boolean {
  return entry === undefined || (entry.kind !== "score" && entry.kind !== "notApplicable");
}
