import type { Session } from "./session";

/** The cell of a comment; rows and columns count from 0. */
export interface CommentPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where comments stand, once they were asked for. */
export interface AskedComments {
  /** Something was queued: call `places` after the next `sync`. */
  readonly isAsking: boolean;
  readonly places: () => CommentPlace[];
}

/**
 * Queues the read of the comments of the workbook; the answer asks, after the next `sync`, where they
 * stand, which is answered by the one after that: Excel lists them without their cells. Notes, as
 * comments were called before Excel 365, are not among them: the members for them came with
 * ExcelApi 1.18.
 */
export function queueComments(session: Session): () => AskedComments {
  const { comments } = session.workbook;
  comments.load("items/id");
  return () => {
    const cells = comments.items.map((comment) => {
      const cell = comment.getLocation();
      cell.load("rowIndex,columnIndex");
      cell.worksheet.load("name");
      return cell;
    });
    return { isAsking: cells.length > 0, places: () => cells.map(placeOf) };
  };
}

function placeOf(cell: Excel.Range): CommentPlace {
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}
