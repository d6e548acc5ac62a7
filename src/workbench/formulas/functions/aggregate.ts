import { toNumber } from "../coerce";
import type { Frame } from "../frame";
import { ANY_NUMBER, type Argument, type FunctionRule, type FunctionTable } from "../function-rule";
import { gridOf } from "../frame";
import { DIV_ERROR, heightOf, isError, Reference, widthOf } from "../operand";
import { finite } from "../operators";
import type { Scalar } from "../surroundings";
import { numbersIn, valuesIn } from "./gather";

function overNumbers(
  calculate: (numbers: readonly number[]) => Scalar,
  inCells: "ignored" | "counted" = "ignored"
): FunctionRule {
  return {
    least: 1,
    most: ANY_NUMBER,
    takes: ["cells"],
    run: (args, frame) => {
      const numbers = numbersIn(args, frame, inCells);
      return isError(numbers) ? numbers : calculate(numbers);
    },
  };
}

function counting(counts: (value: Scalar, isDirect: boolean) => boolean): FunctionRule {
  return {
    least: 1,
    most: ANY_NUMBER,
    takes: ["cells"],
    run: (args, frame) =>
      valuesIn(args, frame).filter(({ value, isDirect }) => counts(value, isDirect)).length,
  };
}

/** Plain left to right, as in the native formulas' own sums. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

const average = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? DIV_ERROR : finite(sumOf(numbers) / numbers.length);

const product = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? 0 : finite(numbers.reduce((result, number) => result * number, 1));

/** By a loop: hundreds of thousands of arguments would not fit on the stack. */
function extreme(isBetter: (number: number, best: number) => boolean) {
  return (numbers: readonly number[]): number => {
    let best = numbers[0] ?? 0;
    for (const number of numbers) if (isBetter(number, best)) best = number;
    return best;
  };
}

export const largest = extreme((number, best) => number > best);
export const smallest = extreme((number, best) => number < best);

function countBlanks(argument: Argument, frame: Frame): number {
  if (!(argument instanceof Reference)) {
    return gridOf(argument ?? null, frame)
      .flat()
      .filter(isBlank).length;
  }
  const values = gridOf(argument, frame).flat();
  // Whole columns are read only as far as anything is in use.
  const unread = heightOf(argument.area) * widthOf(argument.area) - values.length;
  return unread + values.filter(isBlank).length;
}

function isBlank(value: Scalar): boolean {
  return value === null || value === "";
}

export const aggregateFunctions: FunctionTable = {
  SUM: overNumbers((numbers) => finite(sumOf(numbers))),
  SUMSQ: overNumbers((numbers) => finite(sumOf(numbers.map((number) => number * number)))),
  PRODUCT: overNumbers(product),
  AVERAGE: overNumbers(average),
  AVERAGEA: overNumbers(average, "counted"),
  MAX: overNumbers(largest),
  MAXA: overNumbers(largest, "counted"),
  MIN: overNumbers(smallest),
  MINA: overNumbers(smallest, "counted"),
  COUNT: counting(
    (value, isDirect) =>
      typeof value === "number" || (isDirect && !isError(value) && !isError(toNumber(value)))
  ),
  COUNTA: counting((value, isDirect) => value !== null || isDirect),
  COUNTBLANK: {
    least: 1,
    most: 1,
    takes: ["cells"],
    run: ([argument], frame) => countBlanks(argument, frame),
  },
};
