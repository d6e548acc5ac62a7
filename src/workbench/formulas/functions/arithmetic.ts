import { numberRule, type FunctionTable } from "../function-rule";
import { DIV_ERROR, NUM_ERROR } from "../operand";
import { finite, power } from "../operators";
import type { Scalar } from "../surroundings";

function logarithm(value: number, base = 10): Scalar {
  if (value <= 0 || base <= 0) return NUM_ERROR;
  if (base === 1) return DIV_ERROR;
  return base === 10 ? Math.log10(value) : finite(Math.log(value) / Math.log(base));
}

export const arithmeticFunctions: FunctionTable = {
  ABS: numberRule(1, 1, Math.abs),
  SIGN: numberRule(1, 1, (value) => Math.sign(value) + 0),
  SQRT: numberRule(1, 1, (value) => (value < 0 ? NUM_ERROR : Math.sqrt(value))),
  EXP: numberRule(1, 1, (value) => finite(Math.exp(value))),
  LN: numberRule(1, 1, (value) => (value <= 0 ? NUM_ERROR : Math.log(value))),
  LOG: numberRule(1, 2, logarithm),
  LOG10: numberRule(1, 1, (value) => logarithm(value)),
  POWER: numberRule(2, 2, power),
  PI: numberRule(0, 0, () => Math.PI),
};
