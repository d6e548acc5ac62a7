import type { Assessment } from "../../src/assessment/assessment";
import type { Comparator, Operand, Rule } from "../../src/framework/rule/rule";
import type { Scores } from "../../src/scoring/result";
import { keyOf, leavesOf } from "./random-rules";

/** Plain evaluation on known values, written from the grammar and not from the evaluator. */
export function holds(rule: Rule, value: (leaf: Operand) => number): boolean {
  switch (rule.kind) {
    case "and":
      return rule.terms.every((term) => holds(term, value));
    case "or":
      return rule.terms.some((term) => holds(term, value));
    case "not":
      return !holds(rule.term, value);
    case "compare":
      return compare(valueOf(rule.left, value), rule.op, valueOf(rule.right, value));
  }
}

function valueOf(operand: Operand, value: (leaf: Operand) => number): number {
  if (operand.kind === "number") {
    return operand.value;
  }
  if (operand.kind !== "call") {
    return value(operand);
  }
  const args = operand.args.map((argument) => valueOf(argument, value));
  switch (operand.name) {
    case "MIN":
      return Math.min(...args);
    case "MAX":
      return Math.max(...args);
    case "AVG":
      return args.reduce((sum, one) => sum + one, 0) / args.length;
  }
}

function compare(left: number, op: Comparator, right: number): boolean {
  const sign = Math.abs(left - right) < 1e-9 ? 0 : Math.sign(left - right);
  switch (op) {
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case "=":
      return sign === 0;
    case "<>":
      return sign !== 0;
    case ">=":
      return sign >= 0;
    case ">":
      return sign > 0;
  }
}

export type Completion = (leaf: Operand) => number;

/**
 * Every completion of what is not known: unscored indicators at every level, a category without a
 * score as those levels make it, and values far apart for what has no bounds. NA indicators take
 * every level where a rule names them and stay out of their category. Null when there are too many.
 */
export function completions(
  rule: Rule,
  assessment: Assessment,
  scores: Scores,
  most: number
): Completion[] | null {
  const { framework } = assessment;
  const levels = framework.scale.levels.map(({ value }) => value);
  const entries = new Map(assessment.entries.map((entry) => [entry.code, entry]));
  const free = new Map<string, readonly number[]>();
  const leaves = leavesOf(rule);
  const needsOverall = leaves.some(({ kind }) => kind === "overall");
  const needed = new Set(
    framework.indicators
      .filter(({ code, category }) => {
        const named = (one: Operand): boolean =>
          (one.kind === "indicator" && one.code === code) ||
          (one.kind === "category" && one.code === category) ||
          (one.kind === "delta" && (one.of.code === code || one.of.code === category));
        return needsOverall || leaves.some(named);
      })
      .map(({ code }) => code)
  );
  for (const code of needed) {
    const kind = entries.get(code)?.entry.kind;
    if (kind !== "score") {
      free.set(code, levels);
    }
  }
  for (const { code, score } of scores.categories) {
    const own = framework.indicators.filter(({ category }) => category === code);
    const allNotApplicable = own.every(
      (one) => entries.get(one.code)?.entry.kind === "notApplicable"
    );
    if (score === null && allNotApplicable) {
      free.set(`category ${code}`, [0, 37, 100]);
    }
  }
  for (const leaf of leaves) {
    if (leaf.kind === "delta") {
      const previous = assessment.previous;
      const values = leaf.of.kind === "indicator" ? previous?.indicators : previous?.categories;
      if ((values?.[leaf.of.code] ?? null) === null) {
        free.set(keyOf(leaf), [-1e6, -10, -1, 0, 1, 10, 1e6]);
      }
    } else if (leaf.kind === "trainingIndex" && assessment.trainingIndex === undefined) {
      free.set(keyOf(leaf), [0, 45, 100]);
    } else if (leaf.kind === "plan" && assessment.plan === undefined) {
      free.set(keyOf(leaf), [-1e6, 0, 1, 24, 1e6]);
    }
  }
  let choices: Map<string, number>[] = [new Map()];
  for (const [key, values] of free) {
    if (choices.length * values.length > most) {
      return null;
    }
    choices = choices.flatMap((chosen) => values.map((value) => new Map(chosen).set(key, value)));
  }
  return choices.map((chosen) => completion(chosen, assessment, scores));
}

function completion(
  chosen: ReadonlyMap<string, number>,
  assessment: Assessment,
  scores: Scores
): Completion {
  const { framework } = assessment;
  const top = framework.scale.levels.length;
  const entries = new Map(assessment.entries.map((entry) => [entry.code, entry]));
  const level = (code: string): number => {
    const entry = entries.get(code)?.entry;
    return entry?.kind === "score" ? entry.level : (chosen.get(code) ?? NaN);
  };
  const category = (code: string): number => {
    const known = scores.categories.find((one) => one.code === code)?.score ?? null;
    if (known !== null || chosen.has(`category ${code}`)) {
      return known ?? chosen.get(`category ${code}`) ?? NaN;
    }
    let [sum, weights] = [0, 0];
    for (const one of framework.indicators.filter((indicator) => indicator.category === code)) {
      const entry = entries.get(one.code);
      if (entry?.entry.kind !== "notApplicable") {
        sum += (entry?.weight ?? NaN) * level(one.code);
        weights += entry?.weight ?? NaN;
      }
    }
    return ((sum / weights - 1) / (top - 1)) * 100;
  };
  return (leaf) => {
    switch (leaf.kind) {
      case "indicator":
        return level(leaf.code);
      case "category":
        return category(leaf.code);
      case "overall": {
        const logs = framework.categories.map(({ code }) => ({
          log: Math.log(1 + 0.99 * category(code)),
          weight: assessment.categoryWeights[code] ?? NaN,
        }));
        const total = logs.reduce((sum, { weight }) => sum + weight, 0);
        const mean = logs.reduce((sum, { log, weight }) => sum + weight * log, 0) / total;
        return (Math.exp(mean) - 1) / 0.99;
      }
      case "delta": {
        const free = chosen.get(keyOf(leaf));
        const { kind, code } = leaf.of;
        const before =
          assessment.previous?.[kind === "indicator" ? "indicators" : "categories"][code];
        return free ?? (kind === "indicator" ? level(code) : category(code)) - (before ?? NaN);
      }
      case "trainingIndex":
        return assessment.trainingIndex ?? chosen.get(keyOf(leaf)) ?? NaN;
      case "plan":
        return assessment.plan === undefined
          ? (chosen.get(keyOf(leaf)) ?? NaN)
          : leaf.field === "MAX_HORIZON"
            ? assessment.plan.maxHorizon
            : assessment.plan.handover;
      default:
        return NaN;
    }
  };
}
