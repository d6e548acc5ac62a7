import { a1 } from "./a1";
import { attentionColours, redLineColours } from "./band-colours";
import { bandFormats } from "./band-formats";
import { quoted } from "./formula-text";
import type { Area, CellContent, ConditionalFormatPlan, StyledArea } from "./plan";
import { overallColumns, redLineColumns, redLineWords, scoreColumns } from "./score-columns";
import type { ScoresLayout } from "./scores-layout";
import {
  overallHeader,
  overallRows,
  redLineHeader,
  scoreHeader,
  settingsCount,
} from "./scores-layout";
import type { SheetContext } from "./sheet-context";
import { rowHeight } from "./text-height";
import { headerStyle, titleStyles } from "./sheet-frame";

export const scoresWidths = [38, 12, 10, 24, 13, 48, 13, 9, 12, 10, 12, 9, 12, 12, 9] as const;

function body(headerRow: number, header: readonly string[], name: string, rows: number): Area {
  return { row: headerRow + 1, column: header.indexOf(name), rows, columns: 1 };
}

function withHeader(area: Area): Area {
  return { ...area, row: area.row - 1, rows: area.rows + 1 };
}

/** Roles and number formats of every part. */
export function scoresStyles(context: SheetContext, layout: ScoresLayout): StyledArea[] {
  const count = context.framework.categories.length;
  const { categoriesHeader, overallHeader: overallRow, redLinesHeader, settingsHeading } = layout;
  const redLines = layout.redLineIndicators.length;
  const firstWorking = scoreHeader.indexOf(scoreColumns.weight);
  const single = (row: number): Area => ({ row, column: 0, rows: 1, columns: 1 });
  const computed = (row: number, rows: number, columns: number): StyledArea => ({
    area: { row: row + 1, column: 0, rows, columns },
    role: "computed",
    wrap: true,
    vertical: "top",
  });
  const settingsValues = { row: settingsHeading + 1, column: 1, rows: settingsCount, columns: 1 };
  return [
    ...titleStyles,
    headerStyle(categoriesHeader, scoreHeader.length),
    computed(categoriesHeader, count, scoreHeader.length),
    {
      area: {
        row: categoriesHeader + 1,
        column: firstWorking,
        rows: count,
        columns: scoreHeader.length - firstWorking,
      },
      role: "quiet",
      vertical: "top",
    },
    {
      area: {
        row: categoriesHeader,
        column: firstWorking,
        rows: count + 1,
        columns: scoreHeader.length - firstWorking,
      },
      horizontal: "center",
    },
    {
      area: body(categoriesHeader, scoreHeader, scoreColumns.score, count),
      numberFormat: "0.0",
      bold: true,
    },
    { area: body(categoriesHeader, scoreHeader, scoreColumns.coverage, count), numberFormat: "0%" },
    // Away from the words in the next column, and under their headers.
    ...[scoreColumns.score, scoreColumns.coverage, scoreColumns.redLinesHit].map((name) => ({
      area: withHeader(body(categoriesHeader, scoreHeader, name, count)),
      horizontal: "center" as const,
    })),
    ...[overallColumns.score, overallColumns.redLinesHit].map((name) => ({
      area: withHeader(body(overallRow, overallHeader, name, overallRows)),
      horizontal: "center" as const,
    })),
    { area: single(overallRow - 1), role: "heading" },
    headerStyle(overallRow, overallHeader.length),
    computed(overallRow, overallRows, overallHeader.length),
    {
      area: body(overallRow, overallHeader, overallColumns.score, overallRows),
      numberFormat: "0.0",
      bold: true,
    },
    ...(redLinesHeader === null
      ? []
      : [
          { area: single(redLinesHeader - 1), role: "heading" as const },
          headerStyle(redLinesHeader, redLineHeader.length),
          computed(redLinesHeader, redLines, redLineHeader.length),
          {
            area: body(redLinesHeader, redLineHeader, redLineColumns.entry, redLines),
            // An entry that is blank is looked up as 0, and 0 is never a score: show nothing.
            numberFormat: "0;-0;;@",
            horizontal: "center" as const,
          },
          {
            area: body(redLinesHeader, redLineHeader, redLineColumns.at, redLines),
            numberFormat: '0" or below"',
            horizontal: "left" as const,
          },
        ]),
    { area: single(settingsHeading), role: "heading" },
    {
      area: { row: settingsHeading + 1, column: 0, rows: settingsCount, columns: 1 },
      role: "quiet",
      vertical: "top",
    },
    { area: settingsValues, role: "quiet", horizontal: "left", wrap: true, vertical: "top" },
  ];
}

/** Colours of bands and of red lines; the words say the same. */
export function scoresFormats(
  context: SheetContext,
  layout: ScoresLayout
): ConditionalFormatPlan[] {
  const { method, categories } = context.framework;
  const bands = [
    body(layout.categoriesHeader, scoreHeader, scoreColumns.band, categories.length),
    body(layout.overallHeader, overallHeader, overallColumns.band, overallRows - 1),
  ].flatMap((area) => bandFormats(area, method));
  const { redLinesHeader, redLineIndicators } = layout;
  if (redLinesHeader === null) return bands;
  const area = body(redLinesHeader, redLineHeader, redLineColumns.status, redLineIndicators.length);
  const cell = `$${a1(area.row, area.column)}`;
  return [
    ...bands,
    { area, formula: `=${cell}=${quoted(redLineWords.hit)}`, bold: true, ...redLineColours },
    { area, formula: `=${cell}=${quoted(redLineWords.notCleared)}`, ...attentionColours },
  ];
}

/** Room for the words, those of formulas included. */
export function scoresHeights(
  context: SheetContext,
  layout: ScoresLayout,
  overall: readonly (readonly CellContent[])[],
  redLines: readonly (readonly CellContent[])[]
): { row: number; height: number }[] {
  const height = (cells: readonly CellContent[]): number =>
    rowHeight(
      cells.map((cell, i) => ({
        text: typeof cell === "string" ? cell : "",
        width: scoresWidths[i] ?? 10,
      }))
    );
  const after = (headerRow: number, rows: readonly (readonly CellContent[])[]) =>
    rows.map((cells, index) => ({ row: headerRow + 1 + index, height: height(cells) }));
  // Bands and readings are formulas: room for the longest band, and two lines of reading.
  const longestBand = [
    context.framework.method.redLineBand,
    ...context.framework.method.bands.map(({ name }) => name),
  ].reduce((longest, name) => (name.length > longest.length ? name : longest), "");
  const reading = "x".repeat(90);
  const categories = context.framework.categories.map(({ name, code }) => [
    ...[name, code, null, longestBand, null, reading],
  ]);
  return [
    { row: layout.categoriesHeader, height: height(scoreHeader) },
    ...after(layout.categoriesHeader, categories),
    { row: layout.overallHeader, height: height(overallHeader) },
    ...after(
      layout.overallHeader,
      overall.map((cells) => cells.map((cell, i) => (i === 3 ? longestBand : cell)))
    ),
    ...(layout.redLinesHeader === null
      ? []
      : [
          { row: layout.redLinesHeader, height: height(redLineHeader) },
          ...after(layout.redLinesHeader, redLines),
        ]),
    // The remark beside it, blank as a rule, keeps a long name from running over.
    {
      row: layout.settingsHeading + settingsCount,
      height: height([null, context.framework.method.redLineBand]),
    },
  ];
}
