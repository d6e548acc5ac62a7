import type { Area, CellContent, CellRole, SheetPlan, StyledArea } from "./plan";
import { lineHeight, tallestRow, wrappedLines } from "./text-height";

/** A line of its own that has the whole width of a sheet; without a text, an empty row. */
export interface WideLine {
  readonly text?: string;
  readonly role?: CellRole;
  readonly bold?: boolean;
}

/** What a plan takes over of its wide lines. */
export interface WideLines extends Required<Pick<SheetPlan, "rowHeights" | "styles" | "merges">> {
  /** One cell for each line, from the first row down. */
  readonly cells: readonly (readonly CellContent[])[];
}

/**
 * How much wider the letters of a title are than those by which columns are measured: 18 points
 * instead of 11, in the theme's other font, and wider still where a program has to replace that font.
 */
export const titleSize = 2.1;
const titleHeight = 24;

/**
 * Lines from a row down, each over all columns. A line that is too long for them is wrapped in cells
 * that are merged into one, since Excel wraps a text within its cell and prints the sheet as wide as a
 * text that is not wrapped. Excel measures no merged cell: the heights are reckoned here.
 *
 * @param widths of the columns of the sheet, in characters
 */
export function wideLines(
  firstRow: number,
  lines: readonly WideLine[],
  widths: readonly number[]
): WideLines {
  const columns = widths.length;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const made = lines.map((line, index) => {
    const isTitle = line.role === "title";
    const area = { row: firstRow + index, column: 0, rows: 1, columns: 1 };
    const count = wrappedLines(line.text ?? "", isTitle ? width / titleSize : width);
    const height = Math.min(tallestRow, count * (isTitle ? titleHeight : lineHeight));
    return { line, isWrapped: count > 1 && columns > 1, area, height };
  });
  return {
    cells: lines.map(({ text = "" }) => [text === "" ? null : text]),
    styles: made.flatMap(({ line, isWrapped, area }) =>
      line.text === undefined
        ? []
        : [styleOf(line, isWrapped ? { ...area, columns } : area, isWrapped)]
    ),
    merges: made.flatMap(({ isWrapped, area }) => (isWrapped ? [{ ...area, columns }] : [])),
    rowHeights: made.flatMap(({ isWrapped, area, height }) =>
      isWrapped ? [{ row: area.row, height }] : []
    ),
  };
}

function styleOf({ role, bold }: WideLine, area: Area, isWrapped: boolean): StyledArea {
  return {
    area,
    ...(role === undefined ? {} : { role }),
    ...(bold === undefined ? {} : { bold }),
    ...(isWrapped ? { wrap: true, vertical: "top" as const, horizontal: "left" as const } : {}),
  };
}
