import type { RuledAssessment } from "../assessment/assessment";
import type { Comparator, Operand, Rule } from "../framework/rule/rule";
import { normalise } from "../scoring/normalise";
import { overallScore } from "../scoring/overall-score";
import type { Facts } from "./facts";
import { levelAfter, type Raisable } from "./raises";
import { negated } from "./truth";

/**
 * How far an operand's bounds can be brought by raises: `up` is the largest value that its lower
 * bound can get, `down` the smallest that its upper bound can get. They may be too generous, never
 * too narrow: the search gives up a branch when even these do not decide the rule.
 */
interface Reach {
  readonly up: number;
  readonly down: number;
}

/** A point of the search: the first raises are chosen, the rest may use what is left. */
export interface Branch {
  readonly raisable: readonly Raisable[];
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
export function canBecomeFalse(
  rule: Rule,
  branch: Branch,
  assessment: RuledAssessment,
  facts: Facts
): boolean {
  return canBe(rule, false, new Reaches(branch, assessment, facts));
}

function canBe(rule: Rule, wanted: boolean, reaches: Reaches): boolean {
  switch (rule.kind) {
    case "not":
      return canBe(rule.term, !wanted, reaches);
    case "compare": {
      const left = reaches.operand(rule.left);
      const right = reaches.operand(rule.right);
      return compares(left, wanted ? rule.op : negated[rule.op], right);
    }
    default: {
      const each = (rule.kind === "and") === wanted;
      const possible = (term: Rule): boolean => canBe(term, wanted, reaches);
      return each ? rule.terms.every(possible) : rule.terms.some(possible);
    }
  }
}

/** Whether the comparison can be made sure. */
function compares(left: Reach, op: Comparator, right: Reach): boolean {
  switch (op) {
    case "<":
      return left.down < right.up - lastDigits;
    case "<=":
      return left.down <= right.up + tolerance;
    case ">":
      return right.down < left.up - lastDigits;
    case ">=":
      return right.down <= left.up + tolerance;
    default:
      return true;
  }
}

class Reaches {
  private readonly places: ReadonlyMap<string, number>;
  private readonly categories = new Map<string, Reach>();

  constructor(
    private readonly branch: Branch,
    private readonly assessment: RuledAssessment,
    private readonly facts: Facts
  ) {
    this.places = new Map(branch.raisable.map(({ code }, index) => [code, index]));
  }

  operand(operand: Operand): Reach {
    switch (operand.kind) {
      case "number":
        return { up: operand.value, down: operand.value };
      case "indicator":
        return this.indicator(operand.code);
      case "category":
        return this.category(operand.code);
      case "overall":
        return this.overall();
      case "trainingIndex":
        return ends(this.facts.trainingIndex());
      case "plan":
        return ends(this.facts.plan(operand.field));
      case "delta": {
        const before = this.facts.before(operand.of);
        const { kind, code } = operand.of;
        const now = kind === "indicator" ? this.indicator(code) : this.category(code);
        return before === null
          ? { up: -Infinity, down: Infinity }
          : { up: now.up - before, down: now.down - before };
      }
      case "call": {
        const parts = operand.args.map((argument) => this.operand(argument));
        const of = { MIN: minimum, MAX: maximum, AVG: mean }[operand.name];
        return { up: of(parts.map(({ up }) => up)), down: of(parts.map(({ down }) => down)) };
      }
    }
  }

  private indicator(code: string): Reach {
    const place = this.places.get(code);
    const one = place === undefined ? undefined : this.branch.raisable[place];
    if (place === undefined || one === undefined) {
      return ends(this.facts.indicator(code));
    }
    const steps = this.branch.chosen[place];
    const most = this.mostSteps(one, place);
    const unscored = { up: 1, down: (one.level ?? 1) + one.room };
    if (steps !== undefined || most === 0) {
      const level = levelAfter(one, steps ?? 0);
      return level === null ? unscored : { up: level, down: level };
    }
    return { up: (one.level ?? 1) + most, down: one.level ?? 2 };
  }

  private mostSteps(one: Raisable, place: number): number {
    const isFree = place >= this.branch.chosen.length && this.branch.indicatorsLeft > 0;
    return isFree ? Math.min(one.room, this.branch.stepsLeft) : 0;
  }

  private category(code: string): Reach {
    let reach = this.categories.get(code);
    if (reach === undefined) {
      reach = this.categoryReach(code);
      this.categories.set(code, reach);
    }
    return reach;
  }

  /**
   * Upwards: the mean of what is scored so far with the best use of the steps left, an indicator
   * that is not scored yet counting as gain only. Downwards: every indicator without a score at 1.
   */
  private categoryReach(code: string): Reach {
    const { framework, unsoundCategories = [] } = this.assessment;
    const top = framework.scale.levels.length;
    const entries = new Map(this.assessment.entries.map((one) => [one.code, one]));
    let [sum, weight, lowest, applicable] = [0, 0, 0, 0];
    const gains: { readonly most: number; readonly weight: number }[] = [];
    for (const { code: indicator, category } of framework.indicators) {
      const entry = entries.get(indicator);
      if (category !== code || entry?.entry.kind === "notApplicable") {
        continue;
      }
      const own = entry === undefined ? 1 : entry.weight;
      if (own === null || entry?.entry.kind === "problem" || unsoundCategories.includes(code)) {
        return everything;
      }
      const place = this.places.get(indicator);
      const one = place === undefined ? undefined : this.branch.raisable[place];
      const fixed = entry?.entry.kind === "score" ? entry.entry.level : null;
      const steps = place === undefined ? 0 : (this.branch.chosen[place] ?? 0);
      const level = one === undefined ? fixed : levelAfter(one, steps);
      applicable += own;
      lowest += own * (level ?? 1);
      sum += own * (level ?? 0);
      weight += level === null ? 0 : own;
      if (one !== undefined && place !== undefined) {
        gains.push({ most: this.mostSteps(one, place), weight: own });
      }
    }
    if (applicable === 0) {
      return { up: 0, down: 100 };
    }
    const best = weight === 0 ? top : (sum + this.bestGain(gains)) / weight;
    return {
      up: normalise(Math.min(top, best), top),
      down: normalise(lowest / applicable, top),
    };
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

  private overall(): Reach {
    const { framework, categoryWeights } = this.assessment;
    const items = framework.categories.map(({ code }) => {
      const weight = Object.hasOwn(categoryWeights, code) ? categoryWeights[code] : undefined;
      return { ...this.category(code), weight: weight ?? 0 };
    });
    if (items.length === 0 || items.some(({ weight }) => !(weight > 0))) {
      return everything;
    }
    const of = (side: "up" | "down"): number =>
      overallScore(
        items.map((item) => ({ score: item[side], weight: item.weight })),
        "geometric"
      );
    return { up: of("up"), down: of("down") };
  }
}

/** The widest reach of a score: nothing is ruled out by it. */
const everything: Reach = { up: 100, down: 0 };

/** What no raise changes: its lower bound is the highest that it gets. */
function ends({ low, high }: { readonly low: number; readonly high: number }): Reach {
  return { up: low, down: high };
}

const minimum = (values: readonly number[]): number => Math.min(...values);
const maximum = (values: readonly number[]): number => Math.max(...values);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
