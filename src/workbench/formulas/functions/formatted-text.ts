import { shownText } from "../../host/model/number-text";
import { toNumber, toText } from "../coerce";
import { valueRule, type FunctionTable } from "../function-rule";
import { numberFromText } from "../number-from-text";
import { isError, VALUE_ERROR } from "../operand";
import type { Scalar } from "../surroundings";
import { Unsupported } from "../unsupported";

/** What a format shows as itself: quoted, escaped, padding, and tags such as colours. */
const LITERALS = /"[^"]*"|\\.|[_*].|\[(?:[<>=]+[-\d.]+|\$[^\]]*|[A-Z]+ ?\d*)\]/gi;

/** @throws Unsupported for dates and times: their text depends on the workbook's date system. */
function format(value: Scalar, code: string): Scalar {
  if (isError(value)) return value;
  if (typeof value === "boolean") return toText(value);
  const number = typeof value === "string" ? (numberFromText(value) ?? value) : (value ?? 0);
  if (code === "") return "";
  if (/[dmyhsg]/i.test(code.replace(LITERALS, "").replace(/general/gi, ""))) {
    throw new Unsupported(`TEXT with the format ${code}`);
  }
  return shownText(number, code, false);
}

/** A text that spells a number; truth values are `#VALUE!`. */
function numberIn(value: Scalar): Scalar {
  if (typeof value === "boolean") return VALUE_ERROR;
  return toNumber(value);
}

export const formattedTextFunctions: FunctionTable = {
  TEXT: valueRule(2, 2, ([value = null, code = null]) => {
    const text = toText(code);
    return isError(text) ? text : format(value, text);
  }),
  VALUE: valueRule(1, 1, ([value = null]) => numberIn(value)),
};
