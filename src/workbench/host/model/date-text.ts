import type { Piece } from "./format-code";
import { serialToParts, type DateParts } from "./serial-date";

export function isDateCode(parts: readonly Piece[]): boolean {
  return parts.some(({ literal, text }) => !literal && /^(?:\[?[dmyhs]+\]?)$/i.test(text));
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS =
  "January February March April May June July August September October November December".split(
    " "
  );

function datePart(text: string, date: DateParts, twelve: boolean, minutes: boolean): string {
  const code = text.toLowerCase();
  const pad = (value: number): string => String(value).padStart(Math.min(code.length, 2), "0");
  const month = MONTHS[date.month - 1] ?? "";
  if (code.startsWith("[h")) return String(date.totalHours);
  if (code.startsWith("[m")) return String(date.totalHours * 60 + date.minutes);
  if (code.startsWith("[s")) {
    return String((date.totalHours * 60 + date.minutes) * 60 + date.seconds);
  }
  if (code.startsWith("y")) {
    return code.length > 2 ? String(date.year) : String(date.year % 100).padStart(2, "0");
  }
  if (code.startsWith("d")) {
    const day = DAYS[date.weekday] ?? "";
    return code.length === 3 ? day.slice(0, 3) : code.length > 3 ? day : pad(date.day);
  }
  if (code.startsWith("h")) return pad(twelve ? ((date.hours + 11) % 12) + 1 : date.hours);
  if (code.startsWith("s")) return pad(date.seconds);
  if (minutes) return pad(date.minutes);
  if (code.length === 3) return month.slice(0, 3);
  if (code.length === 5) return month.charAt(0);
  return code.length > 3 ? month : pad(date.month);
}

/** A serial number as a date or time; `########` where Excel has no such day. */
export function dateText(parts: readonly Piece[], value: number, date1904: boolean): string {
  const date = serialToParts(value, date1904);
  if (date === undefined) return "#".repeat(8);
  const twelve = parts.some(({ literal, text }) => !literal && /^(?:AM\/PM|A\/P)$/i.test(text));
  const codes = parts.filter(({ literal, text }) => !literal && /^\[?[dmyhs]/i.test(text));
  return parts
    .map((part) => {
      if (part.literal) return part.text;
      if (/^AM\/PM$/i.test(part.text)) return date.hours < 12 ? "AM" : "PM";
      if (/^A\/P$/i.test(part.text)) return date.hours < 12 ? "A" : "P";
      if (!/^\[?[dmyhs]/i.test(part.text)) return part.text;
      // `m` is minutes right after hours or right before seconds.
      const at = codes.indexOf(part);
      const afterHours = /^\[?h/i.test(codes[at - 1]?.text ?? "");
      const beforeSeconds = /^\[?s/i.test(codes[at + 1]?.text ?? "");
      return datePart(part.text, date, twelve, afterHours || beforeSeconds);
    })
    .join("");
}
