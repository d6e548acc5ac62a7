import { isoDate } from "../assessment/history/round-date";
import { formulaShowing } from "../text/typed-over";
import { isFormula } from "./formula-text";

/** Days of 2000 to 2100 in Excel's count: a number above the list that is one of them is a date. */
const dayNumbers = { first: 36_526, last: 73_415 };

function isDateFormat(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/**
 * What somebody typed into a cell, as text: a formula with what it showed, a date as `YYYY-MM-DD`.
 *
 * @param format number format of the cell; null where it is not known
 */
export function typedText(formula: unknown, value: unknown, format: string | null): string {
  if (isFormula(formula, value)) return formulaShowing(formula, String(value));
  const isDay = typeof value === "number" && value >= dayNumbers.first && value <= dayNumbers.last;
  const isDate = format === null ? isDay : isDateFormat(format);
  return (isDate ? isoDate(value) : null) ?? String(value);
}
