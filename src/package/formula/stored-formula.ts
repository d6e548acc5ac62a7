import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx/xlsx";
import { parameterPositions } from "./parameter-names";
import { storedFunction } from "./prefixed-functions";

// Function calls, tables and the two operators that came late; anything else is stored as it reads.
const MAY_DIFFER = /[([@#]/;

const isReference = (token: Token | undefined): boolean =>
  token !== undefined && /^(range|structured)/.test(token.type);

/** In a table's own cells a user leaves its name out; the file never does. */
function storedReference(reference: string, table: string | undefined): string {
  if (!reference.includes("@") && !reference.startsWith("[")) return reference;
  const parsed = parseStructRef(reference);
  if (parsed === undefined) return reference;
  return stringifyStructRef({ ...parsed, table: parsed.table || table || "" }, { thisRow: true });
}

/** Position behind the operand that begins at `at`: a reference, or a call with its brackets. */
function operandEnd(tokens: readonly Token[], at: number): number {
  if (isReference(tokens[at])) return at + 1;
  if (tokens[at]?.type !== "func") return at;
  let depth = 0;
  for (let end = at + 1; end < tokens.length; end++) {
    if (tokens[end]?.value === "(") depth++;
    if (tokens[end]?.value === ")" && --depth === 0) return end + 1;
  }
  return at;
}

/**
 * The text that Excel stores for a formula as a user reads it; neither begins with `=`.
 * `table` is the table that the cell stands in, for `[@Column]`.
 */
export function storedFormula(shown: string, table?: string): string {
  if (!MAY_DIFFER.test(shown)) return shown;
  const tokens = tokenize(shown, { mergeRefs: true, allowTernary: true });
  const parameters = parameterPositions(tokens);
  const one = (at: number): string => {
    const token = tokens[at];
    if (token === undefined) return "";
    if (parameters.has(at)) return `_xlpm.${token.value}`;
    if (token.type === "func") return storedFunction(token.value);
    if (token.type === "structured") return storedReference(token.value, table);
    return token.value;
  };
  const write = (from: number, to: number): string => {
    let stored = "";
    for (let at = from; at < to; at++) {
      const next = tokens[at + 1];
      if (tokens[at]?.value === "@" && tokens[at]?.type === "operator") {
        const end = operandEnd(tokens, at + 1);
        stored += end > at + 1 ? `_xlfn.SINGLE(${write(at + 1, end)})` : "@";
        at = Math.max(at, end - 1);
      } else if (isReference(tokens[at]) && next?.value === "#" && next.type === "operator") {
        stored += `_xlfn.ANCHORARRAY(${one(at)})`;
        at++;
      } else {
        stored += one(at);
      }
    }
    return stored;
  };
  return write(0, tokens.length);
}
