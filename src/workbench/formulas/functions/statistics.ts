import type { CellError } from "../../../package/contents";
import { toBoolean } from "../coerce";
import {
  ANY_NUMBER,
  numberOf,
  scalarOf,
  type FunctionRule,
  type FunctionTable,
} from "../function-rule";
import { DIV_ERROR, isError, NA_ERROR, NUM_ERROR } from "../operand";
import { finite } from "../operators";
import type { Scalar } from "../surroundings";
import { compareNumbers } from "../compare";
import { sumOf } from "./aggregate";
import { numbersIn } from "./gather";

function ofNumbers(calculate: (numbers: readonly number[]) => Scalar): FunctionRule {
  return {
    least: 1,
    most: ANY_NUMBER,
    takes: ["cells"],
    run: (args, frame) => {
      const numbers = numbersIn(args, frame);
      return isError(numbers) ? numbers : calculate(numbers);
    },
  };
}

/** A function of the numbers of a range, in ascending order, and of one number. */
function ofSorted(
  calculate: (sorted: readonly number[], parameter: number) => Scalar
): FunctionRule {
  return {
    least: 2,
    most: 2,
    takes: ["cells", "value"],
    run: ([range, parameter], frame) => {
      const numbers = numbersIn([range], frame);
      if (isError(numbers)) return numbers;
      const number = numberOf(parameter, frame, 0);
      if (isError(number)) return number;
      return calculate(
        numbers.sort((first, second) => first - second),
        number
      );
    },
  };
}

/** Between two neighbours the value is in proportion (inclusive method). */
function percentile(sorted: readonly number[], share: number): Scalar {
  if (sorted.length === 0 || share < 0 || share > 1) return NUM_ERROR;
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return finite(low + (high - low) * (position - below));
}

const rank: FunctionRule = {
  least: 2,
  most: 3,
  takes: ["value", "cells", "value"],
  run: ([number, range, ascending], frame) => {
    const wanted = numberOf(number, frame, 0);
    if (isError(wanted)) return wanted;
    const isAscending = toBoolean(scalarOf(ascending, frame) ?? false);
    if (isError(isAscending)) return isAscending;
    const numbers = numbersIn([range], frame);
    if (isError(numbers)) return numbers;
    const orders = numbers.map((other) => compareNumbers(other, wanted));
    if (!orders.includes(0)) return NA_ERROR;
    return orders.filter((order) => (isAscending ? order < 0 : order > 0)).length + 1;
  },
};

const large = ofSorted((sorted, nth) => {
  const place = Math.ceil(nth);
  return place < 1 ? NUM_ERROR : (sorted[sorted.length - place] ?? NUM_ERROR);
});

const small = ofSorted((sorted, nth) => {
  const place = Math.ceil(nth);
  return place < 1 ? NUM_ERROR : (sorted[place - 1] ?? NUM_ERROR);
});

const median = ofNumbers((numbers) =>
  percentile(
    [...numbers].sort((first, second) => first - second),
    0.5
  )
);

const percentiles = ofSorted(percentile);
const quartile = ofSorted((sorted, part) =>
  part < 0 || part >= 5 ? NUM_ERROR : percentile(sorted, Math.trunc(part) / 4)
);

/** Squared distances from the mean, per number (less `fewer`): two passes keep the digits. */
function varianceOf(numbers: readonly number[], fewer: 0 | 1): number | CellError {
  if (numbers.length <= fewer) return DIV_ERROR;
  const mean = sumOf(numbers) / numbers.length;
  const squares = numbers.map((number) => (number - mean) ** 2);
  return sumOf(squares) / (numbers.length - fewer);
}

function spread(fewer: 0 | 1, isDeviation: boolean): FunctionRule {
  return ofNumbers((numbers) => {
    const variance = varianceOf(numbers, fewer);
    if (isError(variance)) return variance;
    return finite(isDeviation ? Math.sqrt(variance) : variance);
  });
}

const sampleDeviation = spread(1, true);
const deviation = spread(0, true);
const sampleVariance = spread(1, false);
const variance = spread(0, false);

export const statisticalFunctions: FunctionTable = {
  MEDIAN: median,
  LARGE: large,
  SMALL: small,
  RANK: rank,
  "RANK.EQ": rank,
  PERCENTILE: percentiles,
  "PERCENTILE.INC": percentiles,
  QUARTILE: quartile,
  "QUARTILE.INC": quartile,
  STDEV: sampleDeviation,
  "STDEV.S": sampleDeviation,
  STDEVP: deviation,
  "STDEV.P": deviation,
  VAR: sampleVariance,
  "VAR.S": sampleVariance,
  VARP: variance,
  "VAR.P": variance,
};
