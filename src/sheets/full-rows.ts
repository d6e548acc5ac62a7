import { longestCellText } from "../framework/longest-cell-text";
import { rowIsFull } from "../text/summary";
import type { KeyedRow } from "./keyed-table";
import { widthOf } from "./keyed-table-look";
import { mostLines, wrappedLines } from "./text-height";
import { textParts } from "./text-parts";

/**
 * The rows of a table with one row for each thing: a text that Excel's tallest row cannot show says so
 * in a line of its own where the row ends, and goes on behind it in the same cell. So nothing is lost
 * to who reads the cell, and who reads the paper knows that there is more.
 */
export function withFullRows(
  rows: readonly KeyedRow[],
  widths: Readonly<Record<string, number>>
): KeyedRow[] {
  return rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([header, cell]) => [
        header,
        typeof cell === "string" ? marked(cell, widthOf(widths, header)) : cell,
      ])
    ),
  }));
}

function marked(text: string, width: number): string {
  if (wrappedLines(text, width) <= mostLines) return text;
  const room = Math.max(1, mostLines - wrappedLines(rowIsFull, width));
  const [shown = ""] = textParts(text, width, room);
  const whole = `${shown}\n${rowIsFull}\n${text.slice(shown.length).trimStart()}`;
  return whole.length <= longestCellText ? whole : `${whole.slice(0, longestCellText - 1)}…`;
}
