import { MAX_COLUMNS, MAX_ROWS } from "../host/limits";
import { sameArea } from "../host/model/cell-area";
import type { Desk } from "../desk/desk";
import { followLink } from "./follow-link";
import type { Direction } from "./direction";
import type { GridContext } from "./grid-context";
import type { GridCommand } from "./grid-keys";
import { gridText } from "./grid-text";
import {
  advance,
  extend,
  extendTo,
  move,
  movingCorner,
  selectCell,
  type Selected,
} from "./selection-moves";
import type { SheetShape } from "./sheet-shape";
import { currentRegion, lastUsedCell } from "./used-area";

/** Pixels that a key adds to a column's width, and to a row's height. */
const RESIZE_STEP = { column: 8, row: 5 } as const;

export function select(desk: Desk, { area, row, column }: Selected): void {
  desk.select(area, row, column);
}

/** Does what a key asks. Where the workbook refuses, it says so; nothing is thrown. */
export function runCommand(context: GridContext, command: GridCommand): void {
  const { desk, entry } = context;
  const { selection } = desk;
  const shape = context.shape();
  const go = (selected: Selected): void => select(desk, selected);
  /** To a cell, or the selection as far as that cell. */
  const reach = (row: number, column: number, isExtending: boolean): void =>
    go(isExtending ? extendTo(shape, selection, row, column) : selectCell(shape, row, column));

  switch (command.kind) {
    case "move":
      return go(
        (command.isExtending ? extend : move)(shape, selection, command.to, command.toEdge)
      );
    case "advance":
      return go(advance(shape, selection, command.by, command.isBack));
    case "page":
      return page(context, command.step, command.isExtending);
    case "row-start": {
      const { row } = command.isExtending ? movingCorner(selection) : selection;
      return reach(row, firstScrolled(shape, selection.column), command.isExtending);
    }
    case "sheet-start": {
      const row = shape.rows.visibleFrom(shape.view.freeze.rows, 1) ?? 0;
      return reach(row, firstScrolled(shape, -1), command.isExtending);
    }
    case "sheet-end": {
      const { row, column } = lastUsedCell(shape.view);
      return reach(row, column, command.isExtending);
    }
    case "type":
      return entry.begin("cell", command.text);
    case "edit":
      return entry.begin("cell");
    case "clear":
      return void entry.report(() => desk.clear(selection.area));
    case "undo":
      return void entry.report(() => desk.undo());
    case "redo":
      return void entry.report(() => desk.redo());
    case "select-all":
      return selectAll(context);
    case "select-column":
      return go({ ...selection, area: { ...selection.area, top: 0, bottom: MAX_ROWS - 1 } });
    case "select-row":
      return go({ ...selection, area: { ...selection.area, left: 0, right: MAX_COLUMNS - 1 } });
    case "other-sheet":
      return otherSheet(context, command.step);
    case "open-list":
      return openList(context);
    case "open-link":
      return followLink(context, selection.row, selection.column);
    case "resize":
      return resize(context, command.to);
  }
}

/** Home: where the scrolled part begins; from there, or left of it, the sheet's first column. */
function firstScrolled({ view, columns }: SheetShape, from: number): number {
  const first = columns.visibleFrom(view.freeze.columns, 1) ?? 0;
  return from === first ? (columns.visibleFrom(0, 1) ?? 0) : first;
}

function page({ desk, shape, pageHeight }: GridContext, step: 1 | -1, isExtending: boolean): void {
  const { selection } = desk;
  const { rows } = shape();
  const from = isExtending ? movingCorner(selection) : selection;
  const row = rows.at(rows.start(from.row) + step * pageHeight());
  const selected = isExtending
    ? extendTo(shape(), selection, row, from.column)
    : selectCell(shape(), row, from.column);
  select(desk, selected);
}

/** First the block of data around the active cell, then, or outside of data, the whole sheet. */
function selectAll({ desk, shape }: GridContext): void {
  const { row, column, area } = desk.selection;
  const region = shape().merges.grow(currentRegion(shape().view, row, column));
  const isAlone = region.top === region.bottom && region.left === region.right;
  if (!isAlone && !sameArea(region, area)) return select(desk, { area: region, row, column });
  const everything = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  select(desk, { area: everything, row, column });
}

function otherSheet({ desk, entry }: GridContext, step: 1 | -1): void {
  const shown = desk.tabs.filter((tab) => tab.visibility === "visible");
  const next = shown[shown.findIndex((tab) => tab.id === desk.activeSheet) + step];
  if (next !== undefined) void entry.report(() => desk.activate(next.id));
}

function openList(context: GridContext): void {
  const { row, column } = context.desk.selection;
  const cell = context.shape().view.cell(row, column);
  if (cell.filter !== null) context.open("filter");
  else if (cell.hasChoices) context.open("choices");
  else context.say(gridText.noList);
}

function resize({ desk, entry, shape }: GridContext, to: Direction): void {
  const { row, column } = desk.selection;
  const { rows, columns } = shape();
  void entry.report(() =>
    to.columns !== 0
      ? desk.setColumnWidth(
          column,
          Math.max(1, columns.size(column) + to.columns * RESIZE_STEP.column)
        )
      : desk.setRowHeight(row, Math.max(1, rows.size(row) + to.rows * RESIZE_STEP.row))
  );
}
