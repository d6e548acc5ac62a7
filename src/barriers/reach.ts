import type { IndicatorEntry, RuledAssessment } from "../assessment/assessment";
import type { Comparator, Rule } from "../framework/rule/rule";
import { normalise } from "../scoring/normalise";
import type { Scores } from "../scoring/result";
import { Facts } from "./facts";
import { operandRange } from "./operand-range";
import type { Raisable } from "./raises";
import type { Range } from "./range";
import { mirrored, negated } from "./truth";

/** A point of the search: the first raises are chosen, the rest may use what is left. */
export interface Branch {
  /** Steps of the first indicators. */
  readonly chosen: readonly number[];
  readonly stepsLeft: number;
  readonly indicatorsLeft: number;
}

const tolerance = 1e-9;

/**
 * What adding in another order may change. Rules compare to 9 decimals, so whatever is less there is
 * less by more than this. A comparison that is not strict would keep every branch open in which an
 * indicator stands at its limit.
 */
const lastDigits = 1e-10;

/** False only where no way to go on from here makes the rule false. */
export function canBecomeFalse(rule: Rule, reach: Reach, branch: Branch): boolean {
  reach.setOutFrom(branch);
  return canBe(rule, false, reach);
}

function canBe(rule: Rule, wanted: boolean, reach: Reach): boolean {
  switch (rule.kind) {
    case "not":
      return canBe(rule.term, !wanted, reach);
    case "compare": {
      const left = operandRange(rule.left, reach);
      const right = operandRange(rule.right, reach);
      return compares(left, wanted ? rule.op : negated[rule.op], right);
    }
    default: {
      const each = (rule.kind === "and") === wanted;
      const possible = (term: Rule): boolean => canBe(term, wanted, reach);
      return each ? rule.terms.every(possible) : rule.terms.some(possible);
    }
  }
}

/** Whether the comparison can be made sure. */
function compares(left: Range, op: Comparator, right: Range): boolean {
  switch (op) {
    case "<":
      return left.high < right.low - lastDigits;
    case "<=":
      return left.high <= right.low + tolerance;
    case ">":
    case ">=":
      return compares(right, mirrored[op], left);
    case "=":
      return compares(left, "<=", right) && compares(right, "<=", left);
    default:
      return true;
  }
}

/**
 * How far raises, each of which stands for its level and all above, can bring what a rule names: `low`
 * is the largest value that its lower bound can get, `high` the smallest that its upper bound can
 * get, so `low` may be above `high`. They may be too generous, never too narrow: the search gives up
 * a branch when even these do not decide the rule.
 */
export class Reach extends Facts {
  private readonly places: ReadonlyMap<string, number>;
  private readonly listed: ReadonlyMap<string, IndicatorEntry>;
  private branch: Branch = { chosen: [], stepsLeft: 0, indicatorsLeft: 0 };

  constructor(
    private readonly raisable: readonly Raisable[],
    private readonly from: RuledAssessment,
    scores: Pick<Scores, "categories">
  ) {
    super(from, scores);
    this.places = new Map(raisable.map(({ code }, index) => [code, index]));
    this.listed = new Map(from.entries.map((one) => [one.code, one]));
  }

  setOutFrom(branch: Branch): void {
    this.branch = branch;
  }

  override indicator(code: string): Range {
    const place = this.places.get(code);
    const one = place === undefined ? undefined : this.raisable[place];
    if (place === undefined || one === undefined) {
      return super.indicator(code);
    }
    const steps = this.branch.chosen[place] ?? 0;
    const now = one.level ?? 1;
    return reaching(
      now + steps + this.mostSteps(one, place),
      steps > 0 || one.level === null ? now + one.room : now
    );
  }

  private mostSteps(one: Raisable, place: number): number {
    const { chosen, stepsLeft, indicatorsLeft } = this.branch;
    const isFree = place >= chosen.length && indicatorsLeft > 0;
    return isFree ? Math.min(one.room, stepsLeft) : 0;
  }

  /**
   * Upwards: the mean of what is scored so far with the best use of the steps left, an indicator
   * that is not scored yet counting as gain only. Downwards: what is scored so far, with every raise
   * at the top: further ones may end there too, and then lower nothing.
   */
  override category(code: string): Range {
    const { framework, unsoundCategories = [] } = this.from;
    const top = framework.scale.levels.length;
    let [sum, weight, highest] = [0, 0, 0];
    const gains: { readonly most: number; readonly weight: number }[] = [];
    for (const { code: indicator, category } of framework.indicators) {
      const entry = this.listed.get(indicator);
      if (category !== code || entry?.entry.kind === "notApplicable") {
        continue;
      }
      const own = entry === undefined ? 1 : entry.weight;
      if (own === null || entry?.entry.kind === "problem" || unsoundCategories.includes(code)) {
        return everything;
      }
      const place = this.places.get(indicator);
      const one = place === undefined ? undefined : this.raisable[place];
      const steps = place === undefined ? 0 : (this.branch.chosen[place] ?? 0);
      const level = entry?.entry.kind === "score" ? entry.entry.level : null;
      if (level !== null || steps > 0) {
        sum += own * ((level ?? 1) + steps);
        highest += own * (steps > 0 ? top : (level ?? 1));
        weight += own;
      }
      if (one !== undefined && place !== undefined) {
        gains.push({ most: this.mostSteps(one, place), weight: own });
      }
    }
    const gain = this.bestGain(gains);
    if (weight === 0) {
      return reaching(gain > 0 ? 100 : 0, 100);
    }
    return reaching(
      normalise(Math.min(top, (sum + gain) / weight), top),
      normalise(highest / weight, top)
    );
  }

  /** The most that the steps left, and the indicators left, can add to a sum of weighted levels. */
  private bestGain(gains: readonly { readonly most: number; readonly weight: number }[]): number {
    const { stepsLeft, indicatorsLeft } = this.branch;
    let [steps, bySteps] = [stepsLeft, 0];
    for (const { most, weight } of [...gains].sort((a, b) => b.weight - a.weight)) {
      const used = Math.min(most, steps);
      bySteps += used * weight;
      steps -= used;
    }
    const byIndicators = gains
      .map(({ most, weight }) => most * weight)
      .sort((a, b) => b - a)
      .slice(0, indicatorsLeft)
      .reduce((sum, gain) => sum + gain, 0);
    return Math.min(bySteps, byIndicators);
  }
}

function reaching(low: number, high: number): Range {
  return { low, high, values: null, open: [] };
}

/** The widest reach of a score: nothing is ruled out by it. */
const everything = reaching(100, 0);
