import type { SheetPlan } from "../sheets/plan";
import type { StandingCell } from "../sheets/typed-in-generated";
import type { CellArea } from "./addresses";
import { contains, onSheet } from "./addresses";
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

/** Where everything stands on a sheet that is to be written anew. */
export interface SheetOutline {
  /** The cells that are ours; null where the name is gone or names no cells any more. */
  readonly area: CellArea | null;
  /** The smallest area that holds every filled cell; no rows where none is. */
  readonly used: CellArea;
  /** Tables by name in lower case. */
  readonly tables: ReadonlyMap<string, StandingTable>;
  /** Names of the charts of the last time. */
  readonly charts: readonly string[];
}

/** Place with the header row. */
export interface StandingTable extends CellArea {
  readonly header: readonly string[];
  /** Without header and totals. */
  readonly body: CellArea;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What stands on a sheet that is to be written anew. */
export interface GeneratedSheet extends Omit<SheetOutline, "used"> {
  /** Cells that hold something and are not ours. */
  readonly others: readonly Cell[];
}

/** The same with what stands in our cells. */
interface ReadSheet extends GeneratedSheet {
  /** Cells of ours that hold something. */
  readonly cells: readonly StandingCell[];
  /** What stands in cells that are not ours. */
  readonly otherTexts: ReadonlySet<string>;
}

function areaOf(range: Excel.Range): CellArea {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}

function filledCells({ row, column }: CellArea, values: unknown): Cell[] {
  if (!Array.isArray(values)) throw new TooManyCellsError("The sheet is too big to read.");
  return (values as unknown[][]).flatMap((cells, r) =>
    cells.flatMap((value, c) => (isFilled(value) ? [{ row: row + r, column: column + c }] : []))
  );
}

interface QueuedTable {
  readonly table: Excel.Table;
  readonly whole: Excel.Range;
  readonly body: Excel.Range;
}

function queueStanding(table: Excel.Table): QueuedTable {
  table.load("name");
  table.columns.load("items/name");
  const whole = table.getRange();
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  const body = table.getDataBodyRange();
  body.load("rowIndex,columnIndex,rowCount,columnCount");
  return { table, whole, body };
}

function outlineOf(
  own: Excel.Range,
  used: Excel.Range,
  tables: readonly QueuedTable[],
  charts: Excel.ChartCollection
): SheetOutline {
  return {
    area: own.isNullObject ? null : areaOf(own),
    used: used.isNullObject ? noCells : areaOf(used),
    tables: new Map(
      tables.map(({ table, whole, body }) => [
        table.name.toLowerCase(),
        {
          ...areaOf(whole),
          header: table.columns.items.map((column) => column.name),
          body: areaOf(body),
        },
      ])
    ),
    charts: charts.items.map(({ name }) => name).filter((name) => name.startsWith(chartPrefix)),
  };
}

const noCells: CellArea = { row: 0, column: 0, rows: 0, columns: 0 };

/**
 * Queues the read of where everything stands, whatever the size of the sheet; call the answer after
 * the next `sync`.
 *
 * @param tables ids of those that stand on the sheet
 */
export function queueOutline(
  { workbook }: Session,
  sheetId: string,
  tables: readonly string[]
): () => SheetOutline {
  const sheet = workbook.worksheets.getItem(sheetId);
  const own = sheet.names.getItemOrNullObject(areaName).getRangeOrNullObject();
  own.load("rowIndex,columnIndex,rowCount,columnCount");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const held = tables.map((id) => queueStanding(workbook.tables.getItem(id)));
  const { charts } = sheet;
  charts.load("items/name");
  return () => outlineOf(own, used, held, charts);
}

/**
 * Queues the read of what stands beside and below our cells, which may be too many to be read
 * themselves; call the answer after the next `sync`.
 */
export function queueOthers(
  { workbook }: Session,
  sheetId: string,
  { used, area }: SheetOutline
): () => readonly Cell[] {
  const own = area ?? noCells;
  const [bottom, right] = [used.row + used.rows, used.column + used.columns];
  const beside = { row: 0, column: own.columns, rows: own.rows, columns: right - own.columns };
  const below = { row: own.rows, column: 0, rows: bottom - own.rows, columns: right };
  const read = [beside, below]
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map((one) => {
      const range = workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(one.row, one.column, one.rows, one.columns);
      range.load("values");
      return { one, range };
    });
  return () => read.flatMap(({ one, range }) => filledCells(one, range.values));
}

/**
 * Queues the read of a sheet of usual size in one; call the answer after the next `sync`.
 *
 * @param tables ids of those that stand on the sheet
 */
export function queueGenerated(
  session: Session,
  sheetId: string,
  tables: readonly string[]
): () => ReadSheet {
  const outline = queueOutline(session, sheetId, tables);
  const used = session.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
  used.load("values,formulas");
  return () => generatedSheet(outline(), used);
}

function generatedSheet({ used: place, ...found }: SheetOutline, used: Excel.Range): ReadSheet {
  const filled = used.isNullObject ? [] : filledCells(place, used.values);
  const { area } = found;
  const isOurs = ({ row, column }: Cell): boolean => area !== null && contains(area, row, column);
  const at = (grid: unknown, { row, column }: Cell): unknown => {
    const cells: unknown = Array.isArray(grid) ? grid[row - place.row] : undefined;
    return Array.isArray(cells) ? cells[column - place.column] : undefined;
  };
  const others = filled.filter((cell) => !isOurs(cell));
  return {
    ...found,
    cells: filled.filter(isOurs).map((cell) => ({
      ...cell,
      value: at(used.values, cell),
      formula: at(used.formulas, cell),
    })),
    others,
    otherTexts: new Set(others.map((cell) => String(at(used.values, cell)))),
  };
}
