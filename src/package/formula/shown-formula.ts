import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx/xlsx";
import { shownFunction } from "./prefixed-functions";

// Most formulas hold nothing that is stored otherwise than it is read.
const MAY_DIFFER = /_xl|\[#This Row\]/i;

function thisRow(reference: string): string {
  if (!/#This Row/i.test(reference)) return reference;
  const parsed = parseStructRef(reference);
  if (parsed === undefined) return reference;
  // fx writes a whole row as `[#This Row]`, Excel shows `[@]`.
  return stringifyStructRef(parsed).replace(/\[#This Row\]$/i, "[@]");
}

/**
 * Removes the brackets of `ANCHORARRAY(x)` and `SINGLE(x)`, which Excel shows as `x#` and `@x`.
 * Works on the token list; arguments that are not one single reference are left alone.
 */
function unfold(tokens: readonly Token[]): string[] {
  const shown: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const name = token.type === "func" ? token.value.toUpperCase() : "";
    const isAnchor = name === "_XLFN.ANCHORARRAY";
    const reference = tokens[at + 2];
    if (
      (isAnchor || name === "_XLFN.SINGLE") &&
      reference !== undefined &&
      /^(range|structured)/.test(reference.type) &&
      tokens[at + 3]?.value === ")"
    ) {
      const inner = showToken(reference);
      shown.push(isAnchor ? `${inner}#` : `@${inner}`);
      at += 3;
    } else {
      shown.push(showToken(token));
    }
  }
  return shown;
}

function showToken({ type, value }: Token): string {
  if (/^_xlpm\./i.test(value)) return value.slice(6);
  if (type === "func") return shownFunction(value);
  if (type === "structured") return thisRow(value);
  return value;
}

/** The formula as a user reads it, from the stored text; neither begins with `=`. */
export function shownFormula(stored: string): string {
  if (!MAY_DIFFER.test(stored)) return stored;
  return unfold(tokenize(stored, { mergeRefs: true, allowTernary: true })).join("");
}
