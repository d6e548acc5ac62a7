import type { Assessment } from "../../src/assessment/assessment";
import type { Comparator, Operand, Rule } from "../../src/framework/rule/rule";

/** The bounds of a value and, where they can be listed, all values in between that it can take. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly list: readonly number[] | null;
}

/** A level by code; codes that are not in it stay as the assessment has them. */
export type Levels = Readonly<Record<string, number>>;

const decimals = (value: number): number =>
  Number.isFinite(value) ? Math.round(value * 1e9) / 1e9 : value;

function span(from: number, to: number, list: readonly number[] | null = null): Span {
  const [low, high] = [decimals(from), decimals(to)];
  return { low, high, list: low === high ? [low] : list };
}

/**
 * A rule over what is known, in three values: true or false where the bounds of its comparisons
 * decide it, else null. Written from the grammar and the method, with nothing from `src/scoring` or
 * `src/barriers`, so that these can be held against it.
 * @param highest The same codes as `levels`: what each may be at most.
 */
export function plainTruth(
  rule: Rule,
  assessment: Assessment,
  levels: Levels,
  highest = levels
): boolean | null {
  const known = new Known(assessment, levels, highest);
  const truth = (one: Rule): boolean | null => {
    switch (one.kind) {
      case "compare":
        return compared(known.span(one.left), one.op, known.span(one.right));
      case "not": {
        const inner = truth(one.term);
        return inner === null ? null : !inner;
      }
      default: {
        const terms = one.terms.map(truth);
        const settling = one.kind === "or";
        if (terms.includes(settling)) return settling;
        return terms.includes(null) ? null : !settling;
      }
    }
  };
  return truth(rule);
}

function compared(left: Span, op: Comparator, right: Span): boolean | null {
  switch (op) {
    case "<":
      if (left.high < right.low) return true;
      return left.low >= right.high ? false : null;
    case "<=":
      if (left.high <= right.low) return true;
      return left.low > right.high ? false : null;
    case ">":
      return compared(right, "<", left);
    case ">=":
      return compared(right, "<=", left);
    case "<>": {
      const same = compared(left, "=", right);
      return same === null ? null : !same;
    }
    case "=": {
      if (left.low === left.high && right.low === right.high) return left.low === right.low;
      const meets = (one: Span, other: Span): boolean =>
        one.list === null
          ? one.low <= other.high && one.high >= other.low
          : one.list.some((value) =>
              other.list === null
                ? value >= other.low && value <= other.high
                : other.list.includes(value)
            );
      return meets(left, right) && meets(right, left) ? null : false;
    }
  }
}

class Known {
  private readonly top: number;

  constructor(
    private readonly assessment: Assessment,
    private readonly levels: Levels,
    private readonly highest: Levels
  ) {
    this.top = assessment.framework.scale.levels.length;
  }

  span(operand: Operand): Span {
    const { previous, plan, trainingIndex } = this.assessment;
    switch (operand.kind) {
      case "number":
        return span(operand.value, operand.value);
      case "indicator":
        return this.indicator(operand.code);
      case "category":
        return this.category(operand.code);
      case "overall":
        return this.overall();
      case "trainingIndex":
        return trainingIndex === undefined ? span(0, 100) : span(trainingIndex, trainingIndex);
      case "plan": {
        const value = operand.field === "HANDOVER" ? plan?.handover : plan?.maxHorizon;
        return value === undefined ? span(-Infinity, Infinity) : span(value, value);
      }
      case "delta": {
        const { kind, code } = operand.of;
        const before = previous?.[kind === "indicator" ? "indicators" : "categories"][code] ?? null;
        if (before === null) return span(-Infinity, Infinity);
        const now = kind === "indicator" ? this.indicator(code) : this.category(code);
        const list = now.list === null ? null : now.list.map((value) => decimals(value - before));
        return span(now.low - before, now.high - before, list);
      }
      case "call": {
        const parts = operand.args.map((argument) => this.span(argument));
        const lows = parts.map(({ low }) => low);
        const highs = parts.map(({ high }) => high);
        if (operand.name === "AVG") {
          const mean = (values: readonly number[]) =>
            values.reduce((sum, value) => sum + value, 0) / values.length;
          return span(mean(lows), mean(highs));
        }
        const of = operand.name === "MIN" ? Math.min : Math.max;
        const [low, high] = [of(...lows), of(...highs)];
        const lists = parts.map(({ list }) => list);
        const values = lists.includes(null) ? null : lists.flatMap((list) => list ?? []);
        return span(low, high, values?.filter((value) => value >= low && value <= high) ?? null);
      }
    }
  }

  /** Null while it has no level. */
  private level(code: string, levels: Levels): number | null {
    const entry = this.assessment.entries.find((one) => one.code === code)?.entry;
    return levels[code] ?? (entry?.kind === "score" ? entry.level : null);
  }

  private indicator(code: string): Span {
    const low = this.level(code, this.levels) ?? 1;
    const high = this.level(code, this.highest) ?? this.top;
    return span(
      low,
      high,
      Array.from({ length: high - low + 1 }, (_, index) => low + index)
    );
  }

  /** The mean of what is scored, where that is enough; else with the rest at the bottom and at the top. */
  private category(code: string): Span {
    const { framework, entries, method, unsoundCategories = [] } = this.assessment;
    const codes = framework.indicators.filter((one) => one.category === code);
    const own = codes.flatMap((one) => entries.filter((entry) => entry.code === one.code));
    const applicable = own.filter(({ entry }) => entry.kind !== "notApplicable");
    const weights = applicable.map(({ weight }) => weight);
    const isReadable = own.every(({ weight }) => weight !== null);
    if (applicable.length === 0 || weights.includes(null)) return span(0, 100);
    const items = applicable.map((one) => ({
      weight: one.weight ?? NaN,
      level: this.level(one.code, this.levels),
      high: this.level(one.code, this.highest),
    }));
    const score = (side: "level" | "high", unscored: number | null): number => {
      const counted = items.filter((one) => one[side] !== null || unscored !== null);
      const total = counted.reduce((sum, { weight }) => sum + weight, 0);
      const sum = counted.reduce((s, one) => s + one.weight * (one[side] ?? unscored ?? 0), 0);
      return ((sum / total - 1) / (this.top - 1)) * 100;
    };
    const weightOf = (counted: typeof items) => counted.reduce((sum, one) => sum + one.weight, 0);
    const share = weightOf(items.filter(({ level }) => level !== null)) / weightOf(items);
    const hasProblem = own.some(({ entry }) => entry.kind === "problem");
    const isScored =
      isReadable &&
      !hasProblem &&
      !unsoundCategories.includes(code) &&
      share > 0 &&
      share > method.minimumCoverage - 1e-6;
    return isScored
      ? span(score("level", null), score("high", null))
      : span(score("level", 1), score("high", this.top));
  }

  private overall(): Span {
    const { framework, categoryWeights } = this.assessment;
    const parts = framework.categories.map(({ code }) => ({
      span: this.category(code),
      weight: categoryWeights[code] ?? 0,
    }));
    if (parts.some(({ weight }) => !(weight > 0))) {
      return {
        low: Math.min(...parts.map((part) => part.span.low)),
        high: Math.max(...parts.map((part) => part.span.high)),
        list: null,
      };
    }
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    const mean = (side: "low" | "high"): number =>
      (parts.reduce(
        (product, part) => product * (1 + 0.99 * part.span[side]) ** (part.weight / total),
        1
      ) -
        1) /
      0.99;
    return span(mean("low"), mean("high"));
  }
}
