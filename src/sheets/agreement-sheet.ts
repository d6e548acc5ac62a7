import {
  agreementHeadings,
  agreementIntroduction,
  figureColumns,
  figureRows,
  figuresNote,
  hidingLines,
  levelColumns,
  stateNotes,
  toDoWords,
} from "../text/assessors-sheet";
import { a1, fixedA1 } from "./a1";
import {
  agreementReadingFormula,
  alphaFormula,
  apartFormula,
  kappaFormula,
  levelRow,
  pairsFormula,
  shareFormula,
  toDoCount,
  toDoFormula,
  withinFormula,
  type AgreementCells,
} from "./agreement-formulas";
import {
  agreementLayout,
  agreementWidths,
  figureRowCount,
  logRowHeight,
  stateRowCount,
  type AgreementLayout,
} from "./agreement-layout";
import {
  eventWords,
  logColumns,
  pairColumns,
  scoringWords,
  stateColumns,
  stateFields,
  stateWords,
} from "./assessor-columns";
import { attentionColours } from "./band-colours";
import { quoted } from "./formula-text";
import { note } from "./limited-text";
import type { Area, CellContent, SheetPlan, StyledArea, TablePlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { headerStyle, titleStyles } from "./sheet-frame";
import { rowHeight } from "./text-height";

const pairHeader: readonly string[] = Object.values(pairColumns);
const logHeader: readonly string[] = Object.values(logColumns);

/** What is asked when blind scoring begins, and when that is. */
export interface BlindChoices {
  /** Codes of the assessors. */
  readonly a: string;
  readonly b: string;
  readonly round: string;
  readonly now: string;
}

/**
 * Who scores blind, how far they agree, what is to be reconciled and the log. The scores at the
 * reveal stand here as values, so that what both enter afterwards cannot move the agreement; until
 * then the table of pairs is empty and no formula on the sheet reads anybody's scores.
 */
export function agreementSheet(context: SheetContext, choices: BlindChoices): SheetPlan {
  const { framework, tables } = context;
  const layout = agreementLayout(framework, hidingLines.length);
  const { indicators, scale } = framework;
  const cells: AgreementCells = {
    pairs: tables.optional.scorePairs,
    levels: scale.levels.length,
    firstLevel: layout.levelsHeader + 1,
  };
  const pairs = indicators.map(({ code, name }, index) =>
    pairRow(code, name, layout.pairsHeader + 1 + index)
  );
  const tallest = rowHeight(
    indicators.map(({ name }) => ({ text: name, width: agreementWidths[1] }))
  );
  const heading = (row: number, text: string) => ({ row: row - 1, column: 0, cells: [[text]] });
  return {
    key: sheetKeys.agreement,
    name: sheetName(context, sheetKeys.agreement),
    columnWidths: agreementWidths,
    rowHeights: [
      // All alike: the reveal puts the rows into another order.
      ...pairs.map((_row, index) => ({ row: layout.pairsHeader + 1 + index, height: tallest })),
      { row: layout.logHeader + 1, height: logRowHeight(figuresNote) },
    ],
    blocks: [
      { row: 0, column: 0, cells: [["Agreement of two assessors"], [agreementIntroduction]] },
      heading(layout.stateHeader, agreementHeadings.state),
      { row: layout.stateHeader, column: 0, cells: stateCells(choices) },
      heading(layout.hiding, agreementHeadings.hiding),
      { row: layout.hiding, column: 0, cells: hidingLines.map((line) => [line]) },
      heading(layout.figuresHeader, agreementHeadings.figures),
      {
        row: layout.figuresHeader,
        column: 0,
        cells: [figureColumns, ...figureCells(cells, layout)],
      },
      heading(layout.levelsHeader, agreementHeadings.levels),
      {
        row: layout.levelsHeader,
        column: 0,
        cells: [
          levelColumns,
          ...scale.levels.map(({ value, label }) => [value, label, ...levelRow(cells, value)]),
        ],
      },
      heading(layout.pairsHeader, agreementHeadings.pairs),
      { row: layout.pairsHeader, column: 0, cells: [pairHeader, ...pairs] },
      heading(layout.logHeader, agreementHeadings.log),
      { row: layout.logHeader, column: 0, cells: [logHeader, firstEvent(choices)] },
    ],
    styles: styles(context, layout),
    tables: tablesOf(context, layout),
    validations: [
      ...[
        [2, stateWords],
        [3, scoringWords],
      ].map(([row, items]) => {
        const field = row === 2 ? stateFields.state : stateFields.scoring;
        const words = items === stateWords ? stateWords : scoringWords;
        return {
          area: { row: layout.stateHeader + 1 + Number(row), column: 1, rows: 1, columns: 1 },
          rule: { kind: "list" as const, items: words },
          alert: note(field, `Choose one of: ${words.join(", ")}.`),
        };
      }),
    ],
    conditionalFormats: [toDoFormat(context, layout)],
    links: [],
    print: printSetup("landscape", context.choices.handling),
    showGridlines: false,
  };
}

/** The log begins with its own beginning, in the order of its columns. */
function firstEvent({ a, round, now }: BlindChoices): CellContent[] {
  const event: Readonly<Record<string, string>> = {
    [logColumns.when]: now,
    [logColumns.event]: eventWords[0],
    [logColumns.by]: a,
    [logColumns.round]: round,
    [logColumns.reason]: figuresNote,
  };
  return logHeader.map((header) => event[header] || null);
}

function stateCells({ a, b, round }: BlindChoices): CellContent[][] {
  return [
    [...Object.values(stateColumns), null],
    [stateFields.a, a || null, stateNotes.a],
    [stateFields.b, b || null, stateNotes.b],
    [stateFields.state, stateWords[0], stateNotes.state],
    [stateFields.scoring, scoringWords[0], stateNotes.scoring],
    [stateFields.round, round || null, stateNotes.round],
  ];
}

function figureCells(cells: AgreementCells, layout: AgreementLayout): CellContent[][] {
  const row = (index: number): number => layout.figuresHeader + 1 + index;
  const at = (index: number, column: number): string => fixedA1(row(index), column);
  const figures = { pairs: at(0, 2), alpha: at(4, 3) };
  const open = [toDoWords.apart, toDoWords.applies];
  return [
    [...figureRows.pairs, pairsFormula(cells), null, null],
    [
      ...figureRows.exact,
      withinFormula(cells, 0),
      shareFormula(cells, figures, "exact", at(1, 2)),
      null,
    ],
    [
      ...figureRows.withinOne,
      withinFormula(cells, 1),
      shareFormula(cells, figures, "within one", at(2, 2)),
      null,
    ],
    [...figureRows.kappa, null, kappaFormula(cells, figures), null],
    [...figureRows.alpha, null, alphaFormula(cells, figures), agreementReadingFormula(figures)],
    [...figureRows.open, toDoCount(cells.pairs, open), null, null],
    [...figureRows.reconciled, toDoCount(cells.pairs, [toDoWords.reconciled]), null, null],
  ];
}

function pairRow(code: string, name: string, row: number): CellContent[] {
  const cell = (header: string): string => a1(row, pairHeader.indexOf(header));
  const [a, b] = [cell(pairColumns.a), cell(pairColumns.b)];
  const [apart, agreed] = [cell(pairColumns.apart), cell(pairColumns.agreed)];
  return [code, name, null, null, apartFormula(a, b), null, toDoFormula({ a, b, apart, agreed })];
}

function toDoFormat({ framework }: SheetContext, layout: AgreementLayout) {
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

function tablesOf({ framework, tables }: SheetContext, layout: AgreementLayout): TablePlan[] {
  const table = (name: string, row: number, rows: number, columns: number): TablePlan => ({
    name,
    area: { row, column: 0, rows: rows + 1, columns },
    style: "TableStyleLight1",
    filterButtons: false,
  });
  const count = framework.indicators.length;
  return [
    table(
      tables.optional.assessors,
      layout.stateHeader,
      stateRowCount,
      Object.keys(stateColumns).length
    ),
    table(tables.optional.scorePairs, layout.pairsHeader, count, pairHeader.length),
    table(tables.optional.assessorLog, layout.logHeader, 1, logHeader.length),
  ];
}

function styles({ framework }: SheetContext, layout: AgreementLayout): StyledArea[] {
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
