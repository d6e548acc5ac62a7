import { areaOf, cellsOf, intersection, intersects, sameArea } from "../model/cell-area";
import { changeFormat } from "../model/change-format";
import { clearContents } from "../model/enter-content";
import { insertCells } from "../model/insert-cells";
import { moveCells } from "../model/move-cells";
import { columnOf, keyOf, rowOf } from "../model/cell-key";
import { shiftCells } from "../model/shift-cells";
import type { Arguments } from "../protocol/arguments";
import type { HostObject } from "../protocol/host-object";
import { invalidOperation, notImplemented } from "../protocol/rich-api-error";
import type { CellRange } from "./cell-range";
import { rangeArgument } from "./range-argument";
import { enumValue } from "./scalar-value";

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

function clear(range: CellRange, args: Arguments): void {
  const what = args.isMissing(0) ? "All" : enumValue(args.raw(0), CLEARED);
  const { book } = range.context;
  const { sheet, area } = range;
  book.assertWritable();
  if (what === "All" || what === "Contents") clearContents(book, sheet, area);
  if (what === "All" || what === "Formats") {
    sheet.assertAllowed("allowFormatCells");
    // Only cells that have something can lose it: whole rows and columns may be cleared.
    for (const [key] of [...sheet.cells.within(area)]) {
      const cell = areaOf(rowOf(key), columnOf(key));
      changeFormat(book, sheet, cell, "clear", () => ({}));
    }
    if (sheet.conditionalFormats.within(area).length > 0) {
      sheet.conditionalFormats.clear(area);
      sheet.mark("conditionalFormats");
    }
  }
  if (what === "All" && sheet.validations.within(area).rules.length > 0) {
    sheet.validations.change(area, () => undefined);
    sheet.mark("validations");
  }
  if (what !== "Contents" && what !== "Formats") clearLinks(range);
}

function clearLinks({ sheet, area }: CellRange): void {
  for (const key of [...sheet.hyperlinks.keys()]) {
    if (!intersects(area, areaOf(rowOf(key), columnOf(key)))) continue;
    sheet.hyperlinks.delete(key);
    sheet.mark("hyperlinks");
  }
}

function insert(range: CellRange, args: Arguments): HostObject {
  const direction = enumValue(args.raw(0), ["Down", "Right"] as const);
  const { book } = range.context;
  const { sheet, area } = range;
  book.assertWritable();
  const isDown = direction === "Down";
  sheet.assertAllowed(isDown ? "allowInsertRows" : "allowInsertColumns");
  insertCells(book, sheet, area, isDown ? "down" : "right");
  return range.context.range(sheet, area);
}

function remove(range: CellRange, args: Arguments): void {
  const direction = enumValue(args.raw(0), ["Up", "Left"] as const);
  const { book } = range.context;
  const { sheet, area } = range;
  book.assertWritable();
  const isUp = direction === "Up";
  sheet.assertAllowed(isUp ? "allowDeleteRows" : "allowDeleteColumns");
  shiftCells(book, sheet, { area, direction: isUp ? "up" : "left" });
}

/** Cut and paste; a destination of another size is taken by its first cell. */
function moveTo(range: CellRange, args: Arguments): void {
  const { book } = range.context;
  const { sheet, area } = range;
  const place = rangeArgument(args, 0, book, sheet);
  if (place.sheet !== sheet) throw notImplemented("moving cells to another sheet");
  if (range.isUnbounded) throw notImplemented("moving whole rows or columns");
  moveCells(book, sheet, area, place.area.top, place.area.left);
}

function merge(range: CellRange, args: Arguments): void {
  const across = args.optionalBoolean(0, false);
  const { book } = range.context;
  const { sheet, area } = range;
  book.assertWritable();
  sheet.assertAllowed("allowFormatCells");
  if (sheet.tablesIn(area).length > 0) throw invalidOperation();
  if (range.isUnbounded) throw notImplemented("merged whole rows or columns");
  const pieces = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
        ...area,
        top: area.top + index,
        bottom: area.top + index,
      }))
    : [area];
  for (const piece of pieces) {
    if (sameArea(piece, areaOf(piece.top, piece.left))) continue;
    sheet.merges = sheet.merges.filter((known) => !intersects(known, piece));
    // The first cell keeps its content; Excel drops the others'.
    for (const { row, column } of cellsOf(piece)) {
      const isFirst = row === piece.top && column === piece.left;
      const cell = sheet.cells.at(keyOf(row, column));
      if (isFirst || cell === undefined) continue;
      if (cell.value !== null || cell.formula !== undefined) {
        sheet.cells.setContent(row, column, null);
      }
    }
    sheet.merges.push(piece);
  }
  sheet.mark("merges");
  book.log.area(sheet, area);
}

function unmerge({ context, sheet, area }: CellRange): void {
  context.book.assertWritable();
  sheet.assertAllowed("allowFormatCells");
  const rest = sheet.merges.filter((known) => !intersects(known, area));
  if (rest.length === sheet.merges.length) return;
  sheet.merges = rest;
  sheet.mark("merges");
}

function select({ context, sheet, area }: CellRange): void {
  if (sheet.visibility !== "visible") throw invalidOperation();
  context.book.activeSheet = sheet;
  context.book.selection = { sheet, area };
}

function calculate(range: CellRange): void {
  const { sheet, area } = range;
  const used = sheet.cells.usedArea(false);
  const part = used && intersection(used, area);
  if (part) range.context.book.log.area(sheet, part);
}

export const rangeStructureMethods: Readonly<
  Record<string, (range: CellRange, args: Arguments) => HostObject | void>
> = {
  Clear: clear,
  Insert: insert,
  Delete: remove,
  MoveTo: moveTo,
  Merge: merge,
  Unmerge: unmerge,
  Select: select,
  Calculate: calculate,
};
