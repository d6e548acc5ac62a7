import { a1 } from "../sheets/a1";

/** Rows and columns count from 0; `rows` and `columns` are at least 1. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `$4:$4`, as print titles want it; both rows included. */
export function rowsAddress(first: number, last: number): string {
  return `$${first + 1}:$${last + 1}`;
}

/** `$A:$D`, as a print area wants it; both columns included. */
export function columnsAddress(first: number, last: number): string {
  const letters = (column: number): string => a1(0, column).replace(/\d+$/, "");
  return `$${letters(first)}:$${letters(last)}`;
}

/** A reference to another sheet: always quoted, since names may hold spaces, marks and apostrophes. */
export function onSheet(sheet: string, address: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${address}`;
}

/** Rows and columns count from 0. */
export function contains(area: CellArea, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/**
 * First row of the first area of an address as Excel's events give it (`C7`, `C7:D9`, `7:9`,
 * `C7,E9`), counted from 0. Null for whole columns.
 */
export function firstRowOf(address: string): number | null {
  const [area = ""] = address.slice(address.lastIndexOf("!") + 1).split(",");
  const found = /^\$?[A-Z]*\$?(\d+)/i.exec(area.trim());
  return found === null ? null : Number(found[1]) - 1;
}
