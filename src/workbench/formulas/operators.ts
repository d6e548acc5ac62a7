import { longestCellText } from "../../package/longest-cell-text";
import { toNumber, toText } from "./coerce";
import { compareValues } from "./compare";
import { DIV_ERROR, isError, NUM_ERROR, VALUE_ERROR } from "./operand";
import type { Scalar } from "./surroundings";

/** A result that is too big or not a real number is `#NUM!`. */
export function finite(value: number): Scalar {
  return Number.isFinite(value) ? value : NUM_ERROR;
}

/** Odd roots of negative numbers exist: `(-8)^(1/3)` is -2. */
export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return NUM_ERROR;
  if (base === 0 && exponent < 0) return DIV_ERROR;
  if (base < 0 && !Number.isInteger(exponent)) {
    const root = Math.round(1 / exponent);
    const isOddRoot = root % 2 !== 0 && Math.abs(1 / root - exponent) < 1e-15;
    return isOddRoot ? finite(-Math.pow(-base, exponent)) : NUM_ERROR;
  }
  return finite(Math.pow(base, exponent));
}

const arithmetic: Readonly<Record<string, (left: number, right: number) => Scalar>> = {
  "+": (left, right) => finite(left + right),
  "-": (left, right) => finite(left - right),
  "*": (left, right) => finite(left * right),
  "/": (left, right) => (right === 0 ? DIV_ERROR : finite(left / right)),
  "^": power,
};

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** One of `+ - * / ^ & = <> < <= > >=` on two values; the left error wins. */
export function applyBinary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const comparison = comparisons[operator];
  if (comparison) return comparison(compareValues(left, right));
  if (operator === "&") {
    const first = toText(left);
    const second = toText(right);
    if (isError(first)) return first;
    if (isError(second)) return second;
    return first.length + second.length > longestCellText ? VALUE_ERROR : first + second;
  }
  const first = toNumber(left);
  if (isError(first)) return first;
  const second = toNumber(right);
  if (isError(second)) return second;
  const calculate = arithmetic[operator];
  if (!calculate) throw new Error(`no such operator: ${operator}`);
  return calculate(first, second);
}

/** `-` and `%` calculate; `+` leaves its operand as it is, a text too. */
export function applyUnary(operator: "+" | "-" | "%", value: Scalar): Scalar {
  if (operator === "+") return value;
  const number = toNumber(value);
  if (isError(number)) return number;
  return operator === "-" ? 0 - number : number / 100;
}
