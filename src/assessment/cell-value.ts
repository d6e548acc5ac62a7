/** Texts that `Range.values` and data types give for error cells. */
const errorText =
  /^#(N\/A|DIV\/0!|NAME\?|GETTING_DATA|(NUM|NULL|REF|VALUE|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|EXTERNAL|PYTHON|TIMEOUT)!)$/;

/**
 * Text of nothing but these is blank. No more kinds of space than native formulas can take away,
 * so that both agree on which cells are blank.
 */
const whiteSpace = /^[ \u00a0\t\n\r]*$/;

/** What a cell holds, once its wrapping is taken off. */
export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `error` is the text of the error, e.g. `#N/A`. */
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "other" };

const blank: CellValue = { kind: "blank" };

/** Data types may hold data types; more than this deep is nothing that Excel makes. */
const maxWrapping = 4;

/**
 * Reads the forms in which Excel hands a cell to an add-in: plain values, `null` or "" for a blank
 * cell, error texts, `CustomFunctions.Error` objects (`code`), and data types, which are objects with
 * a `type` and a `basicValue`. Never throws.
 */
export function cellValue(value: unknown, wrapping = 0): CellValue {
  switch (typeof value) {
    case "undefined":
      return blank;
    case "number":
      return { kind: "number", value };
    case "boolean":
      return { kind: "boolean", value };
    case "string":
      return textValue(value);
    case "object":
      return value === null ? blank : objectValue(value, wrapping);
    default:
      return { kind: "other" };
  }
}

function textValue(text: string): CellValue {
  if (whiteSpace.test(text)) {
    return blank;
  }
  return errorText.test(text) ? { kind: "error", error: text } : { kind: "text", text };
}

function objectValue(value: object, wrapping: number): CellValue {
  if (Array.isArray(value) || wrapping >= maxWrapping) {
    return { kind: "other" };
  }
  const code = "code" in value ? value.code : undefined;
  if (typeof code === "string" && errorText.test(code)) {
    return { kind: "error", error: code };
  }
  if ("basicValue" in value) {
    return cellValue(value.basicValue, wrapping + 1);
  }
  return { kind: "other" };
}

/** The value as a reader of the cell would name it, cut to 60 characters. */
export function shownValue(value: unknown): string {
  const cell = cellValue(value);
  switch (cell.kind) {
    case "blank":
      return "";
    case "number":
    case "boolean":
      return String(cell.value).toUpperCase();
    case "error":
      return cell.error;
    case "text":
      return cut(cell.text);
    case "other":
      return "a value that is neither a number nor text";
  }
}

// By code point: half of a surrogate pair cannot be written into a file.
function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : text;
}
