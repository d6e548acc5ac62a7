import { parseStructRef, tokenize } from "@borgar/fx/xlsx";
import { isNativeFunction } from "./native-functions";

/** What a formula may refer to. All names folded to lower case. */
export interface Reach {
  /** Sheets that travel. */
  readonly sheets: ReadonlySet<string>;
  /** Of these, the ones on which something was taken out: a formula over them could change. */
  readonly changed: ReadonlySet<string>;
  /** Sheet of each table that travels. */
  readonly tables: ReadonlyMap<string, string>;
  /** Whether a text in the formula may travel. */
  readonly words: (text: string) => boolean;
}

/** The sheets of a reference's prefix, `'My sheet'!A1` or `Sheet1:Sheet3!A1`; null for another file. */
function sheetsOf(reference: string): readonly string[] | null {
  const at = reference.lastIndexOf("!");
  if (at < 0) return [];
  const prefix = reference.slice(0, at);
  if (prefix.includes("[")) return null;
  return prefix.replace(/^'|'$/g, "").replace(/''/g, "'").toLowerCase().split(":");
}

/**
 * Whether a stored formula on `sheet` can travel as it stands: it uses functions of Excel alone, and
 * everything it refers to travels with all its content.
 *
 * @param isRule of a rule for looks or entries, which has no stored value that could turn wrong: it
 *   may refer to sheets on which something was taken out
 */
export function mayStay(stored: string, sheet: string, reach: Reach, isRule = false): boolean {
  const isKept = (name: string): boolean =>
    reach.sheets.has(name) && (isRule || !reach.changed.has(name));
  const own = sheet.toLowerCase();
  const { words } = reach;
  return tokenize(stored, { mergeRefs: true, allowTernary: true }).every(({ type, value }) => {
    switch (type) {
      case "func":
        return isNativeFunction(value);
      case "range":
      case "range_beam":
      case "range_ternary": {
        const sheets = sheetsOf(value);
        if (sheets === null || sheets.length > 1) return false;
        return isKept(sheets[0] ?? own);
      }
      case "range_named":
        // A name of LET or LAMBDA, which lives in the formula alone.
        return /^_xlpm\./i.test(value) && words(value.slice(6));
      case "structured": {
        const table = parseStructRef(value)?.table?.toLowerCase();
        const home = table === undefined || table === "" ? own : reach.tables.get(table);
        return home !== undefined && !value.includes("!") && isKept(home);
      }
      case "string":
        return words(value.slice(1, -1).replace(/""/g, '"'));
      case "number":
        return words(value);
      case "context":
      case "context_quote":
      case "unknown":
      case "fx_prefix":
        return false;
      default:
        return true;
    }
  });
}

/** The texts that a formula spells out. */
export function textsOf(stored: string): string[] {
  if (!stored.includes('"')) return [];
  return tokenize(stored).flatMap(({ type, value }) =>
    type === "string" ? [value.slice(1, -1).replace(/""/g, '"')] : []
  );
}

/** The texts, numbers, names, tables and sheets of a formula: all in it that a user has put there. */
export function wordsOf(stored: string): string[] {
  return tokenize(stored, { mergeRefs: true, allowTernary: true }).flatMap(({ type, value }) => {
    if (type === "string") return [value.slice(1, -1).replace(/""/g, '"')];
    if (type === "number") return [value];
    if (type === "structured") return value.split(/[[\],]+/).filter((part) => part !== "");
    if (!/^(?:range|context|unknown)/.test(type)) return [];
    const named = type === "range_named" || type === "unknown" ? [value] : [];
    return [...(sheetsOf(value) ?? [value]), ...named];
  });
}
