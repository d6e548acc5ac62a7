import * as library from "@formulajs/formulajs";
import { numberRule, type FunctionRule, type FunctionTable } from "../function-rule";
import { DIV_ERROR, isError, NUM_ERROR } from "../operand";
import { finite } from "../operators";
import type { Scalar } from "../surroundings";

/**
 * A function of numbers from the library, behind a domain of our own: the library answers some
 * impossible arguments with a number. Only functions that agree with a second spreadsheet are here.
 */
function fromLibrary(
  calculate: (...numbers: number[]) => unknown,
  count: number,
  refuse: (...numbers: number[]) => Scalar = () => null
): FunctionRule {
  return numberRule(count, count, (...numbers) => {
    const refusal = refuse(...numbers);
    if (isError(refusal)) return refusal;
    const result = calculate(...numbers);
    return typeof result === "number" ? finite(result + 0) : NUM_ERROR;
  });
}

const outside =
  (least: number, most: number) =>
  (value: number): Scalar =>
    value < least || value > most ? NUM_ERROR : null;

const whole =
  (calculate: (...numbers: number[]) => unknown) =>
  (...numbers: number[]): unknown =>
    calculate(...numbers.map(Math.trunc));

const cannotChoose = (total: number, chosen: number): Scalar =>
  total < 0 || chosen < 0 || Math.trunc(total) < Math.trunc(chosen) ? NUM_ERROR : null;

export const libraryFunctions: FunctionTable = {
  SIN: fromLibrary(library.SIN, 1),
  COS: fromLibrary(library.COS, 1),
  TAN: fromLibrary(library.TAN, 1),
  ASIN: fromLibrary(library.ASIN, 1, outside(-1, 1)),
  ACOS: fromLibrary(library.ACOS, 1, outside(-1, 1)),
  ATAN: fromLibrary(library.ATAN, 1),
  // Excel names x before y.
  ATAN2: fromLibrary(
    (x, y) => Math.atan2(y ?? 0, x ?? 0),
    2,
    (x, y) => (x === 0 && y === 0 ? DIV_ERROR : null)
  ),
  SINH: fromLibrary(library.SINH, 1),
  COSH: fromLibrary(library.COSH, 1),
  TANH: fromLibrary(library.TANH, 1),
  DEGREES: fromLibrary(library.DEGREES, 1),
  RADIANS: fromLibrary(library.RADIANS, 1),
  FACT: fromLibrary(whole(library.FACT), 1, outside(0, 170.999999)),
  COMBIN: fromLibrary(whole(library.COMBIN), 2, cannotChoose),
  PERMUT: fromLibrary(whole(library.PERMUT), 2, cannotChoose),
  EVEN: fromLibrary(library.EVEN, 1),
  ODD: fromLibrary(library.ODD, 1),
  SQRTPI: fromLibrary(library.SQRTPI, 1, (value) => (value < 0 ? NUM_ERROR : null)),
};
