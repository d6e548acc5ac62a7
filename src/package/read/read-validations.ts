import type { Validation } from "../contents";
import { shownFormula } from "../formula/shown-formula";
import { child, children, flag, type XmlElement } from "../xml/xml-tree";
import { fromStoredText } from "../xml/xml-text";

const TYPES: readonly Validation["type"][] = [
  "list",
  "whole",
  "decimal",
  "date",
  "time",
  "textLength",
  "custom",
  "none",
];
const OPERATORS: readonly NonNullable<Validation["operator"]>[] = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
];
const STYLES: readonly Validation["errorStyle"][] = ["stop", "warning", "information"];

export function oneOf<T extends string>(
  allowed: readonly T[],
  value: string | undefined
): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

function text(element: XmlElement, name: string): string | undefined {
  const stored = element.attributes[name];
  return stored === undefined ? undefined : fromStoredText(stored);
}

function formula(element: XmlElement, name: string): string | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : shownFormula(found.text);
}

export function readValidation(element: XmlElement): Validation {
  return {
    ref: element.attributes["sqref"] ?? "",
    type: oneOf(TYPES, element.attributes["type"]) ?? "none",
    operator: oneOf(OPERATORS, element.attributes["operator"]),
    formula1: formula(element, "formula1"),
    formula2: formula(element, "formula2"),
    allowBlank: flag(element, "allowBlank"),
    showError: flag(element, "showErrorMessage"),
    errorStyle: oneOf(STYLES, element.attributes["errorStyle"]) ?? "stop",
    errorTitle: text(element, "errorTitle"),
    error: text(element, "error"),
    showPrompt: flag(element, "showInputMessage"),
    promptTitle: text(element, "promptTitle"),
    prompt: text(element, "prompt"),
  };
}

/** Elements of the sheet's own list; those that Excel 2010 added in an extension are not read. */
export function validationElements(root: XmlElement): XmlElement[] {
  return children(child(root, "dataValidations"), "dataValidation");
}
