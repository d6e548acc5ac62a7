import { ANY_NUMBER, type FunctionRule, type FunctionTable } from "../function-rule";
import { gridOf } from "../frame";
import { isError, VALUE_ERROR } from "../operand";
import { finite } from "../operators";
import type { Scalar } from "../surroundings";

/** What is not a number counts as 0; all arguments must have the same shape. */
const sumProduct: FunctionRule = {
  least: 1,
  most: ANY_NUMBER,
  takes: ["array"],
  run: (args, frame) => {
    const grids = args.map((argument) => gridOf(argument ?? null, frame));
    const height = grids[0]?.length ?? 0;
    const width = grids[0]?.[0]?.length ?? 0;
    const hasOneShape = grids.every((grid) => grid.length === height && grid[0]?.length === width);
    if (!hasOneShape) return VALUE_ERROR;
    const error = grids.flat(2).find((value) => isError(value));
    if (error !== undefined) return error;
    let sum = 0;
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const factors = grids.map((grid) => grid[row]?.[column]);
        sum += factors.reduce<number>(
          (product, factor) => product * (typeof factor === "number" ? factor : 0),
          1
        );
      }
    }
    return finite(sum);
  },
};

const transpose: FunctionRule = {
  least: 1,
  most: 1,
  takes: ["array"],
  run: ([argument = null], frame) => {
    const grid = gridOf(argument, frame);
    return (grid[0] ?? []).map((_cell, column) => grid.map((row) => row[column] ?? null));
  },
};

const matrixProduct: FunctionRule = {
  least: 2,
  most: 2,
  takes: ["array"],
  run: ([first = null, second = null], frame) => {
    const left = gridOf(first, frame);
    const right = gridOf(second, frame);
    const all = [...left, ...right].flat();
    const error = all.find((value) => isError(value));
    if (error !== undefined) return error;
    const isReady = all.every((value) => typeof value === "number");
    if (!isReady || left[0]?.length !== right.length) return VALUE_ERROR;
    const number = (value: Scalar | undefined): number => (typeof value === "number" ? value : 0);
    return left.map((row) =>
      (right[0] ?? []).map((_cell, column) =>
        row.reduce<number>(
          (sum, value, index) => sum + number(value) * number(right[index]?.[column]),
          0
        )
      )
    );
  },
};

export const arrayFunctions: FunctionTable = {
  SUMPRODUCT: sumProduct,
  TRANSPOSE: transpose,
  MMULT: matrixProduct,
};
