import type { Session } from "./session";

/** The cell of a comment; rows and columns count from 0. */
export interface CommentPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Queues the read of the comments of the workbook; ask the answer after the next `sync` where they
 * stand. That needs a round trip of its own where there are any, since Excel lists them without their
 * cells. Notes, as comments were called before Excel 365, are not among them: the members for them
 * came with ExcelApi 1.18.
 */
export function queueComments(session: Session): () => Promise<CommentPlace[]> {
  const { comments } = session.workbook;
  comments.load("items/id");
  return async () => {
    if (comments.items.length === 0) return [];
    const cells = comments.items.map((comment) => {
      const cell = comment.getLocation();
      cell.load("rowIndex,columnIndex");
      cell.worksheet.load("name");
      return cell;
    });
    await session.sync();
    return cells.map((cell) => ({
      sheet: cell.worksheet.name,
      row: cell.rowIndex,
      column: cell.columnIndex,
    }));
  };
}
