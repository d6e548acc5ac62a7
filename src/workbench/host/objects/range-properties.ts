import type { Arguments } from "../protocol/arguments";
import { invalidArgument, notImplemented } from "../protocol/rich-api-error";
import { pointsOfStored } from "../model/column-width";
import type { CellRange } from "./cell-range";

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return { ...value };
}

/** `Range.getRowProperties`, of each row from the top; only what was asked for, as in Excel. */
export function rowProperties({ sheet, area }: CellRange, args: Arguments): unknown[] {
  const { rowHidden, rowIndex, format = {}, ...others } = record(args.raw(0));
  const { rowHeight, ...formats } = record(format);
  const unknown = [...Object.keys(others), ...Object.keys(formats)];
  if (unknown.length > 0) throw notImplemented(`the row properties ${unknown.join(", ")}`);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
    const row = area.top + index;
    return {
      ...(rowHidden === true ? { rowHidden: sheet.layout.rowAt(row)?.hidden === true } : {}),
      ...(rowIndex === true ? { rowIndex: row } : {}),
      ...(rowHeight === true ? { format: { rowHeight: sheet.layout.heightOf(row) } } : {}),
    };
  });
}

/** `Range.getColumnProperties`, of each column from the left; only what was asked for, as in Excel. */
export function columnProperties({ sheet, area }: CellRange, args: Arguments): unknown[] {
  const { columnHidden, columnIndex, format = {}, ...others } = record(args.raw(0));
  const { columnWidth, ...formats } = record(format);
  const unknown = [...Object.keys(others), ...Object.keys(formats)];
  if (unknown.length > 0) throw notImplemented(`the column properties ${unknown.join(", ")}`);
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    const width = sheet.layout.widthOf(column);
    return {
      ...(columnHidden === true
        ? { columnHidden: sheet.layout.columnAt(column)?.hidden === true }
        : {}),
      ...(columnIndex === true ? { columnIndex: column } : {}),
      ...(columnWidth === true ? { format: { columnWidth: pointsOfStored(width) } } : {}),
    };
  });
}
