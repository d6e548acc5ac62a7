import { cellValue } from "./cell-value";

export interface MonthReading {
  /** `YYYY-MM`, or null where the cell is blank or names no month. */
  readonly month: string | null;
  readonly kind: "blank" | "month" | "spelled otherwise" | "exact date" | "unreadable";
}

const monthNames = [
  ["jan", "january"],
  ["feb", "february"],
  ["mar", "march"],
  ["apr", "april"],
  ["may"],
  ["jun", "june"],
  ["jul", "july"],
  ["aug", "august"],
  ["sep", "september", "sept"],
  ["oct", "october"],
  ["nov", "november"],
  ["dec", "december"],
] as const;

/** Serial numbers of 1950-01-01 and 2100-01-01 in Excel's 1900 date system. */
const firstSerial = 18264;
const lastSerial = 73051;

function months(year: number, month: number, kind: MonthReading["kind"]): MonthReading {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return unreadable;
  return { month: `${year}-${String(month).padStart(2, "0")}`, kind };
}

const unreadable: MonthReading = { month: null, kind: "unreadable" };

function fromText(text: string): MonthReading {
  const plain = /^(\d{4})-(\d{2})$/.exec(text);
  if (plain !== null) return months(Number(plain[1]), Number(plain[2]), "month");
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:T.*)?$/.exec(text);
  if (yearFirst !== null) {
    const kind = yearFirst[3] === undefined ? "spelled otherwise" : "exact date";
    return months(Number(yearFirst[1]), Number(yearFirst[2]), kind);
  }
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst !== null) {
    return months(Number(monthFirst[2]), Number(monthFirst[1]), "spelled otherwise");
  }
  const named = /^(?:(\d{1,2})\.?\s+)?([a-z]+)\.?,?\s+(\d{4})$/i.exec(text);
  const word = named?.[2]?.toLowerCase() ?? "";
  const index = monthNames.findIndex((names) => names.some((name) => name === word));
  if (named === null || index < 0) return unreadable;
  return months(
    Number(named[3]),
    index + 1,
    named[1] === undefined ? "spelled otherwise" : "exact date"
  );
}

/** Excel's day number: day 60 is the 29 February 1900 that never was, so 1899-12-30 is day 0. */
function fromSerial(serial: number): MonthReading {
  if (!(serial >= firstSerial && serial < lastSerial)) return unreadable;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const kind = date.getUTCDate() === 1 ? "spelled otherwise" : "exact date";
  return months(date.getUTCFullYear(), date.getUTCMonth() + 1, kind);
}

/**
 * Reads a month cell: `2026-03`, `3/2026`, `March 2026`, a date that Excel made of it, or an exact
 * date, which is more than a log should hold. `4/3/2026` is unreadable: nobody can tell whose order.
 */
export function readMonth(value: unknown): MonthReading {
  const cell = cellValue(value);
  switch (cell.kind) {
    case "blank":
      return { month: null, kind: "blank" };
    case "number":
      return fromSerial(cell.value);
    case "text":
      return fromText(cell.text.trim());
    default:
      return unreadable;
  }
}

/** Whole months from one `YYYY-MM` to another; below 0 where the second lies before. */
export function monthsBetween(from: string, to: string): number {
  const count = (month: string): number => {
    const [year, number] = month.split("-").map(Number);
    return (year ?? 0) * 12 + (number ?? 0);
  };
  return count(to) - count(from);
}
