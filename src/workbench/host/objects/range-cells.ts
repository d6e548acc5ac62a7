import type { CellFormat } from "../../../package/cell-format";
import { cellCount, isWholeColumns, isWholeRows, type CellArea } from "../model/cell-area";
import { changeFormat, commonFormat } from "../model/change-format";
import { applyStyle, builtInStyle } from "../model/cell-styles";
import { enterContent, spillsOf } from "../model/enter-content";
import { intersects } from "../model/cell-area";
import type { Cell } from "../model/sheet-cells";
import { columnOf, rowOf } from "../model/cell-key";
import type { SheetModel } from "../model/sheet-model";
import type { Scalar } from "../protocol/members";
import { invalidArgument } from "../protocol/rich-api-error";
import type { CellRange } from "./cell-range";
import { booleanValue, textValue } from "./scalar-value";

type RangeScalar = Scalar<CellRange> | ((range: CellRange) => unknown);

function plainValue({ value }: Cell): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function valueType({ value }: Cell): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function enter(range: CellRange, value: unknown): void {
  // Excel refuses to fill whole rows and columns cell by cell.
  if (value === null || isWholeColumns(range.area) || isWholeRows(range.area)) {
    throw invalidArgument();
  }
  const { sheet, area } = range;
  enterContent(range.context.book, sheet, area, range.spread(value));
  letSpill(sheet, area);
}

/** What an add-in enters spills as what a person types does; in a table it cannot. */
function letSpill(sheet: SheetModel, area: CellArea): void {
  for (const [key, { formula }] of [...sheet.cells.within(area)]) {
    const row = rowOf(key);
    const column = columnOf(key);
    if (formula === undefined || sheet.tableAt(row, column) !== undefined) continue;
    if (sheet.dynamicArrays.has(key)) continue;
    sheet.dynamicArrays.add(sheet, row, column);
  }
}

function setNumberFormat(range: CellRange, value: unknown): void {
  if (value === null) throw invalidArgument();
  const { book } = range.context;
  const { sheet, area } = range;
  const formatAt = range.spread(value);
  const wanted: { row: number; column: number; code: string }[] = [];
  const isMatrix = Array.isArray(value);
  if (!isMatrix) {
    const code = readCode(value);
    changeFormat(book, sheet, area, `number ${code}`, (format) => withNumberFormat(format, code));
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const code = formatAt(row - area.top, column - area.left);
      if (code !== null) wanted.push({ row, column, code: readCode(code) });
    }
  }
  for (const { row, column, code } of wanted) {
    const cell = { top: row, left: column, bottom: row, right: column };
    changeFormat(book, sheet, cell, `number ${code}`, (format) => withNumberFormat(format, code));
  }
}

function readCode(value: unknown): string {
  const code = textValue(value);
  if (code.length > 255) throw invalidArgument();
  return code === "" ? "General" : code;
}

function withNumberFormat(format: CellFormat, code: string): CellFormat {
  const { numberFormat: _before, ...rest } = format;
  return code === "General" ? rest : { ...rest, numberFormat: code };
}

function setStyle(range: CellRange, value: unknown): void {
  const { book } = range.context;
  const name = textValue(value);
  const known = builtInStyle(name) ?? ownStyle(range, name);
  if (known === undefined) throw invalidArgument();
  changeFormat(book, range.sheet, range.area, `style ${known.name}`, (format) =>
    applyStyle(format, known)
  );
}

/** A style that the workbook brings: it is taken to decide everything, as most styles do. */
function ownStyle(range: CellRange, name: string): ReturnType<typeof builtInStyle> {
  const normal = builtInStyle("Normal");
  const isKnown = range.context.book.contents.formats.some((format) => format.styleName === name);
  return normal && isKnown ? { ...normal, name } : undefined;
}

export const rangeCellScalars: Readonly<Record<string, RangeScalar>> = {
  Values: { read: (range) => range.map(plainValue), write: enter },
  Formulas: {
    read: (range) => range.map((cell) => cell.formula ?? plainValue(cell)),
    write: enter,
  },
  Text: (range) => range.map((cell) => range.shown(cell)),
  ValueTypes: (range) => range.map(valueType),
  NumberFormat: {
    read: (range) => range.map((cell) => cell.format.numberFormat ?? "General"),
    write: setNumberFormat,
  },
  Style: {
    onlyByName: true,
    read: (range) =>
      commonFormat(range.sheet, range.area, (format) => format.styleName ?? "Normal") ?? null,
    write: setStyle,
  },
  HasSpill: {
    onlyByName: true,
    read: (range) => {
      const spills = [...spillsOf(range.sheet)].filter((area) => intersects(area, range.area));
      if (spills.length === 0) return false;
      const [only] = spills;
      const isOneCell = cellCount(range.area) === 1;
      return isOneCell || (only !== undefined && cellCount(only) === cellCount(range.area))
        ? true
        : null;
    },
  },
  RowHidden: {
    onlyByName: true,
    read: (range) => sameOf(range.area.top, range.area.bottom, (row) => rowHidden(range, row)),
    write: (range, value) => {
      const hidden = booleanValue(value);
      range.context.book.assertWritable();
      range.sheet.assertAllowed("allowFormatRows");
      range.sheet.layout.changeRows(range.area.top, range.area.bottom, { hidden });
      range.sheet.mark("rows");
    },
  },
  ColumnHidden: {
    onlyByName: true,
    read: (range) =>
      sameOf(range.area.left, range.area.right, (column) => columnHidden(range, column)),
    write: (range, value) => {
      const hidden = booleanValue(value);
      range.context.book.assertWritable();
      range.sheet.assertAllowed("allowFormatColumns");
      range.sheet.layout.changeColumns(range.area.left, range.area.right, { hidden });
      range.sheet.mark("columns");
    },
  },
};

function rowHidden(range: CellRange, row: number): boolean {
  return range.sheet.layout.rowAt(row)?.hidden ?? false;
}

function columnHidden(range: CellRange, column: number): boolean {
  return range.sheet.layout.columnAt(column)?.hidden ?? false;
}

function sameOf(first: number, last: number, read: (index: number) => boolean): boolean | null {
  const value = read(first);
  for (let index = first + 1; index <= last; index += 1) if (read(index) !== value) return null;
  return value;
}
