import { areaOf, holds, type CellArea } from "../host/model/cell-area";
import { enterContent } from "../host/model/enter-content";
import { resizeTable } from "../host/model/resize-table";
import type { SheetModel } from "../host/model/sheet-model";
import type { TableModel } from "../host/model/table-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import { isAccepted } from "./check-entry";
import type { DeskAnswer } from "./desk";
import { alertOf, done, refusalOf } from "./desk-sentences";
import { cellStep, pictureOf, restorePicture, type Step, type Steps } from "./step";

/** The cell that takes what is typed: a merged area's first. */
function typedCell(sheet: SheetModel, row: number, column: number): CellArea {
  const merge = sheet.merges.find((area) => holds(area, row, column));
  return areaOf(merge?.top ?? row, merge?.left ?? column);
}

/**
 * Enters what a person typed in a cell and checks it as Excel does: after it was converted, and
 * before anything else sees it. What is not accepted is taken back.
 */
export function enterTyped(
  book: WorkbookModel,
  sheet: SheetModel,
  place: { readonly row: number; readonly column: number },
  text: string,
  options: { readonly steps: Steps; readonly isConfirmed: boolean }
): DeskAnswer {
  const area = typedCell(sheet, place.row, place.column);
  const before = pictureOf(sheet, area);
  try {
    enterContent(book, sheet, area, () => text);
  } catch (error) {
    return refusalOf(error, { isReadOnly: book.isReadOnly, text });
  }
  const cell = { sheet, row: area.top, column: area.left };
  const rule = sheet.validations.at(area.top, area.left);
  const entered = sheet.cells.get(area.top, area.left);
  // What a person types spills, as in Excel since dynamic arrays; in a table it cannot.
  if (entered.formula !== undefined && sheet.tableAt(area.top, area.left) === undefined) {
    sheet.dynamicArrays.add(sheet, area.top, area.left);
  }
  const isFormula = sheet.cells.get(area.top, area.left).formula !== undefined;
  if (rule?.showError === true && !isFormula && !isAccepted(book, cell, rule)) {
    if (!(options.isConfirmed && rule.errorStyle !== "stop")) {
      restorePicture(book, sheet, before);
      book.edits.take();
      return alertOf(rule);
    }
  }
  const grown = growTable(book, sheet, area, text);
  const after = pictureOf(sheet, area);
  options.steps.add(
    grown === null ? cellStep(sheet, before, after) : withTable(grown, sheet, before, after)
  );
  return done;
}

interface Grown {
  readonly table: TableModel;
  readonly before: CellArea;
  readonly after: CellArea;
}

/** Text typed right below a table makes it one row longer, as Excel's AutoExpansion does. */
function growTable(
  book: WorkbookModel,
  sheet: SheetModel,
  area: CellArea,
  text: string
): Grown | null {
  if (text === "") return null;
  const table = sheet.tables.find(
    (one) =>
      !one.totalsRow &&
      one.area.bottom + 1 === area.top &&
      area.left >= one.area.left &&
      area.left <= one.area.right
  );
  if (table === undefined) return null;
  const before = table.area;
  const after = { ...before, bottom: before.bottom + 1 };
  try {
    resizeTable(book, sheet, table, after);
    return { table, before, after };
  } catch {
    // There is no room below: the text stays beside the table.
    return null;
  }
}

function withTable(
  { table, before, after }: Grown,
  sheet: SheetModel,
  cellsBefore: ReturnType<typeof pictureOf>,
  cellsAfter: ReturnType<typeof pictureOf>
): Step {
  const cells = cellStep(sheet, cellsBefore, cellsAfter);
  return {
    undo: (book) => {
      cells.undo(book);
      resizeTable(book, sheet, table, before);
    },
    redo: (book) => {
      cells.redo(book);
      resizeTable(book, sheet, table, after);
    },
  };
}
