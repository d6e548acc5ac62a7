import type { RuledAssessment } from "../assessment/assessment";
import type { Rule } from "../framework/rule/rule";
import { scoreAssessment } from "../scoring/score-assessment";
import { evaluateBarrier } from "./evaluate-barriers";
import { Facts } from "./facts";
import { FactsUpTo } from "./facts-up-to";
import { parsedBarriers } from "./parsed-barriers";
import { raisableOf, raised, raisesOf, type Raisable, type Raise } from "./raises";
import { canBecomeFalse, Reach } from "./reach";
import { truthOf } from "./truth";

export type Clearing =
  | { readonly kind: "clears"; readonly raises: readonly Raise[] }
  | { readonly kind: "absent" }
  /** It cannot be ruled out: `missing` would decide whether there is anything to clear. */
  | { readonly kind: "open"; readonly missing: readonly string[] }
  /** It depends on what is not there (a previous round, a plan) or does not apply. */
  | { readonly kind: "not applicable" }
  /** No raises make it absent. */
  | { readonly kind: "not by raises" }
  /** Given up after `searchLimit` tries. */
  | { readonly kind: "too many" };

/** Tries that take about a second; the rules of the bundled framework need a few hundred. */
const searchLimit = 50_000;

/**
 * A smallest set of raises that makes a barrier absent: with each raised indicator at its level or
 * any above it, in every combination, and whatever the indicators that are left unscored turn out
 * to be. So nobody is told to find an unscored indicator low, and going on does not bring the barrier
 * back. As everywhere, bounds decide: a raised indicator lies between its level and the top. A step
 * raises one indicator by one level. Fewest steps first, then fewest indicators, then those that
 * stand first in the framework, raised as far as possible.
 * @param id Of a barrier of the framework.
 */
export function clearingOf(id: string, assessment: RuledAssessment): Clearing {
  const barrier = parsedBarriers(assessment.framework).find((one) => one.id === id);
  if (barrier === undefined) {
    throw new Error(`The framework has no barrier ${id}`);
  }
  const finding = evaluateBarrier(barrier, new Facts(assessment, scoreAssessment(assessment)));
  switch (finding.status) {
    case "absent":
    case "not applicable":
      return { kind: finding.status };
    case "cannot be ruled out":
      return { kind: "open", missing: finding.missing };
    case "present":
      return new Search(barrier.rule, assessment).run();
  }
}

class Search {
  private readonly raisable: readonly Raisable[];
  private readonly reach: Reach;
  private tries = 0;

  constructor(
    private readonly rule: Rule,
    private readonly assessment: RuledAssessment
  ) {
    this.raisable = raisableOf(rule, assessment);
    this.reach = new Reach(this.raisable, assessment, scoreAssessment(assessment));
  }

  run(): Clearing {
    const most = this.raisable.reduce((sum, { room }) => sum + room, 0);
    if (!this.canGoOn([], most, this.raisable.length)) {
      return { kind: "not by raises" };
    }
    for (let steps = 1; steps <= most; steps += 1) {
      for (
        let indicators = 1;
        indicators <= Math.min(steps, this.raisable.length);
        indicators += 1
      ) {
        const found = this.search([], steps, indicators);
        if (this.tries > searchLimit) {
          return { kind: "too many" };
        }
        if (found !== null) {
          return { kind: "clears", raises: raisesOf(this.raisable, found) };
        }
      }
    }
    return { kind: "not by raises" };
  }

  /** Steps for each raisable that clear the rule with all of `stepsLeft`; null where none do. */
  private search(
    chosen: readonly number[],
    stepsLeft: number,
    indicatorsLeft: number
  ): readonly number[] | null {
    if (stepsLeft === 0) {
      return this.clears(chosen) ? chosen : null;
    }
    const next = this.raisable[chosen.length];
    if (
      next === undefined ||
      indicatorsLeft === 0 ||
      this.tries > searchLimit ||
      !this.canGoOn(chosen, stepsLeft, indicatorsLeft)
    ) {
      return null;
    }
    for (let steps = Math.min(next.room, stepsLeft); steps >= 0; steps -= 1) {
      const left = indicatorsLeft - (steps > 0 ? 1 : 0);
      const found = this.search([...chosen, steps], stepsLeft - steps, left);
      if (found !== null) {
        return found;
      }
    }
    return null;
  }

  private canGoOn(chosen: readonly number[], stepsLeft: number, indicatorsLeft: number): boolean {
    this.tries += 1;
    return canBecomeFalse(this.rule, this.reach, { chosen, stepsLeft, indicatorsLeft });
  }

  private clears(steps: readonly number[]): boolean {
    this.tries += 1;
    const after = raised(this.assessment, this.raisable, steps);
    const most = this.raisable.map(({ room }, index) => (steps[index] ? room : 0));
    const facts = new FactsUpTo(after, raised(this.assessment, this.raisable, most));
    return truthOf(this.rule, facts) === "false";
  }
}
