import type { Indicator } from "../framework/framework";
import { a1 } from "./a1";
import { categoryColumns } from "./category-columns";
import { checkFormula, longestCheck } from "./check-formula";
import { checkFormats, entryTableStyles } from "./entry-table-look";
import { entryValidations } from "./entry-validations";
import type { Area, CellContent, Formula, SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import { sheetName, type SheetContext } from "./sheet-context";
import { rowHeight } from "./text-height";

/** A basis of two sentences. */
const roomForBasis = "basis ".repeat(20);

/** One indicator a row, in the words of `categoryColumns`; columns may be missing or added. */
export interface EntryTable {
  readonly key: string;
  /** The table's name. */
  readonly table: string;
  /** What stands above the table, from the first row on; then comes an empty row. */
  readonly lines: readonly string[];
  readonly header: readonly string[];
  /** In characters, as many as `header`. */
  readonly widths: readonly number[];
  readonly indicators: readonly Indicator[];
  /** The cells of a row in the order of `header`. */
  readonly row: (indicator: Indicator, check: Formula) => CellContent[];
}

/**
 * A sheet that holds a table of entries and nothing else. The rows leave room for what is still to be
 * entered; all up to the score is frozen, so that it stays in sight beside the level that is read.
 */
export function entryTableSheet(context: SheetContext, table: EntryTable): SheetPlan {
  const { key, lines, header, widths, indicators } = table;
  const levels = context.framework.scale.levels.length;
  const headerRow = lines.length + 1;
  const firstRow = headerRow + 1;
  const rows = indicators.map((indicator, index) =>
    table.row(indicator, rowCheck(header, firstRow + index, levels))
  );
  // Excel does not raise a row whose height is set.
  const room = new Map<string, string>([
    [categoryColumns.basis, roomForBasis],
    [categoryColumns.check, longestCheck(levels)],
  ]);
  const text = (cell: CellContent | undefined, column: number): string =>
    typeof cell === "string" ? cell : (room.get(header[column] ?? "") ?? "");
  const column = (name: string): Area => ({
    row: firstRow,
    column: header.indexOf(name),
    rows: rows.length,
    columns: 1,
  });
  return {
    key,
    name: sheetName(context, key),
    columnWidths: widths,
    rowHeights: [
      { row: headerRow, height: rowHeight(header.map((name, i) => wrapped(name, widths[i], 3))) },
      ...rows.map((cells, index) => ({
        row: firstRow + index,
        height: rowHeight(cells.map((cell, i) => wrapped(text(cell, i), widths[i]))),
      })),
    ],
    blocks: [
      { row: 0, column: 0, cells: lines.map((line) => [line]) },
      { row: headerRow, column: 0, cells: [[...header], ...rows] },
    ],
    styles: entryTableStyles(header, rows.length, column, headerRow),
    tables: [
      {
        name: table.table,
        area: { row: headerRow, column: 0, rows: rows.length + 1, columns: header.length },
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    validations: entryValidations(context, header, column),
    conditionalFormats: checkFormats(column(categoryColumns.check)),
    freeze: { rows: firstRow, columns: header.indexOf(categoryColumns.score) + 1 },
    links: [],
    print: printSetup("landscape", context.choices.handling, headerRow),
    showGridlines: false,
  };
}

function rowCheck(header: readonly string[], row: number, levels: number): Formula {
  const cell = (name: string): string => a1(row, header.indexOf(name));
  const weight = header.includes(categoryColumns.weight) && {
    weight: cell(categoryColumns.weight),
  };
  return checkFormula(
    {
      score: cell(categoryColumns.score),
      confidence: cell(categoryColumns.confidence),
      evidence: cell(categoryColumns.evidence),
      ...weight,
      redLine: cell(categoryColumns.redLine),
    },
    levels
  );
}

/** `reserve` keeps room for the filter button beside a header. */
function wrapped(text: string, width = 0, reserve = 0): { text: string; width: number } {
  return { text, width: width - reserve };
}

/** Codes are bold and of the lead's making, up to 32 characters; longer ones are wrapped. */
export function codeWidth(indicators: readonly Indicator[]): number {
  return Math.min(14, Math.max(7, ...indicators.map(({ code }) => code.length + 2)));
}

/** Narrower levels the more there are, so that a row still prints on one page. */
export function levelWidths(levels: number): number[] {
  const width = Math.min(30, Math.max(16, Math.floor(110 / levels)));
  return Array.from({ length: levels }, () => width);
}
