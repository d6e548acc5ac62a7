import type { StoredValue } from "../../package/contents";
import { movable, move } from "../../package/formula/shift-references";
import { ownCell, putCarried } from "../host/model/carried-cells";
import { keyOf } from "../host/model/cell-key";
import type { Cell } from "../host/model/sheet-cells";
import type { SheetModel } from "../host/model/sheet-model";
import type { TableModel } from "../host/model/table-model";

/** Numbers, then texts, FALSE, TRUE, then errors; blanks last, whatever the direction. */
function rankOf(value: StoredValue): number {
  if (value === null) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

const texts = new Intl.Collator("en", { sensitivity: "base", numeric: false });

function compare(one: StoredValue, other: StoredValue): number {
  const ranks = rankOf(one) - rankOf(other);
  if (ranks !== 0) return ranks;
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "string" && typeof other === "string") return texts.compare(one, other);
  return Number(one) - Number(other) || 0;
}

/**
 * Sorts a table's body by one column, as Excel: stable, whole rows with their formats; a formula's
 * relative references move with its row.
 *
 * @param column offset in the table.
 */
export function sortTable(
  sheet: SheetModel,
  table: TableModel,
  column: number,
  isDescending: boolean
): void {
  const { top, bottom, left, right } = table.bodyArea;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const value = (row: number): StoredValue => sheet.cells.value(row, left + column);
  const ordered = [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return compare(a, b);
    return isDescending ? compare(b, a) : compare(a, b);
  });
  const width = right - left + 1;
  const before = new Map<number, Cell[]>(
    rows.map((row) => [
      row,
      Array.from({ length: width }, (_, offset) => ownCell(sheet, keyOf(row, left + offset))),
    ])
  );
  ordered.forEach((from, index) => {
    const to = top + index;
    if (from === to) return;
    before.get(from)?.forEach((cell, offset) => {
      putCarried(sheet, keyOf(to, left + offset), moved(cell, to - from), {
        rows: to - from,
        columns: 0,
      });
    });
  });
}

function moved(cell: Cell, rows: number): Cell {
  if (cell.formula === undefined) return cell;
  return { ...cell, formula: move(movable(cell.formula), rows, 0) };
}
