import type { CellError } from "../../package/contents";
import { type ErrorText, isErrorText } from "../../package/error-text";
import type { Scalar } from "../formulas/surroundings";
import { isRecord } from "../host/protocol/wire";

/** Error codes of the functions runtime to what the cell shows. */
const ERROR_OF_CODE = new Map<unknown, ErrorText>([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
  [9, "#NAME?"],
  [10, "#NAME?"],
]);

const BAD_VALUE: CellError = { error: "#VALUE!" };

export function errorOfCode(code: unknown): CellError {
  return { error: ERROR_OF_CODE.get(code) ?? "#VALUE!" };
}

/** A function's result as cell values; what is no value, and a matrix with holes, is #VALUE!. */
export function readResult(value: unknown): Scalar | Scalar[][] {
  if (!Array.isArray(value)) return readScalar(value);
  const rows: unknown[] = value;
  const [first] = rows;
  const columns = Array.isArray(first) ? first.length : 0;
  const isRectangle =
    columns > 0 && rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!isRectangle) return BAD_VALUE;
  return rows.map((row) => (Array.isArray(row) ? row.map(readScalar) : []));
}

function readScalar(value: unknown): Scalar {
  // Excel shows 0 where a function gives nothing.
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (!isRecord(value)) return BAD_VALUE;
  const { basicValue } = value;
  if (value["type"] === "Error" || value["valueType"] === "CustomFunctionError") {
    const isKnown = typeof basicValue === "string" && isErrorText(basicValue);
    return isKnown ? { error: basicValue } : BAD_VALUE;
  }
  // A data type, such as a formatted number, carries the plain value it stands for.
  if (typeof basicValue === "string" || typeof basicValue === "boolean") return basicValue;
  return typeof basicValue === "number" && Number.isFinite(basicValue) ? basicValue : BAD_VALUE;
}
