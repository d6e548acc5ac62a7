import { isoDate } from "../../assessment/history/round-date";
import { cellValue } from "../../assessment/cell-value";
import { longestCellText } from "../../framework/longest-cell-text";
import type { TableCells } from "../../workbook/read-table";

/** Signs that no cell shows: controls but for the line break. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Halves of surrogate pairs, which cannot be written into a file. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What most cells hold: nothing to take out, and nothing to trim. */
const plainText = /^[!-~](?:[ -~]{0,200}[!-~])?$/;

/**
 * A text from a file as it may stand in a cell of a portfolio; null where nothing is left. A tab
 * becomes a space. What looks like a formula stays as it is: whoever writes it writes a text.
 */
export function cleanText(text: string): string | null {
  if (plainText.test(text)) return text;
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(unseen, "")
    .replace(halves, "\ufffd")
    .trim();
  if (plain.length <= longestCellText) return plain === "" ? null : plain;
  return `${plain.slice(0, longestCellText - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Days between the starts of Excel's two date systems. */
const days1904 = 1462;

/** A date as `YYYY-MM-DD`; null where it is none. */
export function dateOf(value: unknown, date1904: boolean): string | null {
  const text = typeof value === "string" ? value.trim() : value;
  const serial = typeof text === "string" && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  return isoDate(date1904 && typeof serial === "number" ? serial + days1904 : serial);
}

/** A cell as text, trimmed; "" for a blank one and for an error. */
export function cellTextOf(value: unknown): string {
  const cell = cellValue(value);
  switch (cell.kind) {
    case "text":
      return cell.text.trim();
    case "number":
    case "boolean":
      return String(cell.value);
    default:
      return "";
  }
}

/** A number in a cell; null where there is none. A text that is a number is one. */
export function cellNumberOf(value: unknown): number | null {
  const cell = cellValue(value);
  if (cell.kind === "number") return Number.isFinite(cell.value) ? cell.value : null;
  if (cell.kind !== "text" || !/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(cell.text.trim())) return null;
  const number = Number(cell.text);
  return Number.isFinite(number) ? number : null;
}

/** The rows of a table, each as a look-up by header text. */
export function tableRows(table: TableCells | null): ((header: string) => unknown)[] {
  if (table === null) return [];
  return Array.from(
    { length: table.rows },
    (_, row) => (header: string) => table.columns.get(header)?.values[row] ?? null
  );
}
