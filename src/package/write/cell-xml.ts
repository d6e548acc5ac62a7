import { cellName } from "../a1";
import type { StoredValue } from "../contents";
import { isClassicError } from "../error-text";
import { longestCellText } from "../longest-cell-text";
import { escapeText, toStoredText } from "../xml/xml-text";

// Errors of dynamic arrays and data types are stored as #VALUE! by Excel itself, and named in parts
// that a cached value does not need.
const isStoredError = (text: string): boolean => isClassicError(text) || text === "#GETTING_DATA";

interface Content {
  /** The attribute `t`; null for a number. */
  readonly type: string | null;
  /** Children behind `f`. */
  readonly xml: string;
}

/** How a value is stored. Text of a constant is written into the cell: shared strings stay as they are. */
function contentOf(value: StoredValue, isFormula: boolean, prefix: string): Content {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, xml: "" };
  if (typeof value === "boolean") return { type: "b", xml: v(value ? "1" : "0") };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error("A cell cannot hold a number that is not finite.");
    return { type: null, xml: v(String(value === 0 ? 0 : value)) };
  }
  if (typeof value === "object") {
    return { type: "e", xml: v(isStoredError(value.error) ? value.error : "#VALUE!") };
  }
  // A longer text, and Excel repairs the file.
  if (value.length > longestCellText)
    throw new Error(`A cell holds at most ${longestCellText} characters.`);
  const text = escapeText(toStoredText(value));
  if (isFormula) return { type: "str", xml: v(text) };
  const t = `${prefix}t`;
  const is = `${prefix}is`;
  return { type: "inlineStr", xml: `<${is}><${t} xml:space="preserve">${text}</${t}></${is}>` };
}

export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  /** Whole `f` element; "" for a constant. */
  readonly formulaXml: string;
  /** Attribute `s`; undefined for none. */
  readonly style: string | undefined;
  /** Attribute `cm`, which marks a spilled formula; kept where the formula is kept. */
  readonly cellMetadata?: string | undefined;
}

/** `<c>`, or "" for a cell that is empty and without format. */
export function cellXml(prefix: string, cell: CellToWrite): string {
  const { row, column, value, formulaXml, style, cellMetadata } = cell;
  const { type, xml } = contentOf(value, formulaXml !== "", prefix);
  if (xml === "" && formulaXml === "" && style === undefined) return "";
  const attributes = [
    ` r="${cellName(row, column)}"`,
    style === undefined ? "" : ` s="${style}"`,
    type === null ? "" : ` t="${type}"`,
    cellMetadata === undefined ? "" : ` cm="${cellMetadata}"`,
  ].join("");
  const content = formulaXml + xml;
  return content === ""
    ? `<${prefix}c${attributes}/>`
    : `<${prefix}c${attributes}>${content}</${prefix}c>`;
}

/** @param spill area of an array formula, A1; undefined for one cell. */
export function formulaXml(prefix: string, stored: string, spill?: string): string {
  const array = spill === undefined ? "" : ` t="array" ref="${spill}"`;
  return `<${prefix}f${array}>${escapeText(stored)}</${prefix}f>`;
}
