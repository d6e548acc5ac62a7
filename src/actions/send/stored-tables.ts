import { cellKey, parseArea } from "../../package/a1";
import type { StoredSheet, StoredTable, StoredValue } from "../../package/contents";

/** A table of a file with its cells by header text. Rows count from 0 on the sheet. */
export interface TableView {
  readonly sheet: StoredSheet;
  readonly table: StoredTable;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly firstRow: number;
  /** One behind the last body row. */
  readonly endRow: number;
  /** Row of totals included. */
  readonly bottom: number;
  /** Column on the sheet; undefined where there is none of this header. */
  column(header: string): number | undefined;
  value(row: number, column: number | undefined): StoredValue;
  text(row: number, column: number | undefined): string;
}

function viewTable(sheet: StoredSheet, table: StoredTable): TableView | undefined {
  const area = parseArea(table.ref);
  if (area === undefined) return undefined;
  const places = new Map(table.columns.map((name, index) => [name, area.left + index] as const));
  const value = (row: number, column: number | undefined): StoredValue =>
    column === undefined ? null : (sheet.cells.get(cellKey(row, column))?.value ?? null);
  return {
    sheet,
    table,
    top: area.top,
    left: area.left,
    right: area.right,
    firstRow: area.top + (table.headerRow ? 1 : 0),
    endRow: area.bottom + 1 - (table.totalsRow ? 1 : 0),
    bottom: area.bottom,
    column: (header) => places.get(header),
    value,
    text: (row, column) => textOf(value(row, column)),
  };
}

export function viewTables(sheet: StoredSheet): TableView[] {
  return sheet.tables.flatMap((table) => viewTable(sheet, table) ?? []);
}

/** A cell as text, trimmed; "" for a blank one and for an error. */
function textOf(value: StoredValue): string {
  if (value === null || typeof value === "object") return "";
  return String(value).trim();
}

/** Whether a table of the file is the one that we made under this name, whatever the installation. */
export function isTable(table: StoredTable, name: string, suffix: string): boolean {
  return table.name.toLowerCase() === `${name}${suffix}`.toLowerCase();
}
