import { translateFormulaToA1 } from "@borgar/fx";
import { a1 } from "../sheets/a1";
import type { CellContent, StyledArea } from "../sheets/plan";
import type { SummaryContent } from "../sheets/summary-sheet";
import { toCellText } from "./cell-text";
import { highestRow } from "./cell-measures";
import { applyStyle } from "./write-styles";
import { applyConditionalFormat, applyValidation } from "./write-rules";
import { headRow, type HeadPlaces } from "./summary-head-places";
import type { SummaryTable } from "./read-summary";
import type { Session } from "./session";
import { VerificationError } from "./verify-installation";

export interface SummaryWrite {
  readonly sheet: string;
  /** The table as it stood. */
  readonly table: SummaryTable;
  readonly content: SummaryContent;
  /** Number formats of the new body, cell by cell. */
  readonly formats: readonly (readonly string[])[];
  readonly places: HeadPlaces;
  /** Row of the sheet for each row of the head; null for a row that is left alone. */
  readonly headRows: readonly (number | null)[];
}

type Assigned = string | number | boolean;

function assigned(cell: CellContent, format: string, row: number, column: number): Assigned {
  if (cell === null) return "";
  if (typeof cell === "object") return translateFormulaToA1(cell.formula, a1(row, column));
  if (typeof cell !== "string") return cell;
  return format === "@" ? cell : toCellText(cell);
}

/** The part of an area that lies in rows from `row` on. */
function from(row: number, styled: StyledArea["area"]): StyledArea["area"] | null {
  const first = Math.max(row, styled.row);
  const rows = styled.row + styled.rows - first;
  return rows <= 0 ? null : { ...styled, row: first, rows };
}

function queueHead(sheet: Excel.Worksheet, write: SummaryWrite): void {
  const { head, headHeights } = write.content;
  write.headRows.forEach((row, index) => {
    if (row === null) return;
    const cells = headRow(head, write.places, index).map((cell) =>
      typeof cell === "string" && cell !== "" ? toCellText(cell) : cell
    );
    if (cells.every((cell) => cell === null)) return;
    sheet.getRangeByIndexes(row, write.table.firstColumn, 1, cells.length).values = [cells];
  });
  for (const { row, height } of headHeights) {
    const at = write.headRows[row];
    if (at === null || at === undefined) continue;
    sheet.getRangeByIndexes(at, 0, 1, 1).format.rowHeight = Math.min(height, highestRow);
  }
}

function queueLook(sheet: Excel.Worksheet, write: SummaryWrite): void {
  const { look } = write.content;
  const firstNew = write.table.firstRow + write.table.rows.length;
  // Rows that stood already keep what the user made of them.
  for (const styled of look.styles) {
    const area = from(firstNew, styled.area);
    if (area !== null) applyStyle(sheet, { ...styled, area });
  }
  for (const validation of look.validations) {
    const area = from(firstNew, validation.area);
    if (area !== null) applyValidation(sheet, { ...validation, area });
  }
  // Excel stretches formats with a table and stacks those that are added: ours are set anew. They
  // stand in generated columns only.
  const cleared = new Set<string>();
  for (const { area } of look.conditionalFormats) {
    const key = JSON.stringify(area);
    if (cleared.has(key)) continue;
    cleared.add(key);
    sheet
      .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
      .conditionalFormats.clearAll();
  }
  for (const format of look.conditionalFormats) applyConditionalFormat(sheet, format);
  for (const { row, height } of look.rowHeights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = Math.min(height, highestRow);
  }
}

/**
 * Queues the new summary and its read-back in one request; call the answer after the next `sync`,
 * it throws a `VerificationError` where the table is not as it was written.
 *
 * Rows are added before anything is written and surplus ones deleted last: cells below the table
 * move with its end, and should Excel stop midway, no row of the user is lost.
 */
export function queueSummaryWrite({ workbook }: Session, write: SummaryWrite): () => void {
  const { table: before, content, formats } = write;
  const { cells } = content.body;
  const width = before.header.length;
  const body = cells.map((row, index) =>
    row.map((cell, column) =>
      assigned(
        cell,
        formats[index]?.[column] ?? "General",
        before.firstRow + index,
        before.firstColumn + column
      )
    )
  );
  const table = workbook.tables.getItem(before.name);
  const sheet = workbook.worksheets.getItem(write.sheet);
  // What is filtered away would stay hidden by position, under other rows.
  table.clearFilters();
  const surplus = before.rows.length - cells.length;
  if (surplus < 0) {
    const added = Array.from({ length: -surplus }, () => Array.from({ length: width }, () => ""));
    table.rows.add(undefined, added);
  }
  queueLook(sheet, write);
  const range = sheet.getRangeByIndexes(before.firstRow, before.firstColumn, cells.length, width);
  range.numberFormat = formats.map((row) => [...row]);
  range.formulas = body;
  for (let row = before.rows.length - 1; row >= cells.length; row -= 1) {
    table.rows.getItemAt(row).delete();
  }
  if (surplus > 0) {
    sheet.getRangeByIndexes(before.firstRow + cells.length, 0, surplus, 1).format.autofitRows();
  }
  queueHead(sheet, write);
  const after = table.getDataBodyRange();
  after.load("values");
  return () => verifyBody(after, before.name, cells);
}

function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Formulas are left out: their values are Excel's. */
function verifyBody(
  after: Excel.Range,
  table: string,
  cells: SummaryContent["body"]["cells"]
): void {
  const values: unknown[][] = after.values;
  const isThere = cells.every((row, index) =>
    row.every((cell, column) => {
      if (cell === null || typeof cell === "object") return true;
      // As text: a number in a cell that is formatted as text comes back as one.
      return String(values[index]?.[column]) === lineFeeds(String(cell));
    })
  );
  if (!isThere || values.length !== cells.length) {
    throw new VerificationError(`The table ${table} does not hold what was written`);
  }
}
