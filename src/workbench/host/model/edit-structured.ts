import { parseStructRef, stringifyStructRef } from "@borgar/fx";
import { sameName } from "./name-rules";

/** A change of a table that structured references follow, as Excel lets them. */
export type TableEdit =
  | { readonly kind: "rename-table"; readonly table: string; readonly to: string }
  | { readonly kind: "delete-table"; readonly table: string }
  | {
      readonly kind: "rename-column";
      readonly table: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "delete-columns";
      readonly table: string;
      /** All that the table had, in order. */
      readonly columns: readonly string[];
      readonly gone: readonly string[];
    };

const KINDS: readonly string[] = [
  "rename-table",
  "delete-table",
  "rename-column",
  "delete-columns",
];

export function isTableEdit(edit: { readonly kind: string }): edit is TableEdit {
  return KINDS.includes(edit.kind);
}

/**
 * A structured reference after the change; the very same text when the change does not concern it.
 * Where Excel writes `Table[#REF!]`, which the parser does not read, the whole becomes `#REF!`.
 *
 * @param around the table that the formula stands in, which `[@Column]` speaks of.
 */
export function editStructured(text: string, around: string | undefined, edit: TableEdit): string {
  const reference = parseStructRef(text);
  if (!reference) return text;
  const named =
    reference.table === undefined || reference.table === "" ? undefined : reference.table;
  const table = named ?? around;
  if (table === undefined || !sameName(table, edit.table)) return text;
  const written = (change: Partial<typeof reference>): string =>
    stringifyStructRef({ ...reference, ...change }, { thisRow: !text.includes("@") });
  const { columns = [] } = reference;
  switch (edit.kind) {
    case "delete-table":
      return "#REF!";
    case "rename-table":
      return named === undefined ? text : written({ table: edit.to });
    case "rename-column": {
      if (!columns.some((column) => sameName(column, edit.from))) return text;
      return written({ columns: columns.map((one) => (sameName(one, edit.from) ? edit.to : one)) });
    }
    case "delete-columns": {
      const isGone = (column: string): boolean => edit.gone.some((one) => sameName(one, column));
      if (!columns.some(isGone)) return text;
      // A reference from one column to another shrinks to what is left between them.
      const places = columns.map((one) => edit.columns.findIndex((known) => sameName(known, one)));
      const left = edit.columns
        .slice(Math.min(...places), Math.max(...places) + 1)
        .filter((column) => !isGone(column));
      const [first] = left;
      const last = left.at(-1);
      if (first === undefined || last === undefined || places.includes(-1)) return "#REF!";
      return written({ columns: first === last ? [first] : [first, last] });
    }
  }
}
