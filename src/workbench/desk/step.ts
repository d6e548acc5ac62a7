import { areaOf, boundingArea, cellsOf, type CellArea } from "../host/model/cell-area";
import { ownCell, putCarried } from "../host/model/carried-cells";
import { enterContent } from "../host/model/enter-content";
import type { Cell } from "../host/model/sheet-cells";
import { keyOf, columnOf, rowOf } from "../host/model/cell-key";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";

/** One thing that a person did, to be taken back and done again. */
export interface Step {
  readonly undo: (book: WorkbookModel) => void;
  readonly redo: (book: WorkbookModel) => void;
}

/** The cells of an area as they stand now, with contents and formats. */
export function pictureOf(sheet: SheetModel, area: CellArea): ReadonlyMap<number, Cell> {
  const picture = new Map<number, Cell>();
  for (const { row, column } of cellsOf(area)) {
    picture.set(keyOf(row, column), ownCell(sheet, keyOf(row, column)));
  }
  return picture;
}

/**
 * Puts the cells of one area back as they were; a table's header goes through its table, which bears
 * its name. The add-in is told of one edit: ten thousand would take minutes to follow.
 */
export function restorePicture(
  book: WorkbookModel,
  sheet: SheetModel,
  picture: ReadonlyMap<number, Cell>
): void {
  let restored: CellArea | undefined;
  for (const [key, cell] of picture) {
    const row = rowOf(key);
    const column = columnOf(key);
    const area = areaOf(row, column);
    const isHeader = sheet.tableAt(row, column)?.headerArea?.top === row;
    if (isHeader) enterContent(book, sheet, area, () => String(cell.value ?? ""));
    else {
      putCarried(sheet, key, cell, { rows: 0, columns: 0 });
      restored = restored === undefined ? area : boundingArea(restored, area);
    }
  }
  if (restored === undefined) return;
  book.log.area(sheet, restored);
  book.edits.add({ sheet, area: restored, kind: "RangeEdited" });
}

/** A step over the cells of one area: pictures before and after. */
export function cellStep(
  sheet: SheetModel,
  before: ReadonlyMap<number, Cell>,
  after: ReadonlyMap<number, Cell>
): Step {
  return {
    undo: (book) => restorePicture(book, sheet, before),
    redo: (book) => restorePicture(book, sheet, after),
  };
}

const MOST_STEPS = 200;

/** What can be taken back and done again. */
export class Steps {
  private done: Step[] = [];
  private undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  add(step: Step): void {
    this.done = [...this.done, step].slice(-MOST_STEPS);
    this.undone = [];
  }

  undo(book: WorkbookModel): void {
    const step = this.done.pop();
    if (step === undefined) return;
    step.undo(book);
    this.undone.push(step);
  }

  redo(book: WorkbookModel): void {
    const step = this.undone.pop();
    if (step === undefined) return;
    step.redo(book);
    this.done.push(step);
  }

  /** An add-in changed the workbook: older Excel forgets what can be undone. */
  clear(): void {
    this.done = [];
    this.undone = [];
  }
}
