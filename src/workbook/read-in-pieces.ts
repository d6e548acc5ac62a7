import type { CellArea } from "./addresses";
import { TooManyCellsError } from "./read-table";
import type { Session } from "./session";

/** Cells of a sheet that are read. */
export interface WantedCells {
  readonly sheetId: string;
  readonly area: CellArea;
}

/**
 * Cells of one answer: Excel on the web refuses those above 5 MB, and a cell of a portfolio takes
 * some 20 bytes, a long path or remark some hundred.
 */
const cellsInOneAnswer = 40_000;

function intoPieces({ sheetId, area }: WantedCells, index: number) {
  const rows = Math.max(1, Math.floor(cellsInOneAnswer / Math.max(1, area.columns)));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, piece) => {
    const first = piece * rows;
    const count = Math.min(rows, area.rows - first);
    return { sheetId, index, area: { ...area, row: area.row + first, rows: count } };
  });
}

type Piece = ReturnType<typeof intoPieces>[number];

/** Pieces in their order, in as few answers as hold them. */
function intoAnswers(pieces: readonly Piece[]): Piece[][] {
  const answers: Piece[][] = [];
  let size = 0;
  for (const piece of pieces) {
    const cells = piece.area.rows * piece.area.columns;
    const current = answers[answers.length - 1];
    if (current === undefined || size + cells > cellsInOneAnswer) {
      answers.push([piece]);
      size = cells;
    } else {
      current.push(piece);
      size += cells;
    }
  }
  return answers;
}

/**
 * Values of areas that may be too big for one answer, in the order asked for. One round trip for each
 * 40,000 cells, at least one.
 *
 * @throws TooManyCellsError where a piece is too big all the same: very long texts
 */
export async function readInPieces(
  session: Session,
  wanted: readonly WantedCells[]
): Promise<unknown[][][]> {
  const read: unknown[][][] = wanted.map(() => []);
  for (const answer of intoAnswers(wanted.flatMap(intoPieces))) {
    const ranges = answer.map(({ sheetId, index, area: { row, column, rows, columns } }) => {
      const sheet = session.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRangeByIndexes(row, column, rows, columns);
      range.load("values");
      return { index, range };
    });
    // One answer would be refused as too big: the loop runs once unless there are thousands of rows.
    await session.sync();
    for (const { index, range } of ranges) {
      const values: unknown = range.values;
      if (!Array.isArray(values)) throw new TooManyCellsError("The table is too big to read.");
      for (const row of values as unknown[][]) read[index]?.push(row);
    }
  }
  return read;
}
