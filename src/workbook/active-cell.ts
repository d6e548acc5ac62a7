import { sheetMarks } from "../sheets/sheet-marks";
import type { Session } from "./session";

/** Where the person stands, and what forbids to write there. Rows and columns count from 0. */
export interface ActiveCell {
  readonly sheet: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly isReadOnly: boolean;
  readonly isProtected: boolean;
  /** The sheet is one of an assessment's. */
  readonly isOurs: boolean;
}

/** Queues the read; call the answer after the next `sync`. */
export function queueActiveCell({ workbook }: Session): () => ActiveCell {
  const cell = workbook.getActiveCell();
  const { worksheet } = cell;
  const { protection, customProperties } = worksheet;
  workbook.load("readOnly");
  cell.load("rowIndex,columnIndex");
  worksheet.load("id,name");
  protection.load("protected");
  customProperties.load("items/key");
  return () => ({
    ...placeOf(cell),
    sheet: worksheet.name,
    sheetId: worksheet.id,
    isReadOnly: workbook.readOnly,
    isProtected: protection.protected,
    isOurs: customProperties.items.some(({ key }) => key === sheetMarks.framework),
  });
}

function placeOf({ rowIndex, columnIndex }: Excel.Range): Pick<ActiveCell, "row" | "column"> {
  return { row: rowIndex, column: columnIndex };
}
