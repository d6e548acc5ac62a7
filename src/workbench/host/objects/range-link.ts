import type { Hyperlink } from "../../../package/contents";
import { formatArea } from "../model/address";
import { cellsOf } from "../model/cell-area";
import { changeFormat } from "../model/change-format";
import { applyStyle, builtInStyle } from "../model/cell-styles";
import { enterContent } from "../model/enter-content";
import { keyOf } from "../model/cell-key";
import type { Scalar } from "../protocol/members";
import { invalidArgument } from "../protocol/rich-api-error";
import { isRecord } from "../protocol/wire";
import type { CellRange } from "./cell-range";

function optionalText(record: Record<string, unknown>, key: string): string | undefined {
  const value = record[key];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** A link gets Excel's Hyperlink style and, when the cell is empty or a text is given, a text. */
function setHyperlink(range: CellRange, value: unknown): void {
  const { book } = range.context;
  const { sheet, area } = range;
  if (!isRecord(value)) throw invalidArgument();
  const location = optionalText(value, "documentReference");
  const target = optionalText(value, "address");
  const tooltip = optionalText(value, "screenTip");
  const text = optionalText(value, "textToDisplay");
  if (location === undefined && target === undefined) throw invalidArgument();
  book.assertWritable();
  sheet.assertAllowed("allowInsertHyperlinks");
  for (const { row, column } of cellsOf(area)) {
    const cell = { top: row, left: column, bottom: row, right: column };
    const link: Hyperlink = {
      ref: formatArea(cell),
      ...(location === undefined ? {} : { location }),
      ...(target === undefined ? {} : { target }),
      ...(tooltip === undefined ? {} : { tooltip }),
    };
    sheet.hyperlinks.set(keyOf(row, column), link);
    const isEmpty = sheet.cells.value(row, column) === null;
    const shown = text ?? (isEmpty ? (target ?? location) : undefined);
    if (shown !== undefined && shown !== sheet.cells.value(row, column)) {
      enterContent(book, sheet, cell, () => `'${shown}`);
    }
  }
  const style = builtInStyle("Hyperlink");
  if (style) {
    changeFormat(book, sheet, area, "style Hyperlink", (format) => applyStyle(format, style));
  }
  sheet.mark("hyperlinks");
}

function readHyperlink(range: CellRange): unknown {
  const { area, sheet } = range;
  const link = sheet.hyperlinks.get(keyOf(area.top, area.left));
  if (link === undefined) return null;
  const { location, target, tooltip } = link;
  return {
    ...(target === undefined ? {} : { address: target }),
    ...(location === undefined ? {} : { documentReference: location }),
    ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    textToDisplay: range.shown(sheet.cells.get(area.top, area.left)),
  };
}

export const rangeLinkScalars: Readonly<Record<string, Scalar<CellRange>>> = {
  Hyperlink: { onlyByName: true, read: readHyperlink, write: setHyperlink },
};
