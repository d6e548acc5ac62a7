import { translateFormulaToA1 } from "@borgar/fx";
import { a1 } from "../sheets/a1";
import { evidenceColumns } from "../sheets/evidence-columns";
import { evidenceLook, evidenceRowHeight } from "../sheets/evidence-look";
import type { EvidenceRows } from "../sheets/evidence-rows";
import type { CellContent } from "../sheets/plan";
import { toCellText } from "./cell-text";
import type { KeyedTable } from "./read-keyed-table";
import type { Session } from "./session";
import { VerificationError } from "./verification-error";
import { applyValidation } from "./write-rules";
import { applyStyle } from "./write-styles";

export interface EvidenceWrite {
  readonly sheet: string;
  /** The log as it stood, whole. */
  readonly table: KeyedTable;
  readonly rows: EvidenceRows;
  /** Number of levels of the scale. */
  readonly levels: number;
}

type Assigned = string | number | boolean | null;

function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function assigned(cell: CellContent, isText: boolean, row: number, column: number): Assigned {
  if (typeof cell === "object") {
    return cell === null ? null : translateFormulaToA1(cell.formula, a1(row, column));
  }
  if (typeof cell !== "string") return cell;
  return isText ? lineFeeds(cell) : toCellText(cell);
}

/** Rows before columns, so that the values of a new column fit the table. */
export function queueGrowth(table: Excel.Table, { table: before, rows }: EvidenceWrite): void {
  // A filter hides rows by position, and Excel refuses to insert among hidden ones.
  table.clearFilters();
  if (rows.added > 0) {
    const blank = before.header.map(() => "");
    table.rows.add(
      undefined,
      Array.from({ length: rows.added }, () => [...blank])
    );
  }
  const count = before.rows.length + rows.added;
  for (const name of rows.newColumns) {
    table.columns.add(undefined, [[name], ...Array.from({ length: count }, () => [""])]);
  }
}

/** New rows look like those that the add-in made; a new column looks so from top to bottom. */
export function queueLook(sheet: Excel.Worksheet, write: EvidenceWrite): void {
  const { table, rows, levels } = write;
  const { firstRow, firstColumn } = table;
  const standing = table.rows.length;
  const looks = [
    rows.added > 0 &&
      evidenceLook(
        table.header,
        { row: firstRow + standing, column: firstColumn, rows: rows.added },
        levels
      ),
    rows.newColumns.length > 0 &&
      evidenceLook(
        rows.newColumns,
        {
          row: firstRow,
          column: firstColumn + table.header.length,
          rows: standing + rows.added,
        },
        levels
      ),
  ];
  for (const look of looks) {
    if (look === false) continue;
    for (const styled of look.styles) applyStyle(sheet, styled);
    for (const validation of look.validations) applyValidation(sheet, validation);
  }
}

/** Rows that Excel has not measured, as in a file written without it, would cut their words. */
function queueHeights(sheet: Excel.Worksheet, { table, rows }: EvidenceWrite): void {
  const header = [...table.header, ...rows.newColumns];
  const heights = rows.cells.map((cells) => evidenceRowHeight(header, cells));
  for (let first = 0; first < heights.length;) {
    const height = heights[first] ?? 0;
    let count = 1;
    while (heights[first + count] === height) count += 1;
    const row = table.firstRow + rows.first + first;
    sheet.getRangeByIndexes(row, table.firstColumn, count, 1).format.rowHeight = height;
    first += count;
  }
}

function verifyRows(
  range: Excel.Range,
  cells: readonly (readonly CellContent[])[],
  name: string
): void {
  const values: unknown[][] = range.values;
  const isThere = cells.every((row, index) =>
    row.every((cell, column) => {
      if (cell === null || typeof cell === "object") return true;
      // As text: a number in a cell that is formatted as text comes back as one.
      return String(values[index]?.[column]) === lineFeeds(String(cell));
    })
  );
  if (!isThere) throw new VerificationError(`The table ${name} does not hold what was written`);
}

/**
 * Queues new items and their read-back in one request; call the answer after the next `sync`, it
 * throws a `VerificationError` where they do not stand there. Only cells that an item fills are
 * written, and cells below the table move with its end.
 */
export function queueEvidence({ workbook }: Session, write: EvidenceWrite): () => void {
  const { table: before, rows } = write;
  const table = workbook.tables.getItem(before.name);
  const sheet = workbook.worksheets.getItem(write.sheet);
  queueGrowth(table, write);
  queueLook(sheet, write);
  const header = [...before.header, ...rows.newColumns];
  const firstRow = before.firstRow + rows.first;
  const { firstColumn } = before;
  const range = sheet.getRangeByIndexes(firstRow, firstColumn, rows.cells.length, header.length);
  const month = header.indexOf(evidenceColumns.month);
  if (month >= 0) {
    const months = sheet.getRangeByIndexes(firstRow, firstColumn + month, rows.cells.length, 1);
    months.numberFormat = rows.cells.map(() => ["@"]);
  }
  const isText = (row: number, column: number): boolean =>
    column === month || before.formats[rows.first + row]?.[column] === "@";
  range.formulas = rows.cells.map((cells, row) =>
    cells.map((cell, column) =>
      assigned(cell, isText(row, column), firstRow + row, firstColumn + column)
    )
  );
  queueHeights(sheet, write);
  // Another proxy: loads and writes of one object would be told apart by their order only.
  const after = sheet.getRangeByIndexes(firstRow, firstColumn, rows.cells.length, header.length);
  after.load("values");
  return () => verifyRows(after, rows.cells, before.name);
}
