import { MAX_ADDRESS, MAX_COLUMNS, MAX_ROWS } from "../limits";
import { isOnSheet, isWholeColumns, isWholeRows, type CellArea } from "./cell-area";

export interface Address {
  /** Unquoted; undefined when the text names no sheet. */
  readonly sheet?: string;
  readonly area: CellArea;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([1-9][0-9]{0,6})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) return { column: columnNumber(cell[1] ?? ""), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnNumber(column[1] ?? "") };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

/** `A1`, `$A$1:B2`, `A:C`, `1:3`; undefined for anything else or off the sheet. */
export function parseArea(text: string): CellArea | undefined {
  const parts = text.trim().split(":");
  const from = corner(parts[0] ?? "");
  const to = parts.length === 2 ? corner(parts[1] ?? "") : from;
  if (parts.length > 2 || from === undefined || to === undefined) return undefined;
  if (parts.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1] as const;
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1] as const;
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isOnSheet(area) ? area : undefined;
}

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s;

/** An address with or without a sheet in front, with or without a leading `=`. */
export function parseAddress(text: string): Address | undefined {
  if (text.length > MAX_ADDRESS) return undefined;
  const match = SHEET_PREFIX.exec(text);
  const area = parseArea(match ? (match[3] ?? "") : text);
  if (area === undefined) return undefined;
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return sheet === undefined ? { area } : { sheet, area };
}

export function formatArea(area: CellArea, absolute = false): string {
  const sign = absolute ? "$" : "";
  const column = (index: number): string => sign + columnName(index);
  const row = (index: number): string => sign + String(index + 1);
  if (isWholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  const last = column(area.right) + row(area.bottom);
  return first === last ? first : `${first}:${last}`;
}

/** Excel quotes a name that could be read as something else. */
function quoteSheetName(name: string): string {
  const isPlain = /^[A-Za-z_\u0080-\uFFFF][A-Za-z0-9_.\u0080-\uFFFF]*$/.test(name);
  const isReference = CELL.test(name) || /^R?[0-9]*C?[0-9]*$/i.test(name);
  return isPlain && !isReference ? name : `'${name.replaceAll("'", "''")}'`;
}

export function formatAddress(sheet: string, area: CellArea, absolute = false): string {
  return `${quoteSheetName(sheet)}!${formatArea(area, absolute)}`;
}

/** A name that Excel would read as a cell, in A1 or in R1C1 style. */
export function looksLikeCell(name: string): boolean {
  const cell = CELL.exec(name);
  if (cell && columnNumber(cell[1] ?? "") < MAX_COLUMNS && Number(cell[2]) <= MAX_ROWS) return true;
  return /^(?:R[0-9]*C[0-9]*|R[0-9]*|C[0-9]*)$/i.test(name);
}
