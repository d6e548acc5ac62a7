import type { Framework } from "../../framework/framework";
import { cellKey } from "../../package/a1";
import type { StoredSheet } from "../../package/contents";

/** Columns of the widest block that stands in no table. */
const WIDEST = 11;

/**
 * Whether a number that stands in no table stands in a row of ours: one whose first cell is the code of
 * a category, or that is `Overall`. What a user calculates below does not.
 */
export function rowOfOurs(
  { cells }: StoredSheet,
  { categories }: Pick<Framework, "categories">
): (row: number, column: number) => boolean {
  const codes = new Set(categories.map(({ code }) => code));
  const names = new Set([...categories.map(({ name }) => name), "Overall"]);
  const text = (row: number, column: number): string => {
    const value = cells.get(cellKey(row, column))?.value;
    return typeof value === "string" ? value : "";
  };
  return (row, column) =>
    column < WIDEST && names.has(text(row, 1)) && (codes.has(text(row, 0)) || text(row, 0) === "");
}
