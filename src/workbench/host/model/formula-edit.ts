import {
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  stringifyTokens,
  tokenize,
  type ReferenceA1,
} from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { CellArea } from "./cell-area";
import { sameName } from "./name-rules";
import { followMove, type CellMove } from "./cell-move";
import { moveReference, type Shift } from "./shift";

/** A change in the workbook that formulas elsewhere follow, as Excel does by itself. */
export type FormulaEdit =
  | { readonly kind: "shift"; readonly sheet: string; readonly shift: Shift }
  | { readonly kind: "move"; readonly sheet: string; readonly move: CellMove }
  | { readonly kind: "rename-sheet"; readonly from: string; readonly to: string }
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  | { readonly kind: "rename-table"; readonly from: string; readonly to: string }
  | {
      readonly kind: "rename-column";
      readonly table: string;
      readonly from: string;
      readonly to: string;
    };

/** Where the formula stands; `table` is the one around it, which `[@Column]` speaks of. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly table: string | undefined;
}

const REFERENCES = new Set(["range", "range_beam", "range_ternary"]);

/** The formula after the change; the very same text when the change does not concern it. */
export function editFormula(formula: string, place: FormulaPlace, edit: FormulaEdit): string {
  if (!mayConcern(formula, place, edit)) return formula;
  let changed = false;
  const tokens = tokenize(formula).map((token) => {
    const value = REFERENCES.has(token.type)
      ? editReference(token.value, place, edit)
      : token.type === "structured"
        ? editStructured(token.value, place, edit)
        : token.type === "range_named" && edit.kind === "rename-table"
          ? renamedTable(token.value, edit)
          : token.value;
    if (value === token.value) return token;
    changed = true;
    return { ...token, value };
  });
  return changed ? stringifyTokens(tokens) : formula;
}

/** Cheap look at the text, so that a big workbook is not parsed for a change on one sheet. */
function mayConcern(formula: string, place: FormulaPlace, edit: FormulaEdit): boolean {
  const text = formula.toLowerCase();
  const mentions = (name: string): boolean =>
    text.includes(name.toLowerCase()) || text.includes(name.toLowerCase().replaceAll("'", "''"));
  switch (edit.kind) {
    case "shift":
    case "move":
      return sameName(place.sheet, edit.sheet) || mentions(edit.sheet);
    case "rename-sheet":
      return mentions(edit.from);
    case "delete-sheet":
      return mentions(edit.sheet);
    case "rename-table":
      return mentions(edit.from);
    case "rename-column":
      return text.includes("[") && (mentions(edit.table) || place.table !== undefined);
  }
}

function editReference(text: string, place: FormulaPlace, edit: FormulaEdit): string {
  if (edit.kind === "rename-table" || edit.kind === "rename-column") return text;
  const reference = parseA1Ref(text, { allowNamed: false });
  // Two parts of context are a workbook and a sheet: another file.
  const context = reference?.context ?? [];
  if (!reference || !("range" in reference) || context.length > 1) return text;
  const named = context[0];
  const sheet = named ?? place.sheet;
  if (edit.kind === "delete-sheet") {
    return named !== undefined && sameName(sheet, edit.sheet) ? "#REF!" : text;
  }
  if (edit.kind === "rename-sheet") {
    if (named === undefined || !sameName(named, edit.from)) return text;
    return stringifyA1Ref({ ...reference, context: [edit.to] });
  }
  if (!sameName(sheet, edit.sheet)) return text;
  return edit.kind === "shift"
    ? moved(text, reference, (before) => moveReference(before, edit.shift))
    : moved(text, reference, (before) => followMove(before, edit.move));
}

function moved(
  text: string,
  reference: ReferenceA1,
  follow: (before: CellArea) => CellArea | undefined
): string {
  const { range } = reference;
  const before: CellArea = {
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: (range.bottom === undefined ? range.top : range.bottom) ?? MAX_ROWS - 1,
    right: (range.right === undefined ? range.left : range.right) ?? MAX_COLUMNS - 1,
  };
  const after = follow(before);
  if (after === before) return text;
  if (after === undefined) return "#REF!";
  const rows = range.top === null ? {} : { top: after.top, bottom: after.bottom };
  const columns = range.left === null ? {} : { left: after.left, right: after.right };
  return stringifyA1Ref({ ...reference, range: { ...range, ...rows, ...columns } });
}

function renamedTable(text: string, edit: { from: string; to: string }): string {
  return sameName(text, edit.from) ? edit.to : text;
}

function editStructured(text: string, place: FormulaPlace, edit: FormulaEdit): string {
  if (edit.kind !== "rename-table" && edit.kind !== "rename-column") return text;
  const reference = parseStructRef(text);
  if (!reference) return text;
  if (edit.kind === "rename-table") {
    const { table } = reference;
    if (table === undefined || table === "" || !sameName(table, edit.from)) return text;
    return stringifyStructRef({ ...reference, table: edit.to }, { thisRow: !text.includes("@") });
  }
  const table =
    reference.table === undefined || reference.table === "" ? place.table : reference.table;
  if (table === undefined || !sameName(table, edit.table)) return text;
  if (!reference.columns?.some((column) => sameName(column, edit.from))) return text;
  const columns = reference.columns.map((column) =>
    sameName(column, edit.from) ? edit.to : column
  );
  return stringifyStructRef({ ...reference, columns }, { thisRow: !text.includes("@") });
}
