import type { CellError } from "../../../package/contents";
import { toBoolean } from "../coerce";
import type { Frame } from "../frame";
import {
  ANY_NUMBER,
  valueRule,
  type Argument,
  type FunctionRule,
  type FunctionTable,
} from "../function-rule";
import { isError, NA_ERROR, VALUE_ERROR } from "../operand";
import { valuesIn } from "./gather";

/** The truth values of the arguments; texts and blanks in cells are ignored. */
function truthsIn(args: readonly Argument[], frame: Frame): boolean[] | CellError {
  const truths: boolean[] = [];
  for (const { value, isDirect } of valuesIn(args, frame)) {
    if (isError(value)) return value;
    if (!isDirect && (value === null || typeof value === "string")) continue;
    const truth = toBoolean(value);
    if (isError(truth)) return truth;
    truths.push(truth);
  }
  return truths.length === 0 ? VALUE_ERROR : truths;
}

function overTruths(decide: (truths: readonly boolean[]) => boolean): FunctionRule {
  return {
    least: 1,
    most: ANY_NUMBER,
    takes: ["cells"],
    run: (args, frame) => {
      const truths = truthsIn(args, frame);
      return isError(truths) ? truths : decide(truths);
    },
  };
}

export const logicalFunctions: FunctionTable = {
  AND: overTruths((truths) => truths.every(Boolean)),
  OR: overTruths((truths) => truths.some(Boolean)),
  XOR: overTruths((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: valueRule(1, 1, ([value = null]) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: valueRule(0, 0, () => true),
  FALSE: valueRule(0, 0, () => false),
  NA: valueRule(0, 0, () => NA_ERROR),
};
