import type { Indicator } from "../framework/framework";
import { assessorIntroduction, hidingLines } from "../text/assessors-sheet";
import { howToScoreLine } from "../text/category-sheet";
import { a1 } from "./a1";
import { assessorColumns, assessorHeader } from "./assessor-columns";
import {
  checkFormats,
  codeWidth,
  entryTableStyles,
  entryValidations,
  roomForBasis,
  wrapped,
} from "./category-sheet";
import { checkFormula, longestCheck } from "./check-formula";
import type { Area, CellContent, SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { rowHeight } from "./text-height";

/** Title, introduction, how to score, an empty row. */
const headerRow = 4;
const firstRow = headerRow + 1;

/**
 * Where assessor B scores: every indicator of the framework in one table, with all that is needed to
 * score it, because the category sheets are out of sight meanwhile. The entry columns stand side by
 * side as in a category table, so that a row is written the same way. No formula here reads a sheet
 * of assessor A, nor is there one elsewhere that reads this table.
 */
export function assessorSheet(context: SheetContext): SheetPlan {
  const { framework, tables } = context;
  const { scale, indicators } = framework;
  const levels = scale.levels.length;
  const header = assessorHeader(scale);
  const widths = columnWidths(levels, codeWidth(indicators));
  const names = new Map(framework.categories.map(({ code, name }) => [code, name]));
  const rows = indicators.map((indicator, index) =>
    indicatorRow(indicator, names.get(indicator.category) ?? "", header, firstRow + index, levels)
  );
  const room = new Map([
    [assessorColumns.basis as string, roomForBasis],
    [assessorColumns.check as string, longestCheck(levels)],
  ]);
  const column = (name: string): Area => ({
    row: firstRow,
    column: header.indexOf(name),
    rows: rows.length,
    columns: 1,
  });
  const text = (cell: CellContent | undefined, i: number): string =>
    typeof cell === "string" ? cell : (room.get(header[i] ?? "") ?? "");
  return {
    key: sheetKeys.secondAssessor,
    name: sheetName(context, sheetKeys.secondAssessor),
    columnWidths: widths,
    rowHeights: [
      { row: headerRow, height: rowHeight(header.map((name, i) => wrapped(name, widths[i], 3))) },
      ...rows.map((cells, index) => ({
        row: firstRow + index,
        height: rowHeight(cells.map((cell, i) => wrapped(text(cell, i), widths[i]))),
      })),
    ],
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ["Assessor B"],
          [`${assessorIntroduction} ${hidingLines[0]}`],
          [howToScoreLine(scale)],
        ],
      },
      { row: headerRow, column: 0, cells: [header, ...rows] },
    ],
    styles: [
      ...entryTableStyles(header, rows.length, column, headerRow),
      { area: { row: 2, column: 0, rows: 1, columns: 1 }, role: "quiet" },
    ],
    tables: [
      {
        name: tables.optional.secondAssessor,
        area: { row: headerRow, column: 0, rows: rows.length + 1, columns: header.length },
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    validations: entryValidations(context, header, column),
    conditionalFormats: checkFormats(column(assessorColumns.check)),
    freeze: { rows: firstRow, columns: header.indexOf(assessorColumns.score) + 1 },
    links: [],
    print: printSetup("landscape", context.choices.handling, headerRow),
    showGridlines: false,
  };
}

function indicatorRow(
  indicator: Indicator,
  category: string,
  header: readonly string[],
  row: number,
  levels: number
): CellContent[] {
  const cell = (name: string): string => a1(row, header.indexOf(name));
  const check = checkFormula(
    {
      score: cell(assessorColumns.score),
      confidence: cell(assessorColumns.confidence),
      evidence: cell(assessorColumns.evidence),
      redLine: cell(assessorColumns.redLine),
    },
    levels
  );
  return [
    ...[indicator.code, indicator.name, null, null, null, null, check],
    ...[category, indicator.question, ...indicator.anchors, indicator.redLine],
  ];
}

function columnWidths(levels: number, code: number): number[] {
  const level = Math.min(30, Math.max(16, Math.floor(110 / levels)));
  return [code, 20, 8, 12, 12, 24, 14, 16, 22, ...Array.from({ length: levels }, () => level), 12];
}
