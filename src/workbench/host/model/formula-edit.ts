import {
  parseA1Ref,
  stringifyA1Ref,
  stringifyTokens,
  tokenize,
  type ReferenceA1,
} from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { CellArea } from "./cell-area";
import { editStructured, isTableEdit, type TableEdit } from "./edit-structured";
import { sameName } from "./name-rules";
import { followMove, type CellMove } from "./cell-move";
import { moveReference, type Shift } from "./shift";

type SheetEdit =
  | { readonly kind: "shift"; readonly sheet: string; readonly shift: Shift }
  | { readonly kind: "move"; readonly sheet: string; readonly move: CellMove }
  | { readonly kind: "rename-sheet"; readonly from: string; readonly to: string }
  | { readonly kind: "delete-sheet"; readonly sheet: string };

/** A change in the workbook that formulas elsewhere follow, as Excel does by itself. */
export type FormulaEdit = SheetEdit | TableEdit;

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
    const value = editToken(token, place, edit);
    if (value === token.value) return token;
    changed = true;
    return { ...token, value };
  });
  return changed ? stringifyTokens(tokens) : formula;
}

function editToken(
  { type, value }: { type: string; value: string },
  place: FormulaPlace,
  edit: FormulaEdit
): string {
  if (!isTableEdit(edit)) return REFERENCES.has(type) ? editReference(value, place, edit) : value;
  if (type === "structured") return editStructured(value, place.table, edit);
  return type === "range_named" ? editTableName(value, edit) : value;
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
    case "delete-table":
      return mentions(edit.table);
    case "rename-column":
    case "delete-columns":
      return text.includes("[") && (mentions(edit.table) || place.table !== undefined);
  }
}

function editReference(text: string, place: FormulaPlace, edit: SheetEdit): string {
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

/** A table that is named without brackets. */
function editTableName(text: string, edit: TableEdit): string {
  if (!sameName(text, edit.table)) return text;
  if (edit.kind === "rename-table") return edit.to;
  return edit.kind === "delete-table" ? "#REF!" : text;
}
