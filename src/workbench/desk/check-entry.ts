import type { StoredValue } from "../../package/contents";
import { movable, move } from "../../package/formula/shift-references";
import { evaluate } from "../formulas/evaluate";
import { ModelSurroundings } from "../host/calculation/model-surroundings";
import { cellsOf } from "../host/model/cell-area";
import { resolveReference } from "../host/model/resolve-reference";
import { shownText } from "../host/model/number-text";
import type { SheetModel } from "../host/model/sheet-model";
import type { ValidationRule } from "../host/model/validations";
import type { WorkbookModel } from "../host/model/workbook-model";

const NO_RESULTS = new Map();

/** What a list validation offers, in its order; empty where the cell has none. */
export function listChoices(
  book: WorkbookModel,
  sheet: SheetModel,
  rule: ValidationRule | undefined
): string[] {
  if (rule?.type !== "list" || rule.formula1 === undefined) return [];
  const typed = /^"(.*)"$/s.exec(rule.formula1)?.[1];
  if (typed !== undefined) {
    return typed
      .replaceAll('""', '"')
      .split(",")
      .map((text) => text.trim());
  }
  const place = resolveReference(book, sheet, rule.formula1);
  if (place === undefined) return [];
  const { cells } = place.sheet;
  return [...cellsOf(place.area)]
    .map(({ row, column }) => cells.get(row, column))
    .filter(({ value }) => value !== null)
    .map(({ value, format }) =>
      shownText(value, format.numberFormat ?? "General", book.contents.date1904)
    );
}

/** Where an entry is checked: the cell, and the first cell of its validation, which formulas mean. */
export interface EntryPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/**
 * Whether a cell's validation takes the value that stands in it now. Blank cells pass where the rule
 * ignores blanks, as Excel's "Ignore blank" does.
 */
export function isAccepted(
  book: WorkbookModel,
  { sheet, row, column }: EntryPlace,
  rule: ValidationRule
): boolean {
  const value = sheet.cells.value(row, column);
  if (value === null) return rule.allowBlank || rule.type === "none";
  switch (rule.type) {
    case "none":
      return true;
    case "list": {
      const shown = typeof value === "object" ? value.error : String(value);
      const choices = listChoices(book, sheet, rule);
      // A typed list is compared with its case, a list of cells without: so Excel does.
      const isTyped = rule.formula1?.startsWith('"') === true;
      return choices.some((choice) =>
        isTyped ? choice === shown : choice.toLowerCase() === shown.toLowerCase()
      );
    }
    case "custom":
      return truthy(calculated(book, { sheet, row, column }, rule.formula1, rule));
    case "textLength":
      return isWithin(book, { sheet, row, column }, rule, String(value).length);
    case "whole":
      return (
        typeof value === "number" &&
        Number.isInteger(value) &&
        isWithin(book, { sheet, row, column }, rule, value)
      );
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && isWithin(book, { sheet, row, column }, rule, value);
  }
}

function truthy(value: StoredValue): boolean {
  return typeof value === "number" ? value !== 0 : value === true;
}

/** A formula of a rule speaks of the first cell of its area; for other cells it moves along. */
function calculated(
  book: WorkbookModel,
  { sheet, row, column }: EntryPlace,
  formula: string | undefined,
  rule: ValidationRule
): StoredValue {
  if (formula === undefined) return null;
  const [first] = sheet.validations.areasOf(rule);
  const rows = row - (first?.top ?? row);
  const columns = column - (first?.left ?? column);
  const moved = move(movable(`=${formula}`), rows, columns);
  const at = { sheet: sheet.name, row, column };
  const outcome = evaluate(moved, at, new ModelSurroundings(book), NO_RESULTS);
  // What cannot be worked out here is not held against the person.
  return outcome.kind === "value" ? (outcome.value[0]?.[0] ?? null) : true;
}

function isWithin(
  book: WorkbookModel,
  place: EntryPlace,
  rule: ValidationRule,
  value: number
): boolean {
  const bound = (formula: string | undefined): number => {
    const found = calculated(book, place, formula, rule);
    return typeof found === "number" ? found : NaN;
  };
  const low = bound(rule.formula1);
  // A bound that is no number bounds nothing.
  if (Number.isNaN(low)) return true;
  const high = bound(rule.formula2);
  switch (rule.operator ?? "between") {
    case "between":
      return value >= low && !(value > high);
    case "notBetween":
      return value < low || value > high;
    case "equal":
      return value === low;
    case "notEqual":
      return value !== low;
    case "greaterThan":
      return value > low;
    case "lessThan":
      return value < low;
    case "greaterThanOrEqual":
      return value >= low;
    case "lessThanOrEqual":
      return value <= low;
  }
}
