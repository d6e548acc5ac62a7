import { cannotBeTold, changedMark } from "../text/changed-since";
import { columnOf, quoted } from "./formula-text";
import type { Formula } from "./plan";

/** A table as it was read when the summary was built. */
export interface ReadTable {
  /** As it is called now. */
  readonly name: string;
  /** Header of the column that tells its rows apart. */
  readonly key: string;
  /** Columns that are compared, the key first, with one value for each row. */
  readonly columns: readonly { readonly header: string; readonly values: readonly unknown[] }[];
}

/** Excel takes formulas of 8,192 characters; what the words around them need is left free. */
const longestFormula = 7_900;

/**
 * How many rows of a table are not as they were when the formula was written: COUNTIFS looks for each
 * row by its key and its values, so that sorting, filtering and renaming change nothing. Native
 * functions only, no link to the add-in. A very long table is compared by sums and counts.
 */
export function changedRows(table: ReadTable): string {
  const exact = exactly(table);
  return exact.length <= longestFormula ? exact : roughly(table);
}

/** The cell that says how much has changed in some tables, as a number. */
export function changedCell(tables: readonly ReadTable[]): Formula | string {
  if (tables.length === 0 || tables.some(({ columns }) => columns.length === 0)) {
    return cannotBeTold;
  }
  const all = tables.map(changedRows).join("+");
  const text = all.length <= longestFormula ? all : tables.map(roughly).join("+");
  return { formula: `=IFERROR(${text},${quoted(cannotBeTold)})` };
}

/** The sentence above the summary, from the cells that `changedCell` fills. */
export function changedSentence(range: string, cells: number): Formula {
  const { same, changedBefore, changedOne, changedAfter, untold } = changedMark;
  return {
    formula: `=IF(SUM(${range})>0,${quoted(changedBefore)}&SUM(${range})&IF(SUM(${range})=1,${quoted(changedOne)},${quoted(changedAfter)}),IF(COUNT(${range})<${cells},${quoted(untold)},${quoted(same)}))`,
  };
}

function exactly({ name, columns, key }: ReadTable): string {
  const keys = columns[0]?.values ?? [];
  const counts = new Map<string, number>();
  for (const value of keys) {
    const text = keyText(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  // A row without a clean key of its own cannot be looked for.
  const rows = [...keys.keys()].filter(
    (row) => isPlainText(keys[row]) && counts.get(keyText(keys[row])) === 1
  );
  const all = `ABS(ROWS(${columnOf(name, key)})-${keys.length})`;
  if (rows.length === 0) return all;
  const pairs = columns.map(({ header, values }) => {
    const list = rows.map((row) => criterion(values[row])).join(";");
    return `${columnOf(name, header)},{${list}}`;
  });
  return `${all}+${rows.length}-SUMPRODUCT(COUNTIFS(${pairs.join(",")}))`;
}

function keyText(value: unknown): string {
  return typeof value === "string" ? value.trim().toLowerCase() : "";
}

/** A text that COUNTIFS takes as it is: no wildcard, no comparison, nothing that reads as a number. */
function isPlainText(value: unknown): boolean {
  return (
    typeof value === "string" &&
    value.length <= 255 &&
    /^[^\s<>=*?~"{}\d][^*?~]*$/u.test(value) &&
    value.trim() === value &&
    !/^(?:true|false|#.*)$/i.test(value)
  );
}

/** What COUNTIFS looks for to find this value again. */
function criterion(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value === "" || value === null || value === undefined) return '"="';
  if (isPlainText(value) && typeof value === "string") return quoted(value);
  // A digit that was typed as text is found by its number.
  if (typeof value === "string" && /^\d{1,9}$/.test(value)) return value;
  return '"*"';
}

function roughly({ name, key, columns }: ReadTable): string {
  const rows = columns[0]?.values.length ?? 0;
  const parts = columns.slice(1).flatMap(({ header, values }) => {
    const column = columnOf(name, header);
    const numbers = values.filter((value): value is number => typeof value === "number");
    const blanks = values.filter((value) => value === "" || value === null).length;
    const sum = numbers.reduce((total, value) => total + value, 0);
    return [
      `(ABS(SUM(${column})-${sum})>0.000001)`,
      `ABS(COUNT(${column})-${numbers.length})`,
      `ABS(COUNTBLANK(${column})-${blanks})`,
    ];
  });
  return [`ABS(ROWS(${columnOf(name, key)})-${rows})`, ...parts].join("+");
}
