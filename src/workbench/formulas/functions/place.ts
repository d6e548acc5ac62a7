import { toNumber } from "../coerce";
import { gridOf, type Frame } from "../frame";
import { scalarOf, type Argument, type FunctionRule, type FunctionTable } from "../function-rule";
import { heightOf, isError, Reference, REF_ERROR, VALUE_ERROR, widthOf } from "../operand";
import type { Operand, Pending } from "../operand";
import type { Area, Position } from "../surroundings";
import { Unsupported } from "../unsupported";

type Result = Exclude<Operand, Pending>;

/** First and last of the wanted lines: all of them for 0; null beyond the end. */
function span(index: number, length: number): readonly [number, number] | null {
  if (index === 0) return [0, length - 1];
  return index > length ? null : [index - 1, index - 1];
}

function pick(
  source: Exclude<Argument, undefined>,
  row: number,
  column: number,
  frame: Frame
): Result {
  const isReference = source instanceof Reference;
  const grid = isReference ? undefined : gridOf(source, frame);
  const height = isReference ? heightOf(source.area) : (grid?.length ?? 0);
  const width = isReference ? widthOf(source.area) : (grid?.[0]?.length ?? 0);
  const rows = span(row, height);
  const columns = span(column, width);
  if (!rows || !columns) return REF_ERROR;
  if (isReference) {
    const { area } = source;
    return new Reference({
      sheet: area.sheet,
      top: area.top + rows[0],
      bottom: area.top + rows[1],
      left: area.left + columns[0],
      right: area.left + columns[1],
    });
  }
  const part = (grid ?? [])
    .slice(rows[0], rows[1] + 1)
    .map((line) => line.slice(columns[0], columns[1] + 1));
  return part.length === 1 && part[0]?.length === 1 ? (part[0][0] ?? null) : part;
}

/** In a single row the one index given counts columns. */
const index: FunctionRule = {
  least: 2,
  most: 4,
  takes: ["array", "value", "value", "value"],
  run: ([source = null, row, column, area], frame) => {
    if (isError(source)) return source;
    if (area !== undefined && scalarOf(area, frame) !== 1) {
      throw new Unsupported("INDEX in one of several areas");
    }
    const numbers = [row, column].map((argument) => toNumber(scalarOf(argument, frame) ?? null));
    const [first = 0, second = 0] = numbers;
    if (isError(first)) return first;
    if (isError(second)) return second;
    const down = Math.trunc(first);
    const across = Math.trunc(second);
    if (down < 0 || across < 0) return VALUE_ERROR;
    const isRow =
      source instanceof Reference
        ? heightOf(source.area) === 1 && widthOf(source.area) > 1
        : gridOf(source, frame).length === 1;
    return column === undefined && isRow
      ? pick(source, 0, down, frame)
      : pick(source, down, across, frame);
  },
};

/** ROW and COLUMN: of the formula's cell, or of each row or column of an area. */
function numbering(
  ofCell: (at: Position) => number,
  ofArea: (area: Area) => readonly [number, number],
  isColumn: boolean
): FunctionRule {
  return {
    least: 0,
    most: 1,
    takes: ["cells"],
    run: ([argument], frame) => {
      if (argument === undefined) return ofCell(frame.at) + 1;
      if (isError(argument)) return argument;
      if (!(argument instanceof Reference)) return VALUE_ERROR;
      const [first, last] = ofArea(argument.area);
      const numbers = Array.from({ length: last - first + 1 }, (_line, line) => first + line + 1);
      return isColumn ? numbers.map((number) => [number]) : [numbers];
    },
  };
}

function counting(
  ofArea: (area: Area) => number,
  ofGrid: (grid: unknown[][]) => number
): FunctionRule {
  return {
    least: 1,
    most: 1,
    takes: ["array"],
    run: ([argument = null], frame) => {
      if (isError(argument)) return argument;
      return argument instanceof Reference
        ? ofArea(argument.area)
        : ofGrid(gridOf(argument, frame));
    },
  };
}

/** What Excel calls a workbook that was not saved yet; the host knows no other name. */
const bookName = "[Book1]";

/**
 * CELL("address", reference): `$C$5` on the formula's own sheet, `'[Book1]A sheet'!$C$5` on another.
 * Of all that CELL can tell, no more is calculated.
 */
const cell: FunctionRule = {
  least: 1,
  most: 2,
  takes: ["value", "cells"],
  run: ([kind, argument], frame) => {
    const asked = scalarOf(kind, frame);
    if (typeof asked !== "string" || asked.toLowerCase() !== "address") {
      throw new Unsupported(`CELL of ${String(asked)}`);
    }
    if (isError(argument)) return argument;
    if (argument !== undefined && !(argument instanceof Reference)) return VALUE_ERROR;
    const { sheet, top, left } = argument?.area ?? {
      sheet: frame.at.sheet,
      top: frame.at.row,
      left: frame.at.column,
    };
    const address = `$${columnLetters(left)}$${top + 1}`;
    if (sheet.toLowerCase() === frame.at.sheet.toLowerCase()) return address;
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet)
      ? `${bookName}${sheet}!${address}`
      : `'${bookName}${sheet.replace(/'/g, "''")}'!${address}`;
  },
};

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

export const placeFunctions: FunctionTable = {
  CELL: cell,
  INDEX: index,
  ROW: numbering(
    (at) => at.row,
    (area) => [area.top, area.bottom],
    true
  ),
  COLUMN: numbering(
    (at) => at.column,
    (area) => [area.left, area.right],
    false
  ),
  ROWS: counting(heightOf, (grid) => grid.length),
  COLUMNS: counting(widthOf, (grid) => grid[0]?.length ?? 0),
};
