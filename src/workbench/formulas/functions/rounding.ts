import { numberRule, type FunctionTable } from "../function-rule";
import { DIV_ERROR, NUM_ERROR } from "../operand";
import { finite } from "../operators";
import type { Scalar } from "../surroundings";

/** `value * 10^places` on the decimal digits, so that 1.005 becomes 100.5 and not 100.49999. */
function shifted(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Rounds the size of a number: the sign stays apart, so that halves go away from zero. */
function roundBy(toWhole: (size: number) => number) {
  return (value: number, places = 0): Scalar => {
    const digits = Math.trunc(places);
    if (digits > 300) return value;
    const whole = toWhole(shifted(Math.abs(value), digits));
    const size = whole === 0 ? 0 : Number(`${whole}e${-digits}`);
    return finite(value < 0 ? 0 - size : size);
  };
}

/** A quotient that is whole but for the 15th digit is whole. */
function steps(value: number, step: number): number {
  return Number((value / step).toPrecision(15));
}

function ceiling(value: number, step: number): Scalar {
  if (value === 0 || step === 0) return 0;
  if (value > 0 && step < 0) return NUM_ERROR;
  return finite(0 + Math.ceil(steps(value, step)) * step);
}

function floor(value: number, step: number): Scalar {
  if (value === 0) return 0;
  if (step === 0) return DIV_ERROR;
  if (value > 0 && step < 0) return NUM_ERROR;
  return finite(0 + Math.floor(steps(value, step)) * step);
}

function mround(value: number, step: number): Scalar {
  if (value === 0 || step === 0) return 0;
  if (value < 0 !== step < 0) return NUM_ERROR;
  return finite(Math.round(steps(value, step)) * step);
}

/** The sign is the divisor's. */
function mod(value: number, divisor: number): Scalar {
  if (divisor === 0) return DIV_ERROR;
  const rest = value % divisor;
  return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest + 0;
}

export const roundingFunctions: FunctionTable = {
  ROUND: numberRule(2, 2, roundBy(Math.round)),
  ROUNDUP: numberRule(2, 2, roundBy(Math.ceil)),
  ROUNDDOWN: numberRule(2, 2, roundBy(Math.floor)),
  TRUNC: numberRule(1, 2, roundBy(Math.floor)),
  INT: numberRule(1, 1, (value) => Math.floor(value)),
  CEILING: numberRule(2, 2, ceiling),
  FLOOR: numberRule(2, 2, floor),
  MROUND: numberRule(2, 2, mround),
  MOD: numberRule(2, 2, mod),
  QUOTIENT: numberRule(2, 2, (value, divisor) =>
    divisor === 0 ? DIV_ERROR : Math.trunc(value / divisor) + 0
  ),
};
