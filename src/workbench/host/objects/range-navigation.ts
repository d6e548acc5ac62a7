import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import {
  areaOf,
  boundingArea,
  columnCount,
  intersection,
  isOnSheet,
  rowCount,
  type CellArea,
} from "../model/cell-area";
import { columnOf, rowOf } from "../model/cell-key";
import type { Arguments } from "../protocol/arguments";
import type { HostObject } from "../protocol/host-object";
import { invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import type { CellRange } from "./cell-range";
import { rangeArgument } from "./range-argument";

function at(range: CellRange, area: CellArea): HostObject {
  if (!isOnSheet(area)) throw invalidArgument();
  return range.context.range(range.sheet, area);
}

/** A row or column of the range may lie outside it, as in Excel, but not off the sheet. */
function row(range: CellRange, index: number): HostObject {
  const top = range.area.top + index;
  return at(range, { ...range.area, top, bottom: top });
}

function column(range: CellRange, index: number): HostObject {
  const left = range.area.left + index;
  return at(range, { ...range.area, left, right: left });
}

function other(range: CellRange, args: Arguments): CellArea {
  const { sheet, area } = rangeArgument(args, 0, range.context.book, range.sheet);
  if (sheet !== range.sheet) throw invalidArgument();
  return area;
}

function common(range: CellRange, args: Arguments): HostObject | null {
  const area = intersection(range.area, other(range, args));
  return area === undefined ? null : at(range, area);
}

function used(range: CellRange, args: Arguments): HostObject | null {
  const valuesOnly = args.optionalBoolean(0, false);
  let found: CellArea | undefined;
  for (const [key, cell] of range.sheet.cells.within(range.area)) {
    const hasValue = cell.value !== null || cell.formula !== undefined;
    if (!hasValue && (valuesOnly || Object.keys(cell.format).length === 0)) continue;
    const one = areaOf(rowOf(key), columnOf(key));
    found = found === undefined ? one : boundingArea(found, one);
  }
  return found === undefined ? null : at(range, found);
}

/** The block of cells with something in them around the range, bounded by blank rows and columns. */
function surrounding(range: CellRange): HostObject {
  let { area } = range;
  for (;;) {
    const ring = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(MAX_ROWS - 1, area.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, area.right + 1),
    };
    let grown = area;
    for (const [key, cell] of range.sheet.cells.within(ring)) {
      if (cell.value === null && cell.formula === undefined) continue;
      grown = boundingArea(grown, areaOf(rowOf(key), columnOf(key)));
    }
    if (rowCount(grown) === rowCount(area) && columnCount(grown) === columnCount(area)) break;
    area = grown;
  }
  return at(range, area);
}

function required(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

export const rangeNavigationMethods: Readonly<
  Record<string, (range: CellRange, args: Arguments) => HostObject | null>
> = {
  GetCell: (range, args) =>
    at(range, areaOf(range.area.top + args.integer(0), range.area.left + args.integer(1))),
  GetRow: (range, args) => row(range, args.integer(0)),
  GetColumn: (range, args) => column(range, args.integer(0)),
  GetLastRow: (range) => row(range, rowCount(range.area) - 1),
  GetLastColumn: (range) => column(range, columnCount(range.area) - 1),
  GetLastCell: (range) => at(range, areaOf(range.area.bottom, range.area.right)),
  GetEntireRow: (range) => at(range, { ...range.area, left: 0, right: MAX_COLUMNS - 1 }),
  GetEntireColumn: (range) => at(range, { ...range.area, top: 0, bottom: MAX_ROWS - 1 }),
  GetOffsetRange: (range, args) => {
    const { area } = range;
    const rows = args.integer(0);
    const columns = args.integer(1);
    return at(range, {
      top: area.top + rows,
      bottom: area.bottom + rows,
      left: area.left + columns,
      right: area.right + columns,
    });
  },
  GetResizedRange: (range, args) => {
    const { area } = range;
    return at(range, {
      ...area,
      bottom: area.bottom + args.integer(0),
      right: area.right + args.integer(1),
    });
  },
  GetAbsoluteResizedRange: (range, args) =>
    at(range, areaOf(range.area.top, range.area.left, args.integer(0), args.integer(1))),
  GetBoundingRect: (range, args) => at(range, boundingArea(range.area, other(range, args))),
  GetIntersection: (range, args) => required(common(range, args)),
  GetIntersectionOrNullObject: common,
  GetSurroundingRegion: surrounding,
  GetUsedRange: (range, args) => required(used(range, args)),
  GetUsedRangeOrNullObject: used,
};
