import { compareNumbers, compareTexts } from "../compare";
import { numberFromText } from "../number-from-text";
import { isError } from "../operand";
import type { Scalar } from "../surroundings";
import { Unsupported } from "../unsupported";
import { wholeMatch } from "../wildcard";

type Test = (cell: Scalar) => boolean;

/** A text cell that looks like a date is no number here: only what surely is one may match. */
function safeNumber(text: string): number | undefined {
  try {
    return numberFromText(text);
  } catch (problem) {
    if (problem instanceof Unsupported) return undefined;
    throw problem;
  }
}

/** A number matches itself and a text that spells it. */
function isNumber(wanted: number): Test {
  return (cell) => {
    const number = typeof cell === "string" ? safeNumber(cell) : cell;
    return typeof number === "number" && compareNumbers(number, wanted) === 0;
  };
}

function equals(operand: string): Test {
  if (operand === "") return (cell) => cell === null;
  const number = numberFromText(operand);
  if (number !== undefined) return isNumber(number);
  if (/^(?:true|false)$/i.test(operand)) {
    const truth = operand.toUpperCase() === "TRUE";
    return (cell) => cell === truth;
  }
  if (operand.startsWith("#")) {
    const error = operand.toUpperCase();
    return (cell) => (isError(cell) ? cell.error === error : cell === operand);
  }
  const matches = wholeMatch(operand);
  return (cell) => typeof cell === "string" && matches(cell);
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Numbers are compared with numbers only, texts with texts, truth values with truth values. */
function ordered(isRight: (order: number) => boolean, operand: string): Test {
  const number = numberFromText(operand);
  if (number !== undefined) {
    return (cell) => typeof cell === "number" && isRight(compareNumbers(cell, number));
  }
  if (/^(?:true|false)$/i.test(operand)) {
    const truth = Number(operand.toUpperCase() === "TRUE");
    return (cell) => typeof cell === "boolean" && isRight(Number(cell) - truth);
  }
  return (cell) => typeof cell === "string" && isRight(compareTexts(cell, operand));
}

/**
 * The test that a criterion of COUNTIF and its relatives stands for: a value, or a text such as
 * `">=3"`, `"<>"`, `"a*"`. `"="` is a blank cell, `""` a blank or empty one; a blank criterion is 0.
 */
export function criterionTest(criterion: Scalar): Test {
  if (criterion === null) return isNumber(0);
  if (typeof criterion === "number") return isNumber(criterion);
  if (typeof criterion === "boolean") return (cell) => cell === criterion;
  if (isError(criterion)) return (cell) => isError(cell) && cell.error === criterion.error;
  if (criterion === "") return (cell) => cell === null || cell === "";
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  if (operator === "" || operator === "=") return equals(operand);
  if (operator === "<>") {
    const same = equals(operand);
    return (cell) => !same(cell);
  }
  const isRight = ORDERS[operator];
  return operand === "" || !isRight ? () => false : ordered(isRight, operand);
}
