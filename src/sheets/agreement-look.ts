import { figureColumns, levelColumns, toDoWords } from "../text/assessors-sheet";
import { a1 } from "./a1";
import { figureRowCount, stateRowCount, type AgreementLayout } from "./agreement-layout";
import { logHeader, pairHeader } from "./agreement-rows";
import { pairColumns } from "./assessor-columns";
import { attentionColours } from "./band-colours";
import { quoted } from "./formula-text";
import type { Area, ConditionalFormatPlan, StyledArea } from "./plan";
import type { SheetContext } from "./sheet-context";
import { headerStyle, titleStyles } from "./sheet-frame";

/** What is still to be reconciled stands out. */
export function toDoFormat(
  { framework }: SheetContext,
  layout: AgreementLayout
): ConditionalFormatPlan {
  const area = {
    row: layout.pairsHeader + 1,
    column: pairHeader.indexOf(pairColumns.toDo),
    rows: framework.indicators.length,
    columns: 1,
  };
  const cell = `$${a1(area.row, area.column)}`;
  const words = [toDoWords.apart, toDoWords.applies].map((word) => `${cell}=${quoted(word)}`);
  return { area, formula: `=OR(${words.join(",")})`, bold: true, ...attentionColours };
}

/** Styles of every section of the sheet. */
export function agreementStyles(
  { framework }: SheetContext,
  layout: AgreementLayout
): StyledArea[] {
  const area = (row: number, column: number, rows: number, columns: number): Area => ({
    row,
    column,
    rows,
    columns,
  });
  const count = framework.indicators.length;
  const levels = framework.scale.levels.length;
  const headings = [
    layout.stateHeader,
    layout.hiding,
    layout.figuresHeader,
    layout.levelsHeader,
    layout.pairsHeader,
    layout.logHeader,
  ];
  const top = { vertical: "top" as const };
  return [
    ...titleStyles,
    ...headings.map((row): StyledArea => ({ area: area(row - 1, 0, 1, 1), role: "heading" })),
    headerStyle(layout.stateHeader, 2),
    { area: area(layout.stateHeader + 1, 1, stateRowCount, 1), role: "entry", ...top },
    { area: area(layout.stateHeader + 1, 2, stateRowCount, 1), role: "quiet", ...top },
    { area: area(layout.stateHeader + 1, 0, stateRowCount, 1), role: "body", ...top },
    headerStyle(layout.figuresHeader, figureColumns.length),
    { area: area(layout.figuresHeader, 2, figureRowCount + 1, 2), horizontal: "center" },
    { area: area(layout.figuresHeader + 1, 2, figureRowCount, 1), role: "computed" },
    {
      area: area(layout.figuresHeader + 1, 3, figureRowCount, 1),
      role: "computed",
      numberFormat: "0.000",
    },
    { area: area(layout.figuresHeader + 2, 3, 2, 1), numberFormat: "0.0%" },
    headerStyle(layout.levelsHeader, levelColumns.length),
    { area: area(layout.levelsHeader, 2, levels + 1, 5), horizontal: "center" },
    { area: area(layout.levelsHeader + 1, 0, levels, 1), horizontal: "left" },
    { area: area(layout.levelsHeader + 1, 2, levels, 5), role: "computed" },
    headerStyle(layout.pairsHeader, pairHeader.length),
    {
      area: area(layout.pairsHeader + 1, 0, count, pairHeader.length),
      role: "body",
      wrap: true,
      ...top,
    },
    { area: area(layout.pairsHeader + 1, 0, count, 1), bold: true },
    { area: area(layout.pairsHeader, 2, count + 1, 4), horizontal: "center" },
    headerStyle(layout.logHeader, logHeader.length),
    { area: area(layout.logHeader + 1, 0, 1, logHeader.length), role: "body", wrap: true, ...top },
    { area: area(layout.logHeader, 2, 2, 4), horizontal: "center" },
  ];
}
