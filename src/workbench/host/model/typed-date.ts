/** Dates and times as Excel (en-US) reads them from typed text. */

export interface TypedNumber {
  readonly value: number;
  /** The number format that Excel gives a General cell with it. */
  readonly numberFormat?: string;
}

/** What a typed date depends on besides its text. */
export interface Calendar {
  readonly date1904: boolean;
  /** For a date typed without a year. */
  readonly currentYear: number;
}

const DAY = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** The serial number of a day, or undefined when the calendar or Excel has no such day. */
function serialOf(
  year: number,
  month: number,
  day: number,
  calendar: Calendar
): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year > 9999)
    return undefined;
  if (calendar.date1904) {
    const serial = (time - Date.UTC(1904, 0, 1)) / DAY;
    return serial >= 0 ? serial : undefined;
  }
  const serial = (time - Date.UTC(1899, 11, 31)) / DAY;
  // Excel believes that 1900 was a leap year: everything after 28 February 1900 is one higher.
  if (serial < 1) return undefined;
  return serial < 60 ? serial : serial + 1;
}

/** Two-digit years: 00 to 29 are 2000s, 30 to 99 are 1900s. */
function fullYear(text: string): number | undefined {
  if (text.length === 4) return Number(text);
  if (text.length > 2) return undefined;
  const year = Number(text);
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthNumber(text: string): number | undefined {
  const wanted = text.toLowerCase();
  const index = Math.max(MONTHS.indexOf(wanted), FULL_MONTHS.indexOf(wanted));
  return index < 0 ? undefined : index + 1;
}

function dated(
  year: number | undefined,
  month: number | undefined,
  day: number,
  numberFormat: string,
  calendar: Calendar
): TypedNumber | undefined {
  if (year === undefined || month === undefined) return undefined;
  const value = serialOf(year, month, day, calendar);
  return value === undefined ? undefined : { value, numberFormat };
}

/** `3/4`, `3-4`: month and day of this year, or month and year. */
function twoNumbers(first: string, second: string, calendar: Calendar): TypedNumber | undefined {
  const month = Number(first);
  if (second.length <= 2) {
    const asDay = dated(calendar.currentYear, month, Number(second), "d-mmm", calendar);
    if (asDay) return asDay;
  }
  return dated(fullYear(second), month, 1, "mmm-yy", calendar);
}

function readDate(text: string, calendar: Calendar): TypedNumber | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy", calendar);
  const yearMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearMonth) return dated(Number(yearMonth[1]), Number(yearMonth[2]), 1, "mmm-yy", calendar);
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (us) {
    return dated(fullYear(us[3] ?? ""), Number(us[1]), Number(us[2]), "m/d/yyyy", calendar);
  }
  const two = /^(\d{1,2})[-/](\d{1,2}|\d{4})$/.exec(text);
  if (two) return twoNumbers(two[1] ?? "", two[2] ?? "", calendar);
  const dayFirst = /^(\d{1,2})[- /]?([a-z]{3,9})(?:[- /,]+(\d{2}|\d{4}))?$/i.exec(text);
  if (dayFirst) {
    const year = dayFirst[3] === undefined ? calendar.currentYear : fullYear(dayFirst[3]);
    const format = dayFirst[3] === undefined ? "d-mmm" : "d-mmm-yy";
    return dated(year, monthNumber(dayFirst[2] ?? ""), Number(dayFirst[1]), format, calendar);
  }
  const monthFirst = /^([a-z]{3,9})[- /](\d{1,2})(?:,? +(\d{4}))?$/i.exec(text);
  if (monthFirst) {
    const month = monthNumber(monthFirst[1] ?? "");
    const year = monthFirst[3] === undefined ? calendar.currentYear : Number(monthFirst[3]);
    const format = monthFirst[3] === undefined ? "d-mmm" : "d-mmm-yy";
    const asDay = dated(year, month, Number(monthFirst[2]), format, calendar);
    if (asDay !== undefined || monthFirst[3] !== undefined) return asDay;
    return dated(fullYear(monthFirst[2] ?? ""), month, 1, "mmm-yy", calendar);
  }
  const monthYear = /^([a-z]{3,9})[- /](\d{4})$/i.exec(text);
  if (!monthYear) return undefined;
  return dated(Number(monthYear[2]), monthNumber(monthYear[1] ?? ""), 1, "mmm-yy", calendar);
}

function readTime(text: string): TypedNumber | undefined {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?(?: ?([ap])m?)?$/i.exec(text);
  if (!match) return undefined;
  const half = match[4]?.toLowerCase();
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  let hours = Number(match[1]);
  if (minutes > 59 || seconds >= 60) return undefined;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half === "p" ? 12 : 0);
  }
  const withSeconds = match[3] === undefined ? "h:mm" : "h:mm:ss";
  const numberFormat =
    half !== undefined ? `${withSeconds} AM/PM` : hours > 23 ? "[h]:mm:ss" : withSeconds;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat };
}

/** A date, a time or both with a space between; undefined when the text is neither. */
export function readTypedDate(text: string, calendar: Calendar): TypedNumber | undefined {
  const alone = readDate(text, calendar) ?? readTime(text);
  if (alone) return alone;
  const both = /^(\S+) +(\d{1,2}:.*)$/.exec(text);
  const date = both && readDate(both[1] ?? "", calendar);
  const time = both && readTime(both[2] ?? "");
  if (!date || !time) return undefined;
  return { value: date.value + time.value, numberFormat: "m/d/yyyy h:mm" };
}
