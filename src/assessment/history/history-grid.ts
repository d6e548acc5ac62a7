import { cellValue } from "../cell-value";
import type { HistoryCell } from "./checksum";
import type { HistoryColumnType } from "./history-columns";

/** A table as it stands: header texts and the values of its body. */
export interface HistoryGrid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A body row whose cells are known by field. `index` counts body rows from 0. */
export interface GridRow<Field extends string> {
  readonly index: number;
  readonly cells: Readonly<Record<Field, HistoryCell>>;
}

export interface ReadGrid<Field extends string> {
  /** Rows in which every cell of ours is blank are left out. */
  readonly rows: readonly GridRow<Field>[];
  /** Header texts of ours that the table does not have. */
  readonly missing: readonly string[];
  /** Header texts that are none of ours: a user's own columns, or ours under another name. */
  readonly strange: readonly string[];
}

function plain(value: unknown): HistoryCell {
  const cell = cellValue(value);
  switch (cell.kind) {
    case "number":
      return cell.value;
    case "text":
      return cell.text;
    case "boolean":
      return String(cell.value).toUpperCase();
    case "error":
      return cell.error;
    default:
      return null;
  }
}

/** A number that was made a text by a format or a paste still is that number. */
export function numberIn(cell: HistoryCell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (cell === null || cell.trim() === "") return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

/** Reads a table by its header texts, wherever the columns stand. */
export function readGrid<Field extends string>(
  grid: HistoryGrid,
  columns: Readonly<Record<Field, string>>,
  types: Readonly<Record<Field, HistoryColumnType>>
): ReadGrid<Field> {
  const fields = Object.keys(columns) as Field[];
  const header = grid.header.map((text) => text.trim());
  const places = fields.map((field) => ({ field, column: header.indexOf(columns[field]) }));
  const rows = grid.rows.map((row, index) => {
    const cells = places.map(({ field, column }) => {
      const cell = column < 0 ? null : plain(row[column]);
      return [field, types[field] === "text" ? cell : (numberIn(cell) ?? cell)] as const;
    });
    return { index, cells: Object.fromEntries(cells) as Record<Field, HistoryCell> };
  });
  const known = new Set<string>(Object.values(columns));
  return {
    rows: rows.filter(({ cells }) => fields.some((field) => cells[field] !== null)),
    missing: fields.map((field) => columns[field]).filter((text) => !header.includes(text)),
    strange: header.filter((text) => !known.has(text)),
  };
}
