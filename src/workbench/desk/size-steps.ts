import { storedOfPoints } from "../host/model/column-width";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookHost } from "../host/workbook-host";
import type { DeskAnswer } from "./desk";
import { done, refusalOf } from "./desk-sentences";
import type { Step, Steps } from "./step";

const PIXELS_TO_POINTS = 0.75;

/** Gives a column another width; `column` counts from 0. */
export function sizeColumn(
  host: WorkbookHost,
  sheet: SheetModel,
  column: number,
  pixels: number,
  steps: Steps
): DeskAnswer {
  const { layout } = sheet;
  const before = layout.columnAt(column)?.width;
  const width = storedOfPoints(pixels * PIXELS_TO_POINTS);
  return sized(host, sheet, "columns", steps, {
    undo: () => layout.changeColumns(column, column, before === undefined ? {} : { width: before }),
    redo: () => layout.changeColumns(column, column, { width }),
  });
}

/** Gives a row another height; `row` counts from 0. */
export function sizeRow(
  host: WorkbookHost,
  sheet: SheetModel,
  row: number,
  pixels: number,
  steps: Steps
): DeskAnswer {
  const { layout } = sheet;
  const before = layout.heightOf(row);
  const height = pixels * PIXELS_TO_POINTS;
  return sized(host, sheet, "rows", steps, {
    undo: () => layout.changeRows(row, row, { height: before }),
    redo: () => layout.changeRows(row, row, { height }),
  });
}

function sized(
  host: WorkbookHost,
  sheet: SheetModel,
  facet: "rows" | "columns",
  steps: Steps,
  step: Step
): DeskAnswer {
  try {
    host.book.assertWritable();
    sheet.assertAllowed(facet === "rows" ? "allowFormatRows" : "allowFormatColumns");
  } catch (error) {
    return refusalOf(error, { isReadOnly: host.book.isReadOnly });
  }
  steps.add(step);
  void host.act((book) => {
    step.redo(book);
    sheet.mark(facet);
  });
  return done;
}
