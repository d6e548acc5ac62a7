import type { SheetPlan } from "../sheets/plan";
import type { CellArea } from "./addresses";
import { onSheet } from "./addresses";
import { chartPrefix } from "../sheets/plan";
import { fixedA1 } from "../sheets/a1";
import type { Job } from "./job";
import { bytesPerCommand } from "./job";
import { TooManyCellsError } from "./read-table";
import type { Session } from "./session";

/**
 * Hidden name, of one sheet each, for the cells that the add-in writes anew. A name and not a mark,
 * because Excel moves it along when a user inserts or deletes rows and columns.
 */
const areaName = "HSA_Generated";

/** From A1 to the last cell that the plan writes or formats. */
export function plannedArea({ blocks, styles, tables }: SheetPlan): CellArea {
  const areas = [
    ...blocks.map(({ row, column, cells }) => ({
      ...{ row, column },
      ...{ rows: cells.length, columns: cells[0]?.length ?? 0 },
    })),
    ...styles.map(({ area }) => area),
    ...tables.map(({ area }) => area),
  ];
  return {
    row: 0,
    column: 0,
    rows: Math.max(1, ...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(1, ...areas.map(({ column, columns }) => column + columns)),
  };
}

/** Remembers the cells of a new sheet whose plan may be written anew. */
export function areaJob(plan: SheetPlan): Job {
  return {
    bytes: 2 * bytesPerCommand,
    queue: (workbook) => {
      if (plan.isGenerated !== true) return;
      const { rows, columns } = plannedArea(plan);
      const sheet = workbook.worksheets.getItem(plan.name);
      sheet.names.add(areaName, sheet.getRangeByIndexes(0, 0, rows, columns)).visible = false;
    },
  };
}

/** Queues that an area from A1 on is ours from now on. */
export function queueArea(sheet: Excel.Worksheet, name: string, rows: number, columns: number) {
  const address = `$A$1:${fixedA1(rows - 1, columns - 1)}`;
  sheet.names.getItem(areaName).formula = `=${onSheet(name, address)}`;
}

/** What stands on a sheet that is to be written anew. */
export interface GeneratedSheet {
  /** The cells that are ours; null where the name is gone or names no cells any more. */
  readonly area: CellArea | null;
  /** Cells that hold something, by row and column from `row` and `column` on. */
  readonly used: CellArea & { readonly values: readonly (readonly unknown[])[] };
  /** Tables by name in lower case: place with the header row. */
  readonly tables: ReadonlyMap<string, CellArea & { readonly header: readonly string[] }>;
  /** Names of the charts of the last time. */
  readonly charts: readonly string[];
}

function areaOf(range: Excel.Range): CellArea {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

interface QueuedTable {
  readonly table: Excel.Table;
  readonly whole: Excel.Range;
}

function queueStanding(table: Excel.Table): QueuedTable {
  table.load("name");
  table.columns.load("items/name");
  const whole = table.getRange();
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  return { table, whole };
}

function generatedSheet(
  own: Excel.Range,
  used: Excel.Range,
  tables: readonly QueuedTable[],
  charts: Excel.ChartCollection
): GeneratedSheet {
  const values: unknown = used.isNullObject ? [] : used.values;
  if (!Array.isArray(values)) throw new TooManyCellsError("The sheet is too big to read.");
  return {
    area: own.isNullObject ? null : areaOf(own),
    used: {
      ...(used.isNullObject ? { row: 0, column: 0, rows: 0, columns: 0 } : areaOf(used)),
      values: values as unknown[][],
    },
    tables: new Map(
      tables.map(({ table, whole }) => [
        table.name.toLowerCase(),
        { ...areaOf(whole), header: table.columns.items.map((column) => column.name) },
      ])
    ),
    charts: charts.items.map(({ name }) => name).filter((name) => name.startsWith(chartPrefix)),
  };
}

/**
 * Queues the read; call the answer after the next `sync`.
 *
 * @param tables ids of those that stand on the sheet
 */
export function queueGenerated(
  { workbook }: Session,
  sheetId: string,
  tables: readonly string[]
): () => GeneratedSheet {
  const sheet = workbook.worksheets.getItem(sheetId);
  const own = sheet.names.getItemOrNullObject(areaName).getRangeOrNullObject();
  own.load("rowIndex,columnIndex,rowCount,columnCount");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex,rowCount,columnCount");
  const held = tables.map((id) => queueStanding(workbook.tables.getItem(id)));
  const { charts } = sheet;
  charts.load("items/name");
  return () => generatedSheet(own, used, held, charts);
}
