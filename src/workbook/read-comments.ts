import type { Session } from "./session";

/** The cell of a comment; rows and columns count from 0. */
export interface CommentPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The comments of a workbook. */
export interface QueuedComments {
  /** Asks where they stand, to be answered by the next `sync`, whoever makes it. */
  readonly ask: () => void;
  /** Where they stand: one round trip where there are any and nobody has asked yet. */
  readonly places: () => Promise<readonly CommentPlace[]>;
}

/**
 * Queues the read of the comments of the workbook; after the next `sync` they can be asked where they
 * stand: Excel lists them without their cells. Notes, as comments were called before Excel 365, are not
 * among them: the members for them came with ExcelApi 1.18.
 */
export function queueComments(session: Session): QueuedComments {
  const { comments } = session.workbook;
  comments.load("items/id");
  let cells: Excel.Range[] | null = null;
  const located = (): Excel.Range[] =>
    comments.items.map((comment) => {
      const cell = comment.getLocation();
      cell.load("rowIndex,columnIndex");
      cell.worksheet.load("name");
      return cell;
    });
  return {
    ask: () => {
      cells = located();
    },
    places: async () => {
      if (cells === null) {
        cells = located();
        if (cells.length > 0) await session.sync();
      }
      return cells.map(placeOf);
    },
  };
}

function placeOf(cell: Excel.Range): CommentPlace {
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}
