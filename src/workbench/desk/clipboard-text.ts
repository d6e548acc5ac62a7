import type { CellArea } from "../host/model/cell-area";
import type { SheetView } from "./sheet-view";

/** The shown texts of an area as Excel hands them to other programs: tabs and lines, quoted where needed. */
export function copiedText(view: SheetView, { top, left, bottom, right }: CellArea): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    // Rows that a filter hides are not copied.
    if (view.rowHeight(row) === 0) continue;
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) {
      const { text } = view.cell(row, column);
      cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\r\n");
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;

/** Lines and cells of such a text. A line at the end without anything in it is none. */
export function pastedCells(text: string): string[][] {
  const lines: string[][] = [[]];
  FIELD.lastIndex = 0;
  for (let at = 0; at < text.length; at = FIELD.lastIndex) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (match === null) {
      // A quotation mark that is not closed is a character like any other.
      lines.at(-1)?.push(text.slice(at));
      break;
    }
    lines.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== "\t" && match[3] !== "") lines.push([]);
    if (match[3] === "") break;
  }
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines.map((line) => (line.length === 0 ? [""] : line));
}
