import { a1 } from "../sheets/a1";
import type { CellArea } from "./addresses";
import type { SheetFacts } from "./inspect-workbook";
import { TooManyCellsError } from "./read-table";
import type { Session } from "./session";

/** A cell with a formula, and where it stands. */
export interface FormulaCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** `C7` */
  readonly cell: string;
  readonly formula: string;
}

/** Excel refuses answers above 5 MB; formulas and values of this many cells stay far below. */
const cellsOfRequest = 60_000;

interface Piece extends CellArea {
  readonly sheet: SheetFacts;
}

/** The used part of each sheet, cut into pieces of whole rows. */
function piecesOf(sheet: SheetFacts, used: Excel.Range): Piece[] {
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const height = Math.max(1, Math.floor(cellsOfRequest / columnCount));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => ({
    sheet,
    row: rowIndex + index * height,
    column: columnIndex,
    rows: Math.min(height, rowCount - index * height),
    columns: columnCount,
  }));
}

/** Pieces in their order, in as few requests as fit. */
function requestsOf(pieces: readonly Piece[]): Piece[][] {
  const requests: Piece[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    const size = piece.rows * piece.columns;
    if (cells + size > cellsOfRequest) {
      requests.push([]);
      cells = 0;
    }
    requests[requests.length - 1]?.push(piece);
    cells += size;
  }
  return requests;
}

function grid(cells: unknown, sheet: string): unknown[][] {
  if (!Array.isArray(cells)) throw new TooManyCellsError(`The sheet ${sheet} is too big to read.`);
  return cells.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : []));
}

/**
 * The cells of these sheets that hold a formula that is wanted, row by row. Two round trips; one
 * more for every further 60,000 cells that the sheets use.
 *
 * @param isWanted by the formula and what its cell shows
 */
export async function readFormulas(
  session: Session,
  sheets: readonly SheetFacts[],
  isWanted: (formula: string, shown: unknown) => boolean
): Promise<FormulaCell[]> {
  const { worksheets } = session.workbook;
  const used = sheets.map((sheet) => {
    const range = worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  await session.sync();
  const found: FormulaCell[] = [];
  for (const request of requestsOf(used.flatMap(({ sheet, range }) => piecesOf(sheet, range)))) {
    const ranges = request.map((piece) => {
      const { sheet, row, column, rows, columns } = piece;
      const range = worksheets.getItem(sheet.id).getRangeByIndexes(row, column, rows, columns);
      range.load("values,formulas");
      return { piece, range };
    });
    // One request would be refused as too big: the loop runs once unless the workbook is huge.
    await session.sync();
    for (const { piece, range } of ranges) found.push(...cellsWanted(piece, range, isWanted));
  }
  return found;
}

function cellsWanted(
  piece: Piece,
  range: Excel.Range,
  isWanted: (formula: string, shown: unknown) => boolean
): FormulaCell[] {
  const { id: sheetId, name: sheet } = piece.sheet;
  const values = grid(range.values, sheet);
  return grid(range.formulas, sheet).flatMap((cells, r) =>
    cells.flatMap((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return [];
      if (!isWanted(formula, values[r]?.[c])) return [];
      const [row, column] = [piece.row + r, piece.column + c];
      return [{ sheetId, sheet, row, column, cell: a1(row, column), formula }];
    })
  );
}

/** Cells that stand below each other without a gap: one read or write each. */
export function runsOf<Cell extends Pick<FormulaCell, "sheetId" | "row" | "column">>(
  cells: readonly Cell[]
): Cell[][] {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row
  );
  const runs: Cell[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const isNext =
      last?.sheetId === cell.sheetId && last.column === cell.column && last.row + 1 === cell.row;
    if (run !== undefined && isNext) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/**
 * Queues the read of cells; call the answer after the next `sync`: what each holds and shows, in
 * their order, null where the sheet is gone.
 */
export function queueCells<Cell extends FormulaCell>(
  { workbook }: Session,
  cells: readonly Cell[]
): () => { readonly cell: Cell; readonly formula: unknown; readonly value: unknown }[] {
  const reads = runsOf(cells).map((run) => {
    const { sheetId = "", row = 0, column = 0 } = run[0] ?? {};
    const sheet = workbook.worksheets.getItemOrNullObject(sheetId);
    const range = sheet.getRangeByIndexes(row, column, run.length, 1);
    range.load("values,formulas");
    return { run, range, sheet };
  });
  return () =>
    reads.flatMap(({ run, range }) => {
      const gone = range.isNullObject;
      const formulas: unknown[][] = gone ? [] : range.formulas;
      const values: unknown[][] = gone ? [] : range.values;
      return run.map((cell, index) => ({
        cell,
        formula: formulas[index]?.[0] ?? null,
        value: values[index]?.[0] ?? null,
      }));
    });
}

/** Queues the write of formulas, a block for each run of cells that stand below each other. */
export function queueFormulas(
  { workbook }: Session,
  cells: readonly (FormulaCell & { readonly written: string })[]
): void {
  for (const run of runsOf(cells)) {
    const { sheetId = "", row = 0, column = 0 } = run[0] ?? {};
    workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, run.length, 1).formulas =
      run.map(({ written }) => [written]);
  }
}

/** A defined name and what it stands for, as a formula. */
export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

/** Queues the read of the names of the workbook and of these sheets; call the answer after a `sync`. */
export function queueNamedFormulas(
  { workbook }: Session,
  sheets: readonly SheetFacts[]
): () => NamedFormula[] {
  const all = [
    workbook.names,
    ...sheets.map(({ id }) => workbook.worksheets.getItem(id).names),
  ].map((names) => names.load("items/name,items/formula"));
  return () =>
    all.flatMap(({ items }) =>
      items.map(({ name, formula }) => ({ name, formula: String(formula) }))
    );
}
