import type { CellError } from "../../../package/contents";
import { toBoolean, toNumber, toText } from "../coerce";
import {
  scalarOf,
  valueRule,
  ANY_NUMBER,
  type FunctionRule,
  type FunctionTable,
} from "../function-rule";
import { isError, VALUE_ERROR } from "../operand";
import type { Scalar } from "../surroundings";
import { longestCellText } from "../../../package/longest-cell-text";
import { firstMatch } from "../wildcard";
import { valuesIn } from "./gather";

type Plain = string | number;

/**
 * A function whose arguments are texts (`t`) and numbers (`n`); those that are left out after
 * `least` are undefined. What grows beyond the length of a cell is `#VALUE!`.
 */
function textRule(least: number, kinds: string, run: (...values: Plain[]) => Scalar): FunctionRule {
  return valueRule(least, kinds.length, (values) => {
    const plain: Plain[] = [];
    for (const [index, value] of values.entries()) {
      if (value === undefined) break;
      const converted: Plain | CellError = kinds[index] === "t" ? toText(value) : toNumber(value);
      if (isError(converted)) return converted;
      plain.push(converted);
    }
    return limited(run(...plain));
  });
}

function limited(value: Scalar): Scalar {
  return typeof value === "string" && value.length > longestCellText ? VALUE_ERROR : value;
}

/** A count of letters: whole, and not negative. */
function countOf(number: Plain): number | null {
  const count = Math.trunc(Number(number));
  return count < 0 ? null : count;
}

function left(text: Plain, letters: Plain = 1): Scalar {
  const count = countOf(letters);
  return count === null ? VALUE_ERROR : String(text).slice(0, count);
}

function right(text: Plain, letters: Plain = 1): Scalar {
  const count = countOf(letters);
  if (count === null) return VALUE_ERROR;
  return count === 0 ? "" : String(text).slice(-count);
}

function mid(text: Plain, start: Plain, letters: Plain): Scalar {
  const first = Math.trunc(Number(start));
  const count = countOf(letters);
  return first < 1 || count === null
    ? VALUE_ERROR
    : String(text).slice(first - 1, first - 1 + count);
}

function place(search: (wanted: string, text: string, from: number) => number) {
  return (wanted: Plain, text: Plain, start: Plain = 1): Scalar => {
    const from = Math.trunc(Number(start)) - 1;
    if (from < 0 || from > String(text).length) return VALUE_ERROR;
    const found = search(String(wanted), String(text), from);
    return found < 0 ? VALUE_ERROR : found + 1;
  };
}

function substitute(text: Plain, old: Plain, fresh: Plain, which?: Plain): Scalar {
  const parts = String(old) === "" ? [String(text)] : String(text).split(String(old));
  if (which === undefined) return parts.join(String(fresh));
  const number = Math.trunc(Number(which));
  if (number < 1) return VALUE_ERROR;
  if (number >= parts.length) return text;
  const before = parts.slice(0, number).join(String(old));
  return before + String(fresh) + parts.slice(number).join(String(old));
}

function replace(text: Plain, start: Plain, letters: Plain, fresh: Plain): Scalar {
  const first = Math.trunc(Number(start));
  const count = countOf(letters);
  if (first < 1 || count === null) return VALUE_ERROR;
  const whole = String(text);
  return whole.slice(0, first - 1) + String(fresh) + whole.slice(first - 1 + count);
}

/** A letter is a capital after anything that is not a letter. */
function proper(text: Plain): string {
  return String(text)
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => {
      const [first = "", ...rest] = [...word];
      return first.toUpperCase() + rest.join("");
    });
}

function repeat(text: Plain, times: Plain): Scalar {
  const count = countOf(times);
  if (count === null || String(text).length * count > longestCellText) return VALUE_ERROR;
  return String(text).repeat(count);
}

const windows = new TextDecoder("windows-1252");
const characters = Array.from({ length: 256 }, (_letter, code) =>
  windows.decode(Uint8Array.of(code))
);

function char(code: Plain): Scalar {
  return characters[Math.trunc(Number(code)) || 256] ?? VALUE_ERROR;
}

/** A letter that Windows-1252 does not have is a question mark. */
function code(text: Plain): Scalar {
  if (text === "") return VALUE_ERROR;
  const found = characters.indexOf(String(text).charAt(0));
  return found < 0 ? 63 : found;
}

function unichar(number: Plain): Scalar {
  const point = Math.trunc(Number(number));
  const isLetter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isLetter ? String.fromCodePoint(point) : VALUE_ERROR;
}

/** The texts of all arguments and their cells, or the first error. */
function join(
  values: readonly { value: Scalar }[],
  delimiter: string,
  ignoreEmpty: boolean
): Scalar {
  const texts: string[] = [];
  for (const { value } of values) {
    const text = toText(value);
    if (isError(text)) return text;
    if (text !== "" || !ignoreEmpty) texts.push(text);
  }
  return limited(texts.join(delimiter));
}

const textJoin: FunctionRule = {
  least: 3,
  most: ANY_NUMBER,
  takes: ["value", "value", "cells"],
  run: ([first, second, ...rest], frame) => {
    const delimiter = toText(scalarOf(first, frame) ?? null);
    if (isError(delimiter)) return delimiter;
    const ignoreEmpty = toBoolean(scalarOf(second, frame) ?? true);
    return isError(ignoreEmpty) ? ignoreEmpty : join(valuesIn(rest, frame), delimiter, ignoreEmpty);
  },
};

export const textFunctions: FunctionTable = {
  LEN: textRule(1, "t", (text) => String(text).length),
  LEFT: textRule(1, "tn", left),
  RIGHT: textRule(1, "tn", right),
  MID: textRule(3, "tnn", mid),
  FIND: textRule(
    2,
    "ttn",
    place((wanted, text, from) => text.indexOf(wanted, from))
  ),
  SEARCH: textRule(2, "ttn", place(firstMatch)),
  SUBSTITUTE: textRule(3, "tttn", substitute),
  REPLACE: textRule(4, "tnnt", replace),
  UPPER: textRule(1, "t", (text) => String(text).toUpperCase()),
  LOWER: textRule(1, "t", (text) => String(text).toLowerCase()),
  PROPER: textRule(1, "t", proper),
  // Spaces only: other white space, also the one that does not break, stays.
  TRIM: textRule(1, "t", (text) => String(text).replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex
  CLEAN: textRule(1, "t", (text) => String(text).replace(/[\u0000-\u001f]/g, "")),
  EXACT: textRule(2, "tt", (first, second) => first === second),
  REPT: textRule(2, "tn", repeat),
  CHAR: textRule(1, "n", char),
  CODE: textRule(1, "t", code),
  UNICHAR: textRule(1, "n", unichar),
  UNICODE: textRule(1, "t", (text) => String(text).codePointAt(0) ?? VALUE_ERROR),
  CONCATENATE: valueRule(1, ANY_NUMBER, (values) =>
    join(
      values.map((value = null) => ({ value })),
      "",
      false
    )
  ),
  CONCAT: {
    least: 1,
    most: ANY_NUMBER,
    takes: ["cells"],
    run: (args, frame) => join(valuesIn(args, frame), "", false),
  },
  TEXTJOIN: textJoin,
};
