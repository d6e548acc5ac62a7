import type { CellError } from "../../package/contents";
import { toNumber } from "./coerce";
import { isError, PENDING, Reference, type Operand, type Pending } from "./operand";
import { gridOf, valueOf, type Frame } from "./frame";
import { lift, topLeft } from "./lift";
import type { Scalar } from "./surroundings";
import type { CallNode, Node } from "./syntax";
import { Unsupported } from "./unsupported";

/**
 * `value`: one value; for a grid the function runs for each of its values.
 * `cells`: what the argument is: a reference stays one.
 * `array`: as `cells`, and references in it are calculated cell by cell.
 */
export type Take = "value" | "cells" | "array";

/** null: left out between commas. undefined: the list ends before. */
export type Argument = Exclude<Operand, Pending> | undefined;

export interface FunctionRule {
  readonly least: number;
  readonly most: number;
  /** One per argument; the last one goes for all that follow. */
  readonly takes: readonly Take[];
  /** Errors in `value` arguments reach `run`; otherwise the first one is the result. */
  readonly seesErrors?: boolean;
  run(args: readonly Argument[], frame: Frame): Exclude<Operand, Pending>;
}

/** A function that decides itself which of its arguments are calculated. */
export interface LazyRule {
  readonly least: number;
  readonly most: number;
  decide(args: readonly (Node | null)[], frame: Frame): Operand;
}

export type FunctionTable = Readonly<Record<string, FunctionRule>>;

export const ANY_NUMBER = 255;

/** A function of single values. */
export function valueRule(
  least: number,
  most: number,
  run: (values: readonly (Scalar | undefined)[]) => Scalar
): FunctionRule {
  return {
    least,
    most,
    takes: ["value"],
    run: (args, frame) => run(args.map((argument) => scalarOf(argument, frame))),
  };
}

/** A function of numbers. Arguments that are not given are left to their default in `run`. */
export function numberRule(
  least: number,
  most: number,
  run: (...numbers: number[]) => Scalar
): FunctionRule {
  return valueRule(least, most, (values) => {
    const numbers: number[] = [];
    for (const value of values) {
      if (value === undefined) break;
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return run(...numbers);
  });
}

/** The argument as one value; undefined when the list ends before it. */
export function scalarOf(argument: Argument, frame: Frame): Scalar | undefined {
  if (argument === undefined) return undefined;
  return topLeft(valueOf(argument, frame));
}

/** The argument as a number, or the error that it is or makes; `otherwise` when the list ends before. */
export function numberOf(argument: Argument, frame: Frame, otherwise: number): number | CellError {
  const value = scalarOf(argument, frame);
  return value === undefined ? otherwise : toNumber(value);
}

export function checkCount(name: string, rule: FunctionRule | LazyRule, count: number): void {
  if (count < rule.least || count > rule.most) {
    throw new Unsupported(`${name} with ${count} arguments`);
  }
}

/** Calculates the arguments as the rule takes them and runs it, once or for each value of a grid. */
export function callRule(rule: FunctionRule, node: CallNode, frame: Frame): Operand {
  checkCount(node.name, rule, node.args.length);
  const takes = node.args.map((_argument, index) => rule.takes[index] ?? rule.takes.at(-1));
  const operands = node.args.map((argument, index) => {
    if (argument === null) return null;
    const isArray = frame.isArray || takes[index] === "array";
    return frame.evaluate(argument, isArray === frame.isArray ? frame : { ...frame, isArray });
  });
  const args: Argument[] = [];
  for (const [index, operand] of operands.entries()) {
    if (operand === PENDING) return PENDING;
    args.push(takes[index] === "value" ? valueOf(operand, frame) : operand);
  }
  const places = [...args.keys()].filter((index) => takes[index] === "value");
  const isLifted = places.some((index) => Array.isArray(args[index]));
  const runOn = (values: readonly Scalar[]): Exclude<Operand, Pending> => {
    const error = rule.seesErrors ? undefined : values.find(isError);
    if (error) return error;
    const filled = [...args];
    for (const [order, place] of places.entries()) filled[place] = values[order] ?? null;
    return rule.run(filled, frame);
  };
  const valuesAt = places.map((index) => args[index]);
  if (!isLifted) return runOn(valuesAt.map((value) => scalarOf(value, frame) ?? null));
  return lift(
    (values) => {
      const result = runOn(values);
      return result instanceof Reference || Array.isArray(result)
        ? topLeft(gridOf(result, frame))
        : result;
    },
    valuesAt.map((value) => (value === undefined ? null : valueOf(value, frame)))
  );
}
