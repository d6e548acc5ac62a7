import { parse, tokenize } from "@borgar/fx";
import type { StoredValue } from "../../../package/contents";
import { isClassicError } from "../../../package/error-text";
import { longestCellText } from "../../../package/longest-cell-text";
import { MAX_FORMULA } from "../limits";
import { invalidArgument } from "../protocol/rich-api-error";
import { readTypedDate, type Calendar, type TypedNumber } from "./typed-date";

/** What a cell holds after a text was entered in it. */
export interface Entered {
  readonly value: StoredValue;
  readonly formula?: string;
  /** For a cell whose format was General. */
  readonly numberFormat?: string;
  readonly quotePrefix?: boolean;
}

const NUMBER =
  /^([+-]?)\s*(\$?)\s*((?:\d+(?:,\d{3,})*)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?\s*(%?)$/;

export function isFormulaText(formula: string): boolean {
  try {
    parse(tokenize(formula));
    return true;
  } catch {
    return false;
  }
}

function readNumber(text: string): TypedNumber | undefined {
  const inBrackets = /^\(([^+-].*)\)$/.exec(text);
  const match = NUMBER.exec(inBrackets?.[1] ?? text);
  if (!match) return undefined;
  const [, sign, currency, digits = "", exponent, percent] = match;
  let value = Number(digits.replaceAll(",", "") + (exponent === undefined ? "" : `e${exponent}`));
  if (!Number.isFinite(value)) return undefined;
  if (percent === "%") value = Number((value / 100).toPrecision(15));
  if (sign === "-" || inBrackets !== null) value = value === 0 ? 0 : -value;
  const hasDecimals = digits.includes(".");
  if (percent === "%") return { value, numberFormat: hasDecimals ? "0.00%" : "0%" };
  if (currency === "$") {
    const positive = hasDecimals ? "$#,##0.00" : "$#,##0";
    return { value, numberFormat: `${positive}_);[Red](${positive})` };
  }
  if (exponent !== undefined) return { value, numberFormat: "0.00E+00" };
  if (digits.includes(",")) return { value, numberFormat: hasDecimals ? "#,##0.00" : "#,##0" };
  return { value };
}

/** `1 1/2`, `0 3/4`; without the whole number the text is a date. */
function readFraction(text: string): TypedNumber | undefined {
  const match = /^(-?)(\d+) +(\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const digits = Math.max((match[3] ?? "").length, (match[4] ?? "").length);
  const marks = "?".repeat(digits);
  return { value: match[1] === "-" ? -value : value, numberFormat: `# ${marks}/${marks}` };
}

function enteredFormula(formula: string): Entered {
  if (formula.length > MAX_FORMULA) throw invalidArgument();
  return { value: null, formula };
}

/**
 * What Excel (en-US) makes of a text that is put into a cell through `values` or `formulas`. A text
 * beginning with `=` must be a formula; with `+`, `-` or `@` it becomes one when it can be read as
 * one. A leading apostrophe, or the number format `@`, keeps the text as it is.
 *
 * @throws RichApiError InvalidArgument: longer than 32,767 characters, or not a formula after `=`.
 */
export function enterText(text: string, numberFormat: string, calendar: Calendar): Entered {
  if (text === "") return { value: null };
  if (text.startsWith("'")) {
    if (text.length - 1 > longestCellText) throw invalidArgument();
    return { value: text.slice(1), quotePrefix: true };
  }
  if (numberFormat === "@") {
    if (text.length > longestCellText) throw invalidArgument();
    return { value: text };
  }
  if (text.startsWith("=") && text.length > 1) {
    if (!isFormulaText(text)) throw invalidArgument();
    return enteredFormula(text);
  }
  if (text.length > longestCellText) throw invalidArgument();
  const trimmed = text.trim();
  const number = readNumber(trimmed) ?? readFraction(trimmed) ?? readTypedDate(trimmed, calendar);
  if (number) return number;
  if (/^[+\-@]./s.test(text) && isFormulaText(`=${text}`)) return enteredFormula(`=${text}`);
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  return { value: isClassicError(upper) ? { error: upper } : text };
}
