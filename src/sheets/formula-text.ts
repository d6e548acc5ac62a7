import type { Formula } from "./plan";

/**
 * Whether what Excel tells of a cell as its formula is one. A cell without a formula tells its value
 * there, and a text may begin with "=" too.
 */
export function isFormula(told: unknown, value: unknown): told is string {
  return typeof told === "string" && told.startsWith("=") && told !== value;
}

/** A cell with a formula; the text has no `=`. */
export function formula(text: string): Formula {
  return { formula: `=${text}` };
}

/** A text inside a formula. Excel allows 255 characters in one such constant. */
export function quoted(text: string): string {
  return `"${text.slice(0, 255).replace(/"/g, '""')}"`;
}

/** `Table[Column]`; the marks that have a meaning inside the brackets are escaped. */
export function columnOf(table: string, header: string): string {
  return `${table}[${header.replace(/['#@[\]]/g, "'$&")}]`;
}

/**
 * Value in the row of a table where the key column holds `key`. By key and never by position, since
 * users sort.
 */
export function lookUp(table: string, value: string, keyColumn: string, key: string): string {
  return `INDEX(${columnOf(table, value)},MATCH(${key},${columnOf(table, keyColumn)},0))`;
}

/** Nested IFs: the value of the first condition that holds, else `otherwise`. */
export function choose(steps: readonly (readonly [string, string])[], otherwise: string): string {
  return steps.reduceRight(
    (rest, [condition, value]) => `IF(${condition},${value},${rest})`,
    otherwise
  );
}
