import type { Validation } from "../../../package/contents";
import { MAX_FORMULA, MAX_INLINE_LIST } from "../limits";
import { formatAddress } from "../model/address";
import type { ValidationRule } from "../model/validations";
import { invalidArgument } from "../protocol/rich-api-error";
import { isRecord } from "../protocol/wire";
import { CellRange } from "./cell-range";

type RuleParts = Pick<Validation, "type" | "operator" | "formula1" | "formula2">;

/** `Excel.DataValidationRule` members to the types a file knows. */
const KINDS = [
  ["wholeNumber", "whole"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["time", "time"],
  ["textLength", "textLength"],
] as const;

/** `Excel.DataValidationType` of a stored type. */
export const TYPE_NAMES: Readonly<Record<Validation["type"], string>> = {
  none: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const OPERATORS = new Map<string, NonNullable<Validation["operator"]>>([
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
]);

/** A formula, a number or a Range, as a file stores it: without the leading `=`. */
function storedFormula(value: unknown): string {
  if (value instanceof CellRange) return formatAddress(value.sheet.name, value.area, true);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string" || value === "" || value.length > MAX_FORMULA) {
    throw invalidArgument();
  }
  return value.startsWith("=") ? value.slice(1) : value;
}

function listSource(source: unknown): string {
  if (typeof source !== "string" || source.startsWith("=")) return storedFormula(source);
  // Typed in: Excel keeps it as one text and refuses more than 255 characters.
  if (source === "" || source.length > MAX_INLINE_LIST) throw invalidArgument();
  return `"${source.replaceAll('"', '""')}"`;
}

/** @throws RichApiError InvalidArgument for anything but exactly one known kind of rule. */
export function readRule(value: unknown): RuleParts {
  if (!isRecord(value)) throw invalidArgument();
  const given = Object.entries(value).filter(([, rule]) => rule !== undefined && rule !== null);
  const [only] = given;
  if (only === undefined || given.length > 1) throw invalidArgument();
  const [name, rule] = only;
  if (!isRecord(rule)) throw invalidArgument();
  if (name === "list") return { type: "list", formula1: listSource(rule["source"]) };
  if (name === "custom") return { type: "custom", formula1: storedFormula(rule["formula"]) };
  const kind = KINDS.find(([member]) => member === name);
  const operator = OPERATORS.get(String(rule["operator"]));
  if (kind === undefined || operator === undefined) throw invalidArgument();
  const formula1 = storedFormula(rule["formula1"]);
  const needsTwo = operator === "between" || operator === "notBetween";
  if (!needsTwo) return { type: kind[1], operator, formula1 };
  return { type: kind[1], operator, formula1, formula2: storedFormula(rule["formula2"]) };
}

function shownFormula(formula: string | undefined): string | number {
  if (formula === undefined) return "";
  return /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : `=${formula}`;
}

/** The rule as `DataValidation.rule` reads. */
export function showRule(rule: ValidationRule): Record<string, unknown> {
  const { type, formula1, formula2 } = rule;
  if (type === "none") return {};
  if (type === "list") {
    const typed = /^"(.*)"$/s.exec(formula1 ?? "");
    const source = typed ? (typed[1] ?? "").replaceAll('""', '"') : `=${formula1 ?? ""}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (type === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  const kind = KINDS.find(([, stored]) => stored === type);
  const operator = [...OPERATORS].find(([, stored]) => stored === (rule.operator ?? "between"));
  return {
    [kind?.[0] ?? type]: {
      formula1: shownFormula(formula1),
      ...(formula2 === undefined ? {} : { formula2: shownFormula(formula2) }),
      operator: operator?.[0] ?? "Between",
    },
  };
}
