import type { Comparison } from "../../scoring/rounds/compare-rounds";
import type { RoundTrends } from "../../scoring/rounds/round-trend";
import {
  changeHowToRead,
  changeIntroduction,
  comparedLine,
  leftOutLine,
  roundLabel,
} from "../../text/rounds";
import { noHandling } from "../../text/summary-head";
import { headerStyle } from "../sheet-frame";
import type { Area, SheetPlan, StyledArea } from "../plan";
import { printSetup } from "../print-setup";
import { type SheetContext, sheetName } from "../sheet-context";
import { sheetKeys } from "../sheet-keys";
import { rowHeight } from "../text-height";
import { wideLines } from "../wide-lines";
import { categoryChangeHeader, categoryChangeRows } from "./category-change-rows";
import { trendCharts, trendChartRows } from "./trend-charts";
import { indicatorChangeHeader, indicatorChangeRows } from "./indicator-change-rows";
import { trendHeader, trendRows } from "./trend-rows";

/** What the Change sheet is written from. */
export interface ChangeContent {
  readonly comparison: Comparison;
  readonly trends: RoundTrends;
  /** When, as it shall be read. */
  readonly writtenAt: string;
}

const widths = [11, 30, 12, 12, 12, 24, 10, 10, 12, 26, 44] as const;
const categoryHeaderRow = 7;

/** The same rows for one framework, so that the table of indicators stays where it stands. */
function rowsOf(categories: number): {
  readonly chartsHeading: number;
  readonly indicatorsHeading: number;
} {
  const chartsHeading = categoryHeaderRow + 1 + categories + 1;
  return {
    chartsHeading,
    indicatorsHeading: chartsHeading + 1 + trendChartRows(categories),
  };
}

/**
 * What changed between two rounds and over all of them: values, written anew on demand. One row for
 * each category, a chart for each, then one row for each indicator, then the numbers that are drawn.
 */
export function changeSheet(context: SheetContext, content: ChangeContent): SheetPlan {
  const { framework } = context;
  const { comparison, trends, writtenAt } = content;
  const categories = categoryChangeRows(framework, comparison, trends);
  const indicators = indicatorChangeRows(framework, comparison);
  const drawn = trendRows(framework, trends);
  const rows = rowsOf(categories.length);
  const tableHeader = rows.indicatorsHeading + 1;
  const drawnHeading = tableHeader + indicators.length + 2;
  const drawnHeader = drawnHeading + 1;
  const heading = (row: number): StyledArea => ({
    area: { row, column: 0, rows: 1, columns: 1 },
    role: "heading",
  });
  const body = (row: number, count: number, columns: number): StyledArea => ({
    area: { row, column: 0, rows: count, columns },
    role: "body",
    wrap: true,
    vertical: "top",
    horizontal: "left",
  });
  const numbers = (row: number, column: number, count: number, format: string): StyledArea => ({
    area: { row, column, rows: count, columns: 1 },
    numberFormat: format,
    horizontal: "center",
  });
  const wrappedHeight = (row: number, cells: readonly unknown[]) => ({
    row,
    height: rowHeight(
      cells.map((cell, at) => ({
        text: typeof cell === "string" ? cell : "",
        width: widths[at] ?? 10,
      }))
    ),
  });
  const first = categoryHeaderRow + 1;
  const { handling } = context.choices;
  const head = wideLines(
    0,
    [
      { text: "Change", role: "title" },
      { text: changeIntroduction(writtenAt), role: "quiet" },
      { text: handling === "" ? noHandling : handling, bold: true },
      {
        text: comparedLine(
          roundLabel(comparison.earlier),
          comparison.earlier.date,
          roundLabel(comparison.later),
          comparison.later.date
        ),
      },
      { text: leftOutLine(trends.leftOut.map(roundLabel)) },
      { text: changeHowToRead },
    ],
    widths
  );
  return {
    key: sheetKeys.change,
    name: sheetName(context, sheetKeys.change),
    isGenerated: true,
    columnWidths: widths,
    merges: head.merges,
    rowHeights: [
      ...head.rowHeights,
      wrappedHeight(categoryHeaderRow, categoryChangeHeader),
      ...categories.map((cells, at) => wrappedHeight(first + at, cells)),
      wrappedHeight(tableHeader, indicatorChangeHeader),
      ...indicators.map((cells, at) => wrappedHeight(tableHeader + 1 + at, cells)),
      ...[trendHeader, ...drawn.cells].map((cells, at) => wrappedHeight(drawnHeader + at, cells)),
    ],
    blocks: [
      { row: 0, column: 0, cells: head.cells },
      { row: categoryHeaderRow, column: 0, cells: [categoryChangeHeader, ...categories] },
      { row: rows.chartsHeading, column: 0, cells: [["Trend"]] },
      { row: rows.indicatorsHeading, column: 0, cells: [["Indicators"]] },
      { row: tableHeader, column: 0, cells: [indicatorChangeHeader, ...indicators] },
      { row: drawnHeading, column: 0, cells: [["Scores by round"]] },
      { row: drawnHeader, column: 0, cells: [trendHeader, ...drawn.cells] },
    ],
    styles: [
      ...head.styles,
      headerStyle(categoryHeaderRow, categoryChangeHeader.length),
      body(first, categories.length, categoryChangeHeader.length),
      ...[2, 3, 4].map((column) => numbers(first, column, categories.length, "0.0")),
      ...[6, 7].map((column) => numbers(first, column, categories.length, "0")),
      numbers(first, 8, categories.length, "0.000"),
      heading(rows.chartsHeading),
      heading(rows.indicatorsHeading),
      headerStyle(tableHeader, indicatorChangeHeader.length),
      body(tableHeader + 1, indicators.length, indicatorChangeHeader.length),
      ...[2, 3, 4].map((column) => numbers(tableHeader + 1, column, indicators.length, "General")),
      heading(drawnHeading),
      headerStyle(drawnHeader, trendHeader.length),
      ...(drawn.cells.length === 0
        ? []
        : [
            body(drawnHeader + 1, drawn.cells.length, trendHeader.length),
            ...[4, 6, 7].map((column) =>
              numbers(drawnHeader + 1, column, drawn.cells.length, "0.0")
            ),
          ]),
    ],
    tables: [
      {
        name: context.tables.optional.change,
        area: tableArea(tableHeader, indicators.length + 1, indicatorChangeHeader.length),
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    validations: [],
    conditionalFormats: [],
    links: [],
    charts: trendCharts(framework, drawn.areas(drawnHeader + 1), rows.chartsHeading + 1),
    print: printSetup("landscape", context.choices.handling),
    showGridlines: false,
  };
}

function tableArea(row: number, rows: number, columns: number): Area {
  return { row, column: 0, rows, columns };
}
