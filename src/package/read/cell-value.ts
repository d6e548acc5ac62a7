import type { CellError, StoredValue } from "../contents";
import { isErrorText } from "../error-text";
import { fromStoredText } from "../xml/xml-text";
import type { RawCell } from "./scan-cells";

function errorValue(text: string): CellError {
  return { error: isErrorText(text) ? text : "#UNKNOWN!" };
}

/** Day number of an ISO date (a cell of type `d`); undefined for other text. */
function serialOf(iso: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(iso);
  if (match === null) return undefined;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  // 1904-01-01 is day 0 there. In the 1900 system 1970-01-01 is 25569, and Excel's 29 February 1900,
  // which never was, moves the days before it by one.
  if (date1904) return days + 24_107 + time;
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}

/** What a cell holds. `shared` are the workbook's shared strings. */
export function cellValue(
  { attributes, value, inline }: RawCell,
  shared: () => readonly string[],
  date1904: boolean
): StoredValue {
  return valueOfType(attributes["t"], value, inline, { string: (at) => shared()[at], date1904 });
}

/** What values of a workbook's cells refer to. */
export interface ValueSurroundings {
  /** A shared string by its number; undefined where there is none. */
  string(at: number): string | undefined;
  readonly date1904: boolean;
}

/** The value in a cell of this type (`t`) from the texts of its `v` and its `is`, where there are any. */
export function valueOfType(
  stated: string | undefined,
  value: string | undefined,
  inline: string | undefined,
  { string, date1904 }: ValueSurroundings
): StoredValue {
  const type = stated ?? "n";
  if (type === "inlineStr") return fromStoredText(inline ?? value ?? "");
  if (value === undefined) return null;
  if (type === "str") return fromStoredText(value);
  const text = value.trim();
  if (type === "s") return string(Number(text)) ?? "";
  if (type === "b") return text === "1" || text.toLowerCase() === "true";
  if (type === "e") return errorValue(text);
  if (text === "") return null;
  if (type === "d") return serialOf(text, date1904) ?? text;
  const number = Number(text);
  return Number.isFinite(number) ? number : fromStoredText(value);
}
