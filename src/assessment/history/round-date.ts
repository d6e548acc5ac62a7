import { cellValue } from "../cell-value";

const firstSerial = 61;
const lastSerial = 2_958_465;
const serialOfUnixStart = 25_569;
const dayMs = 86_400_000;

/**
 * The day that a date cell or a typed date means, as `YYYY-MM-DD`; null where it is none. Understood
 * are ISO dates and Excel's own (1900 date system). `4/3/2026` is not: nobody can tell whose order.
 */
export function isoDate(value: unknown): string | null {
  const cell = cellValue(value);
  if (cell.kind === "number") {
    if (cell.value < firstSerial || cell.value > lastSerial) return null;
    return new Date((Math.floor(cell.value) - serialOfUnixStart) * dayMs)
      .toISOString()
      .slice(0, 10);
  }
  if (cell.kind !== "text") return null;
  const text = cell.text.trim();
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (parts === null) return /^\d+(?:\.\d+)?$/.test(text) ? isoDate(Number(text)) : null;
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
