import type { CellError } from "../../../package/contents";
import { toNumber } from "../coerce";
import { gridOf, type Frame } from "../frame";
import type { Argument } from "../function-rule";
import { isError, isGrid, Reference } from "../operand";
import type { Scalar } from "../surroundings";

/** How texts and truth values that stand in cells or arrays count. */
type InCells = "ignored" | "counted";

/**
 * The numbers of an argument list, in reading order, or the first error. A text or truth value
 * written as an argument counts as its number; one in a cell is ignored, or counted (`AVERAGEA`)
 * with texts as 0. Blank cells never count.
 */
export function numbersIn(
  args: readonly Argument[],
  frame: Frame,
  inCells: InCells = "ignored"
): number[] | CellError {
  const numbers: number[] = [];
  for (const argument of args) {
    if (argument === undefined) continue;
    if (!(argument instanceof Reference) && !isGrid(argument)) {
      const number = toNumber(argument);
      if (isError(number)) return number;
      numbers.push(number);
      continue;
    }
    for (const row of gridOf(argument, frame)) {
      for (const value of row) {
        if (isError(value)) return value;
        if (typeof value === "number") numbers.push(value);
        else if (inCells === "counted" && value !== null) numbers.push(value === true ? 1 : 0);
      }
    }
  }
  return numbers;
}

/** All values of an argument list, in reading order; `isDirect` for those written as an argument. */
export function valuesIn(
  args: readonly Argument[],
  frame: Frame
): { value: Scalar; isDirect: boolean }[] {
  return args.flatMap((argument) => {
    if (argument === undefined) return [];
    const isDirect = !(argument instanceof Reference) && !isGrid(argument);
    return gridOf(argument, frame)
      .flat()
      .map((value) => ({ value, isDirect }));
  });
}
