import type { ValueSurroundings } from "../read/cell-value";
import { scanCells } from "../read/scan-cells";
import { type CellSink, rangeValue } from "./cell-sink";
import { QuickCells } from "./quick-cells";
import type { SheetText } from "./sheet-text";

/**
 * Gives a sink the cells of a sheet that it wants, and maybe others. Where only the exact parser can
 * read them, a second sink takes the place of the first. Throws `PackageError`.
 */
export function gatherCells<Sink extends CellSink>(
  { text, cells, outline }: SheetText,
  around: ValueSurroundings,
  makeSink: () => Sink
): Sink {
  const sink = makeSink();
  // An empty stretch is none, or `<sheetData/>`.
  if (cells !== null && cells.from >= cells.to) return sink;
  if (cells !== null && new QuickCells(text, cells.from, around, sink).scan(cells.to)) return sink;
  const exact = makeSink();
  scanCells(outline(), {
    cell({ row, column, attributes, value, inline, formula }) {
      if (!exact.wantsRow(row)) return;
      const found = rangeValue(attributes["t"], value, inline, around);
      exact.put(row, column, found, formula !== undefined);
    },
  });
  return exact;
}
