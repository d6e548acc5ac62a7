import type { CellError } from "../../../package/contents";
import { toBoolean, toNumber } from "../coerce";
import { compareValues } from "../compare";
import { valueOf, type Frame } from "../frame";
import { ANY_NUMBER, type LazyRule } from "../function-rule";
import { lift } from "../lift";
import { isError, isGrid, NA_ERROR, PENDING, VALUE_ERROR } from "../operand";
import type { Grid, Operand, Pending } from "../operand";
import type { Scalar } from "../surroundings";
import type { Node } from "../syntax";
import { Unsupported } from "../unsupported";

function calculate(node: Node | null | undefined, frame: Frame): Operand {
  return node ? frame.evaluate(node, frame) : null;
}

function calculateValue(node: Node | null | undefined, frame: Frame): Scalar | Grid | Pending {
  const operand = calculate(node, frame);
  return operand === PENDING ? PENDING : valueOf(operand, frame);
}

/** A value that decides about a branch; a grid of them would take every branch at once. */
function decisive(node: Node | null | undefined, frame: Frame): Scalar | Pending {
  const value = calculateValue(node, frame);
  if (isGrid(value)) throw new Unsupported("a choice by several values at once");
  return value;
}

/** Chooses among operands that are all calculated, value by value. */
function chooseByValue(
  grid: Grid,
  branches: readonly (Scalar | Grid | Pending)[],
  choose: (value: Scalar, options: readonly Scalar[]) => Scalar
): Operand {
  const ready: (Scalar | Grid)[] = [];
  for (const branch of branches) {
    if (branch === PENDING) return PENDING;
    ready.push(branch);
  }
  return lift(([value = null, ...options]) => choose(value, options), [grid, ...ready]);
}

const decideIf: LazyRule = {
  least: 2,
  most: 3,
  decide: ([condition, whenTrue, whenFalse], frame) => {
    const value = calculateValue(condition, frame);
    if (value === PENDING) return PENDING;
    const otherwise = (): Operand =>
      whenFalse === undefined ? false : calculate(whenFalse, frame);
    if (isGrid(value)) {
      const branches: (Scalar | Grid | Pending)[] = [
        calculateValue(whenTrue, frame),
        whenFalse === undefined ? false : calculateValue(whenFalse, frame),
      ];
      return chooseByValue(value, branches, (one, options) => {
        const truth = toBoolean(one);
        return isError(truth) ? truth : (options[truth ? 0 : 1] ?? null);
      });
    }
    const truth = toBoolean(value);
    if (isError(truth)) return truth;
    return truth ? calculate(whenTrue, frame) : otherwise();
  },
};

function decideOnError(isCaught: (value: Scalar) => boolean): LazyRule {
  return {
    least: 2,
    most: 2,
    decide: ([tried, fallback], frame) => {
      const value = calculateValue(tried, frame);
      if (value === PENDING) return PENDING;
      if (!isGrid(value)) return isCaught(value) ? calculateValue(fallback, frame) : value;
      if (!value.flat().some(isCaught)) return value;
      return chooseByValue(value, [calculateValue(fallback, frame)], (one, [instead = null]) =>
        isCaught(one) ? instead : one
      );
    },
  };
}

const decideChoose: LazyRule = {
  least: 2,
  most: ANY_NUMBER,
  decide: ([index, ...options], frame) => {
    const value = calculateValue(index, frame);
    if (value === PENDING) return PENDING;
    const placeOf = (one: Scalar): number | CellError => {
      const number = toNumber(one);
      if (isError(number)) return number;
      const whole = Math.trunc(number);
      return whole < 1 || whole > options.length ? VALUE_ERROR : whole - 1;
    };
    if (isGrid(value)) {
      const branches = options.map((option) => calculateValue(option, frame));
      return chooseByValue(value, branches, (one, values) => {
        const place = placeOf(one);
        return isError(place) ? place : (values[place] ?? null);
      });
    }
    const place = placeOf(value);
    return isError(place) ? place : calculate(options[place], frame);
  },
};

const decideIfs: LazyRule = {
  least: 2,
  most: ANY_NUMBER,
  decide: (args, frame) => {
    if (args.length % 2 !== 0) throw new Unsupported("IFS with an odd number of arguments");
    for (let index = 0; index < args.length; index += 2) {
      const value = decisive(args[index], frame);
      if (value === PENDING) return PENDING;
      const truth = toBoolean(value);
      if (isError(truth)) return truth;
      if (truth) return calculate(args[index + 1], frame);
    }
    return NA_ERROR;
  },
};

const decideSwitch: LazyRule = {
  least: 3,
  most: ANY_NUMBER,
  decide: ([subject, ...rest], frame) => {
    const value = decisive(subject, frame);
    if (value === PENDING || isError(value)) return value;
    for (let index = 0; index + 1 < rest.length; index += 2) {
      const candidate = decisive(rest[index], frame);
      if (candidate === PENDING || isError(candidate)) return candidate;
      if (compareValues(value, candidate) === 0) return calculate(rest[index + 1], frame);
    }
    return rest.length % 2 === 1 ? calculate(rest.at(-1), frame) : NA_ERROR;
  },
};

export const lazyFunctions: Readonly<Record<string, LazyRule>> = {
  IF: decideIf,
  IFERROR: decideOnError(isError),
  IFNA: decideOnError((value) => isError(value) && value.error === "#N/A"),
  CHOOSE: decideChoose,
  IFS: decideIfs,
  SWITCH: decideSwitch,
};
