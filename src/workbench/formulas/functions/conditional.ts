import { cellsOf, type Frame } from "../frame";
import {
  ANY_NUMBER,
  scalarOf,
  type Argument,
  type FunctionRule,
  type FunctionTable,
  type Take,
} from "../function-rule";
import { DIV_ERROR, heightOf, isError, Reference, VALUE_ERROR, widthOf } from "../operand";
import { finite } from "../operators";
import type { Area, Scalar } from "../surroundings";
import { Unsupported } from "../unsupported";
import { largest, smallest, sumOf } from "./aggregate";
import { criterionTest } from "./criterion";

function areaOf(argument: Argument): Area {
  if (argument instanceof Reference) return argument.area;
  throw new Unsupported("a condition on something that is not a range");
}

/**
 * Which cells of the areas fulfil all conditions, in reading order; null when the areas differ in
 * shape. `pairs` are areas and criteria in turn.
 */
function selected(pairs: readonly Argument[], shape: Area, frame: Frame): boolean[] | null {
  let flags: boolean[] | undefined;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const area = areaOf(pairs[index]);
    if (heightOf(area) !== heightOf(shape) || widthOf(area) !== widthOf(shape)) return null;
    const test = criterionTest(scalarOf(pairs[index + 1], frame) ?? null);
    const cells = cellsOf(area, frame).flat();
    flags = cells.map((cell, place) => test(cell) && flags?.[place] !== false);
  }
  return flags ?? [];
}

function numbersWhere(area: Area, flags: readonly boolean[], frame: Frame) {
  const numbers: number[] = [];
  for (const [place, value] of cellsOf(area, frame).flat().entries()) {
    if (flags[place] !== true) continue;
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

/** The cells that SUMIF adds up: as many as it tests, from the corner of the given ones. */
export function asWideAs(area: Area, shape: Area): Area {
  return {
    ...area,
    bottom: area.top + heightOf(shape) - 1,
    right: area.left + widthOf(shape) - 1,
  };
}

type Summary = (numbers: readonly number[]) => Scalar;

const sum: Summary = (numbers) => finite(sumOf(numbers));
const average: Summary = (numbers) =>
  numbers.length === 0 ? DIV_ERROR : finite(sumOf(numbers) / numbers.length);

/** (range, criterion, [range to summarise]) */
function byOneCondition(summary: Summary): FunctionRule {
  return {
    least: 2,
    most: 3,
    takes: ["cells", "value", "cells"],
    seesErrors: true,
    run: ([range, criterion, other], frame) => {
      const tested = areaOf(range);
      const flags = selected([range, criterion], tested, frame) ?? [];
      const area = other === undefined ? tested : asWideAs(areaOf(other), tested);
      const numbers = numbersWhere(area, flags, frame);
      return isError(numbers) ? numbers : summary(numbers);
    },
  };
}

/** One argument that is a range, then ranges and criteria in turn. */
const afterRange: readonly Take[] = [
  "cells",
  ...Array.from({ length: ANY_NUMBER - 1 }, (_take, index): Take =>
    index % 2 === 0 ? "cells" : "value"
  ),
];
const inPairs: readonly Take[] = afterRange.slice(1);

/** (range to summarise, range, criterion, ...) */
function byConditions(summary: Summary): FunctionRule {
  return {
    least: 3,
    most: ANY_NUMBER,
    takes: afterRange,
    seesErrors: true,
    run: ([range, ...pairs], frame) => {
      const area = areaOf(range);
      const flags = selected(pairs, area, frame);
      if (!flags) return VALUE_ERROR;
      const numbers = numbersWhere(area, flags, frame);
      return isError(numbers) ? numbers : summary(numbers);
    },
  };
}

function counting(most: number): FunctionRule {
  return {
    least: 2,
    most,
    takes: inPairs,
    seesErrors: true,
    run: (pairs, frame) => {
      // A range that is gone, `#REF!`, is the result.
      const gone = pairs.filter((_, index) => index % 2 === 0).find(isError);
      if (gone !== undefined) return gone;
      const flags = selected(pairs, areaOf(pairs[0]), frame);
      return flags ? flags.filter(Boolean).length : VALUE_ERROR;
    },
  };
}

export const conditionalFunctions: FunctionTable = {
  COUNTIF: counting(2),
  COUNTIFS: counting(ANY_NUMBER - 1),
  SUMIF: byOneCondition(sum),
  SUMIFS: byConditions(sum),
  AVERAGEIF: byOneCondition(average),
  AVERAGEIFS: byConditions(average),
  MAXIFS: byConditions(largest),
  MINIFS: byConditions(smallest),
};
