import { tokenize } from "@borgar/fx/xlsx";
import { columnName, MAX_COLUMNS, MAX_ROWS } from "../a1";

const PART = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0
  );
}

/** Excel wraps a shared reference that leaves the sheet around to its other edge. */
function wrapped(position: number, size: number): number {
  return ((position % size) + size) % size;
}

function shiftCorner(corner: string, rows: number, columns: number): string {
  const match = PART.exec(corner);
  if (match === null) return corner;
  const [, before = "", letters = "", between = "", digits = ""] = match;
  // `$5` alone is a row: its dollar was taken for the column's.
  const fixedColumn = letters !== "" && before === "$";
  const fixedRow = letters === "" ? before === "$" || between === "$" : between === "$";
  const column =
    letters === "" || fixedColumn
      ? letters
      : columnName(wrapped(columnNumber(letters) - 1 + columns, MAX_COLUMNS));
  const row =
    digits === "" || fixedRow ? digits : String(wrapped(Number(digits) - 1 + rows, MAX_ROWS) + 1);
  return `${fixedColumn ? "$" : ""}${column}${digits !== "" && fixedRow ? "$" : ""}${row}`;
}

/** A stored formula cut where its relative references are, so that it can be moved many times. */
export interface MovableFormula {
  readonly pieces: readonly { readonly text: string; readonly isReference: boolean }[];
}

export function movable(formula: string): MovableFormula {
  return {
    pieces: tokenize(formula, { mergeRefs: true, allowTernary: true }).map(({ type, value }) => ({
      text: value,
      isReference: type === "range" || type === "range_beam" || type === "range_ternary",
    })),
  };
}

/** The formula as it reads in a cell `rows` below and `columns` to the right. */
export function move({ pieces }: MovableFormula, rows: number, columns: number): string {
  return pieces
    .map(({ text, isReference }) => {
      if (!isReference) return text;
      const at = text.lastIndexOf("!") + 1;
      const corners = text.slice(at).split(":");
      return text.slice(0, at) + corners.map((one) => shiftCorner(one, rows, columns)).join(":");
    })
    .join("");
}
