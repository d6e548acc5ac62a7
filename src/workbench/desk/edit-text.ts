import { formatColor, getFormatDateInfo, isDateFormat, isPercentFormat } from "numfmt";
import type { Cell } from "../host/model/sheet-cells";
import { shownText } from "../host/model/number-text";

/** What somebody would type to get a cell's content: shown in the formula bar and the editor. */
export function editText({ value, formula, format }: Cell, date1904: boolean): string {
  if (formula !== undefined) return formula;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    // Without the apostrophe the text would be read as a number or a formula when it is left.
    return format.quotePrefix === true ? `'${value}` : value;
  }
  const code = format.numberFormat ?? "General";
  if (isDateFormat(code)) return dateText(value, code, date1904);
  if (isPercentFormat(code)) return `${Number((value * 100).toPrecision(15))}%`;
  return String(Number(value.toPrecision(15)));
}

/** Excel (en-US) edits dates as `m/d/yyyy` and times as `h:mm:ss AM/PM`, whatever the format. */
function dateText(value: number, code: string, date1904: boolean): string {
  const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(code);
  const hasDate = year || month || day;
  const hasTime = hours || minutes || seconds || !Number.isInteger(value);
  const parts = [hasDate ? "m/d/yyyy" : "", hasTime ? "h:mm:ss AM/PM" : ""];
  return shownText(value, parts.filter((part) => part !== "").join(" "), date1904);
}

/** The colour that a number format itself asks for, e.g. `[Red]`; undefined for none. */
export function formatTextColor(value: unknown, code: string): string | undefined {
  if (typeof value !== "number" || !code.includes("[")) return undefined;
  const color = formatColor(code, value);
  return typeof color === "string" ? NAMED[color.toLowerCase()] : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};
