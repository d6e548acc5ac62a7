import { translateFormulaToA1 } from "@borgar/fx";
import { a1 } from "../sheets/a1";
import { keptHeight } from "../sheets/kept-height";
import type { KeyedTableLook, KeyedTablePlace } from "../sheets/keyed-table-look";
import type { MergedTable } from "../sheets/merge-keyed-table";
import type { CellContent, StyledArea } from "../sheets/plan";
import { highestRow } from "./cell-measures";
import { toCellText } from "./cell-text";
import type { KeyedTable } from "./read-keyed-table";
import { rowMoves, type RowMoves } from "./row-moves";
import type { Session } from "./session";
import { VerificationError } from "./verification-error";
import { applyConditionalFormat, applyValidation } from "./write-rules";
import { applyStyle } from "./write-styles";

interface KeyedTableWrite {
  readonly sheet: string;
  /** The table as it stood. */
  readonly table: KeyedTable;
  readonly merged: MergedTable;
  /** Number formats of the new body, cell by cell. */
  readonly formats: readonly (readonly string[])[];
  readonly look: (
    place: KeyedTablePlace,
    rows: readonly (readonly CellContent[])[]
  ) => KeyedTableLook;
}

type Assigned = string | number | boolean;

function assigned(cell: CellContent, format: string, row: number, column: number): Assigned {
  if (cell === null) return "";
  if (typeof cell === "object") return translateFormulaToA1(cell.formula, a1(row, column));
  if (typeof cell !== "string") return cell;
  return format === "@" ? cell : toCellText(cell);
}

/** Neighbouring places of the layout that hold rows which did not stand before. */
function runsOfNew(
  layout: RowMoves["layout"],
  { rows }: MergedTable
): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  layout.forEach((one, place) => {
    if (one.kind !== "row" || rows[one.index]?.from !== null) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.count === place) last.count += 1;
    else runs.push({ first: place, count: 1 });
  });
  return runs;
}

type Area = StyledArea["area"];

/**
 * Rows that change their place are cut and pasted into the rows that were put in for them: so their
 * colours, notes, links and validation go with them, and formulas elsewhere go on speaking of them.
 */
function queueMovedRows(
  sheet: Excel.Worksheet,
  { table, merged }: KeyedTableWrite,
  { layout }: RowMoves
): void {
  const { firstRow, firstColumn, header } = table;
  const rowAt = (place: number): Excel.Range =>
    sheet.getRangeByIndexes(firstRow + place, firstColumn, 1, header.length);
  const placeOf = new Map(
    layout.flatMap((one, place) => (one.kind === "doomed" ? [[one.from, place] as const] : []))
  );
  layout.forEach((one, place) => {
    const from = one.kind === "row" && one.isNew ? (merged.rows[one.index]?.from ?? null) : null;
    const source = from === null ? undefined : placeOf.get(from);
    if (source !== undefined) rowAt(source).moveTo(rowAt(place));
  });
}

/** Rows that were put in took the look of their neighbour, which may be a user's: they get ours. */
function queueNewLook(
  sheet: Excel.Worksheet,
  write: KeyedTableWrite,
  moves: RowMoves,
  look: KeyedTableLook
): void {
  const { firstRow, firstColumn, header } = write.table;
  for (const { first, count } of runsOfNew(moves.layout, write.merged)) {
    const at = (area: Area): Area => ({ ...area, row: firstRow + first, rows: count });
    sheet.getRangeByIndexes(firstRow + first, firstColumn, count, header.length).clear("Formats");
    for (const styled of look.styles) applyStyle(sheet, { ...styled, area: at(styled.area) });
    for (const validation of look.validations) {
      applyValidation(sheet, { ...validation, area: at(validation.area) });
    }
  }
}

/** Only cells that are the add-in's are written; null leaves a cell as it is, to the letter. */
function queueContents(sheet: Excel.Worksheet, write: KeyedTableWrite, { layout }: RowMoves): void {
  const { table, merged, formats } = write;
  const width = table.header.length;
  const range = sheet.getRangeByIndexes(table.firstRow, table.firstColumn, layout.length, width);
  const cells = layout.map((one, place) =>
    table.header.map((_, column) => {
      const row = one.kind === "row" ? merged.rows[one.index] : undefined;
      if (one.kind !== "row" || row?.isWritten[column] !== true) return null;
      const format = formats[one.index]?.[column] ?? "General";
      const [rowAt, columnAt] = [table.firstRow + place, table.firstColumn + column];
      return { format, content: assigned(row.cells[column] ?? null, format, rowAt, columnAt) };
    })
  );
  range.numberFormat = cells.map((row) => row.map((cell) => cell?.format ?? null));
  range.formulas = cells.map((row) => row.map((cell) => cell?.content ?? null));
}

/** Formats and heights that follow from what the rows say; in their final places. */
function queueFinalLook(
  sheet: Excel.Worksheet,
  { table, merged, ...write }: KeyedTableWrite,
  look: KeyedTableLook
): void {
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
  const { firstRow } = table;
  const before = new Map(
    write.look(table, table.rows).rowHeights.map(({ row, height }) => [row, height] as const)
  );
  for (const { row, height } of look.rowHeights) {
    const from = merged.rows[row - firstRow]?.from ?? null;
    const needed = from === null ? undefined : before.get(firstRow + from);
    const standing = from === null ? null : (table.heights[from] ?? null);
    // A hidden row tells no height; where it stays it has its own again, or is hidden as it was.
    const isSame = from !== null && firstRow + from === row && needed === height;
    if (standing === null && isSame) continue;
    const kept = needed === undefined ? height : keptHeight(standing, needed, height);
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = Math.min(kept, highestRow);
  }
}

/**
 * Queues the new rows of a table and their read-back in one request; call the answer after the next
 * `sync`, it throws a `VerificationError` where the table is not as it was written.
 *
 * Rows are put in before anything is written, and those that go are deleted last: should Excel stop
 * midway, no row of the user is lost. Rows keep what the user made of them, wherever they come to stand.
 */
export function queueKeyedTable({ workbook }: Session, write: KeyedTableWrite): () => void {
  const { table: before, merged } = write;
  const table = workbook.tables.getItem(before.name);
  const sheet = workbook.worksheets.getItem(write.sheet);
  const width = before.header.length;
  const standing = before.rows.length;
  const moves = rowMoves(
    merged.rows.map(({ from }) => from),
    standing
  );
  const { firstRow, firstColumn, header } = before;
  const cells = merged.rows.map((row) => row.cells);
  const look = write.look({ firstRow, firstColumn, header }, cells);
  // What is filtered away would stay hidden by position, under other rows.
  table.clearFilters();
  for (const { before: index, count } of moves.inserts) {
    const blank = Array.from({ length: count }, () => Array.from({ length: width }, () => ""));
    table.rows.add(index >= standing ? undefined : index, blank);
  }
  queueMovedRows(sheet, write, moves);
  queueNewLook(sheet, write, moves, look);
  queueContents(sheet, write, moves);
  for (let place = moves.layout.length - 1; place >= 0; place -= 1) {
    if (moves.layout[place]?.kind === "doomed") table.rows.getItemAt(place).delete();
  }
  const surplus = standing - merged.rows.length;
  if (surplus > 0) {
    sheet.getRangeByIndexes(firstRow + merged.rows.length, 0, surplus, 1).format.autofitRows();
  }
  queueFinalLook(sheet, write, look);
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
  cells: readonly (readonly CellContent[])[]
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
