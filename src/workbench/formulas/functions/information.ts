import { toNumber } from "../coerce";
import { ANY_NUMBER, valueRule, type FunctionRule, type FunctionTable } from "../function-rule";
import { isError, isGrid, NA_ERROR, Reference, VALUE_ERROR } from "../operand";
import { gridOf } from "../frame";
import type { Scalar } from "../surroundings";

function testing(test: (value: Scalar) => boolean): FunctionRule {
  return { ...valueRule(1, 1, ([value = null]) => test(value)), seesErrors: true };
}

/** ISEVEN and ISODD take no truth values. */
function testingWhole(remainder: 0 | 1): FunctionRule {
  return valueRule(1, 1, ([value = null]) => {
    const number = typeof value === "boolean" ? VALUE_ERROR : toNumber(value);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === remainder;
  });
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CONNECT!": 10,
  "#BLOCKED!": 11,
  "#UNKNOWN!": 12,
  "#FIELD!": 13,
  "#CALC!": 14,
};

function typeOf(value: Scalar): number {
  if (isError(value)) return 16;
  if (typeof value === "string") return 2;
  return typeof value === "boolean" ? 4 : 1;
}

/** N and T look at the first cell of an area. */
function ofFirst(pick: (value: Scalar) => Scalar): FunctionRule {
  return {
    least: 1,
    most: 1,
    takes: ["cells"],
    run: ([argument = null], frame) => {
      const first = gridOf(argument, frame)[0]?.[0] ?? null;
      return isError(first) ? first : pick(first);
    },
  };
}

export const informationFunctions: FunctionTable = {
  ISNUMBER: testing((value) => typeof value === "number"),
  ISTEXT: testing((value) => typeof value === "string"),
  ISNONTEXT: testing((value) => typeof value !== "string"),
  ISLOGICAL: testing((value) => typeof value === "boolean"),
  ISBLANK: testing((value) => value === null),
  ISERROR: testing(isError),
  ISERR: testing((value) => isError(value) && value.error !== "#N/A"),
  ISNA: testing((value) => isError(value) && value.error === "#N/A"),
  ISEVEN: testingWhole(0),
  ISODD: testingWhole(1),
  ISREF: {
    least: 1,
    most: ANY_NUMBER,
    takes: ["cells"],
    run: ([argument]) => argument instanceof Reference,
  },
  "ERROR.TYPE": {
    ...valueRule(1, 1, ([value = null]) =>
      isError(value) ? (ERROR_NUMBERS[value.error] ?? NA_ERROR) : NA_ERROR
    ),
    seesErrors: true,
  },
  TYPE: {
    least: 1,
    most: 1,
    takes: ["cells"],
    run: ([argument = null], frame) => {
      const isSeveral = (grid: Scalar[][]): boolean =>
        grid.length > 1 || (grid[0]?.length ?? 0) > 1;
      const grid = gridOf(argument, frame);
      if (isSeveral(grid) && (isGrid(argument) || frame.isArray)) return 64;
      return typeOf(grid[0]?.[0] ?? null);
    },
  },
  N: ofFirst((value) =>
    typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : 0
  ),
  T: ofFirst((value) => (typeof value === "string" ? value : "")),
};
