import type { CellContent, CellRole, SheetPlan, StyledArea } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { rowHeight } from "./text-height";

/** One row of a sheet that is printed and filled in by hand. */
export interface FieldLine {
  readonly cells: readonly (string | null)[];
  readonly role?: CellRole;
  /** The cells from this column on are for handwriting: bordered, and at least three lines high. */
  readonly writtenFrom?: number;
  readonly bold?: boolean;
  /** Stands on top of every page that follows. */
  readonly isRepeated?: boolean;
}

const handwriting = 45;

function heightOf(line: FieldLine, widths: readonly number[]): number {
  // A title or a heading runs on into the blank cells beside it, in a bigger font.
  if (line.role === "title") return 27;
  if (line.role === "heading") return 21;
  const isAlone = line.cells.slice(1).every((cell) => cell === null);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const texts = line.cells.map((cell, column) => ({
    text: cell ?? "",
    width: isAlone ? whole : (widths[column] ?? 10),
  }));
  return Math.max(rowHeight(texts), line.writtenFrom === undefined ? 0 : handwriting);
}

function stylesOf(line: FieldLine, row: number, columns: number): StyledArea[] {
  const area = (column: number, count: number) => ({ row, column, rows: 1, columns: count });
  const { role = "body", bold, writtenFrom } = line;
  const isAlone = line.cells.slice(1).every((cell) => cell === null) && writtenFrom === undefined;
  const read = writtenFrom ?? columns;
  return [
    {
      area: area(0, isAlone ? 1 : read),
      role,
      ...(isAlone ? {} : { wrap: true }),
      vertical: "top",
      ...(bold === undefined ? {} : { bold }),
    },
    ...(writtenFrom === undefined
      ? []
      : [
          {
            area: area(writtenFrom, columns - writtenFrom),
            role: "entry",
            wrap: true,
            vertical: "top",
          } as const,
        ]),
  ];
}

/** A sheet of lines, one page wide, that the add-in may write anew. */
export function fieldSheet(
  context: SheetContext,
  key: string,
  widths: readonly number[],
  lines: readonly FieldLine[]
): SheetPlan {
  const cells = lines.map((line): CellContent[] =>
    widths.map((_width, column) => line.cells[column] ?? null)
  );
  const repeated = lines.findIndex(({ isRepeated }) => isRepeated === true);
  return {
    key,
    name: sheetName(context, key),
    columnWidths: widths,
    rowHeights: lines.flatMap((line, row) => {
      const height = heightOf(line, widths);
      return height === 0 ? [] : [{ row, height }];
    }),
    blocks: [{ row: 0, column: 0, cells }],
    styles: lines.flatMap((line, row) => stylesOf(line, row, widths.length)),
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    print: printSetup("portrait", context.choices.handling, repeated < 0 ? undefined : repeated),
    showGridlines: false,
    isGenerated: true,
  };
}

/** A field to be filled in by hand, with what belongs there. */
export function blankField(name: string, hint: string): FieldLine {
  return { cells: [null, `${name}: ${hint}`], writtenFrom: 2 };
}
