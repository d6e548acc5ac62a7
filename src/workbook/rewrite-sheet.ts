import type { SheetPlan, TablePlan } from "../sheets/plan";
import { plannedCell } from "../sheets/planned-cell";
import { type CellArea, contains } from "./addresses";
import { type Cell, type GeneratedSheet, plannedArea, queueArea } from "./generated-area";
import { toCellText } from "./cell-text";
import { type Job, bytesPerCommand } from "./job";
import { constantJobs, formulaJobs } from "./write-cells";
import { chartJob } from "./write-charts";
import { layoutJobs } from "./write-layout";
import { ruleJob } from "./write-rules";
import { styleJob } from "./write-styles";
import { tableJob } from "./write-tables";

/** A table that stands where the plan has it, under the same header: it is resized and stays. */
function stays(plan: SheetPlan, { name, area }: TablePlan, { tables }: GeneratedSheet): boolean {
  const standing = tables.get(name.toLowerCase());
  return (
    standing !== undefined &&
    standing.row === area.row &&
    standing.column === area.column &&
    standing.columns === area.columns &&
    standing.header.every(
      (text, index) => text === plannedCell(plan, area.row, area.column + index)
    )
  );
}

interface Room {
  /** Rows to insert below our cells, and columns to the right of them. */
  readonly rows: number;
  readonly columns: number;
}

/** Room for what does not fit any more, where cells of the user stand in the way. */
function neededRoom(own: CellArea, next: CellArea, others: readonly Cell[]): Room {
  const inTheWay = others.filter(({ row, column }) => contains(next, row, column));
  const isBelow = inTheWay.some(({ row }) => row >= own.rows);
  const isBeside = inTheWay.some(({ row, column }) => row < own.rows && column >= own.columns);
  return {
    rows: isBelow ? next.rows - own.rows : 0,
    columns: isBeside ? next.columns - own.columns : 0,
  };
}

/** The area without the header rows of tables that stay: emptying those would rename columns. */
function withoutHeaders(area: CellArea, headers: readonly CellArea[]): CellArea[] {
  const rows = [...new Set(headers.map(({ row }) => row))].sort((a, b) => a - b);
  const pieces: CellArea[] = [];
  let next = area.row;
  for (const row of rows) {
    pieces.push({ ...area, row: next, rows: row - next });
    let column = area.column;
    for (const header of headers.filter((one) => one.row === row)) {
      pieces.push({ row, column, rows: 1, columns: header.column - column });
      column = header.column + header.columns;
    }
    pieces.push({ row, column, rows: 1, columns: area.column + area.columns - column });
    next = row + 1;
  }
  pieces.push({ ...area, row: next, rows: area.row + area.rows - next });
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Moves what stands in the way of what does not fit any more. */
function roomJob(plan: SheetPlan, own: CellArea, room: Room): Job {
  return {
    bytes: 4 * bytesPerCommand,
    queue: (workbook) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      if (room.rows > 0) {
        sheet.getRangeByIndexes(own.rows, 0, room.rows, 1).getEntireRow().insert("Down");
      }
      if (room.columns > 0) {
        sheet.getRangeByIndexes(0, own.columns, 1, room.columns).getEntireColumn().insert("Right");
      }
    },
  };
}

/** Empties our cells, ends the tables that do not stay and fits those that do. */
function clearJob(plan: SheetPlan, standing: GeneratedSheet, own: CellArea): Job {
  const next = plannedArea(plan);
  const both = {
    ...own,
    rows: Math.max(own.rows, next.rows),
    columns: Math.max(own.columns, next.columns),
  };
  const staying = plan.tables.filter((table) => stays(plan, table, standing));
  const kept = new Set(staying.map(({ name }) => name.toLowerCase()));
  const ended = [...standing.tables].filter(
    ([name, area]) => !kept.has(name) && contains(own, area.row, area.column)
  );
  return {
    bytes: bytesPerCommand * (20 + 6 * standing.tables.size + 2 * standing.charts.length),
    queue: (workbook) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      // Should Excel stop before the end, the next time empties all of it.
      queueArea(sheet, plan.name, both.rows, both.columns);
      for (const name of standing.charts) sheet.charts.getItem(name).delete();
      for (const [name] of ended) workbook.tables.getItem(name).convertToRange();
      for (const { name } of staying) workbook.tables.getItem(name).clearFilters();
      sheet.freezePanes.unfreeze();
      rangeOf(sheet, both).unmerge();
      for (const piece of withoutHeaders(
        both,
        staying.map(({ area }) => ({ ...area, rows: 1 }))
      )) {
        const range = rangeOf(sheet, piece);
        range.clear();
        range.conditionalFormats.clearAll();
        range.dataValidation.clear();
      }
      rangeOf(sheet, { ...both, columns: 1 }).format.autofitRows();
      for (const { name, area } of staying) {
        workbook.tables.getItem(name).resize(rangeOf(sheet, area));
      }
    },
  };
}

/** Texts below everything that stands, once there is room; from now on they are the user's. */
function belowJob(
  plan: SheetPlan,
  standing: GeneratedSheet,
  own: CellArea,
  room: Room,
  texts: readonly string[]
): Job {
  const next = plannedArea(plan);
  const bottoms = standing.others.map(({ row }) => (row >= own.rows ? row + room.rows : row) + 1);
  const row = Math.max(own.rows, next.rows, ...bottoms) + 1;
  return {
    bytes: bytesPerCommand + texts.reduce((sum, text) => sum + text.length, 0),
    queue: (workbook) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      const range = sheet.getRangeByIndexes(row, 0, texts.length, 1);
      range.values = texts.map((text) => [toCellText(text)]);
    },
  };
}

/**
 * Writes the plan of a generated sheet anew over what stands there. The sheet keeps its name, place,
 * marks and identity, a table whose header stands where the plan has it stays the same table, and
 * cells outside our own are moved rather than overwritten.
 *
 * @param own the cells that are ours now; begins at A1
 * @param names of the assessment's sheets by plan key, for links
 * @param below texts that are added below
 */
export function rewriteJobs(
  plan: SheetPlan,
  standing: GeneratedSheet,
  own: CellArea,
  names: ReadonlyMap<string, string>,
  below: readonly string[] = []
): Job[] {
  const next = plannedArea(plan);
  const room = neededRoom(own, next, standing.others);
  const fresh = {
    ...plan,
    tables: plan.tables.filter((table) => !stays(plan, table, standing)),
  };
  return [
    roomJob(plan, own, room),
    // Before anything is emptied: should Excel stop midway, they stand twice rather than nowhere.
    ...(below.length === 0 ? [] : [belowJob(plan, standing, own, room, below)]),
    clearJob(plan, standing, own),
    styleJob(plan),
    ...constantJobs(plan),
    tableJob(fresh),
    ...formulaJobs(plan),
    ruleJob(plan),
    ...layoutJobs(plan, names),
    chartJob(plan),
    {
      bytes: bytesPerCommand,
      queue: (workbook) => {
        queueArea(workbook.worksheets.getItem(plan.name), plan.name, next.rows, next.columns);
      },
    },
  ];
}
