import type { CellError } from "../../package/contents";
import { numberFromText } from "./number-from-text";
import { isError, VALUE_ERROR } from "./operand";
import type { Scalar } from "./surroundings";

/** A blank is 0, TRUE is 1, a text is the number that it spells; otherwise `#VALUE!`. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberFromText(value) ?? VALUE_ERROR;
  return value;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return textOfNumber(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** A blank is FALSE, a number is TRUE unless it is 0; of texts only `TRUE` and `FALSE` count. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) return value;
  const text = value.toUpperCase();
  if (text === "TRUE") return true;
  return text === "FALSE" ? false : VALUE_ERROR;
}

/** Longest text without an exponent that Excel makes of a number below 1. */
const LONGEST = 20;

/**
 * A number as `&` and text functions see it: 15 significant digits whatever its format, an
 * exponent from 1E+20 on and where a small number would take more than 20 characters.
 */
function textOfNumber(value: number): string {
  if (value === 0) return "0";
  const [mantissa = "0", power = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const exponent = Number(power);
  const sign = value < 0 ? "-" : "";
  const needsExponent = exponent < 0 ? digits.length - exponent + 1 > LONGEST : exponent >= LONGEST;
  if (needsExponent) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
    const size = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${digits.charAt(0)}${fraction}E${exponent < 0 ? "-" : "+"}${size}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
