import {
  agreementHeadings,
  agreementIntroduction,
  figureColumns,
  figuresNote,
  hidingLines,
  levelColumns,
} from "../text/assessors-sheet";
import { levelRow, type AgreementCells } from "./agreement-formulas";
import {
  agreementLayout,
  agreementWidths,
  logRowHeight,
  stateRowCount,
  type AgreementLayout,
} from "./agreement-layout";
import { agreementStyles, toDoFormat } from "./agreement-look";
import {
  figureCells,
  firstEvent,
  logHeader,
  pairHeader,
  pairRow,
  stateCells,
  type BlindChoices,
} from "./agreement-rows";
import { scoringWords, stateColumns, stateFields, stateWords } from "./assessor-columns";
import { note } from "./limited-text";
import type { SheetPlan, TablePlan, ValidationPlan } from "./plan";
import { printSetup } from "./print-setup";
import { sheetName, type SheetContext } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { rowHeight } from "./text-height";

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
    styles: agreementStyles(context, layout),
    tables: tablesOf(context, layout),
    validations: [
      wordsOnly(layout.stateHeader + 3, stateFields.state, stateWords),
      wordsOnly(layout.stateHeader + 4, stateFields.scoring, scoringWords),
    ],
    conditionalFormats: [toDoFormat(context, layout)],
    links: [],
    print: printSetup("landscape", context.choices.handling),
    showGridlines: false,
  };
}

function wordsOnly(row: number, field: string, words: readonly string[]): ValidationPlan {
  return {
    area: { row, column: 1, rows: 1, columns: 1 },
    rule: { kind: "list", items: words },
    alert: note(field, `Choose one of: ${words.join(", ")}.`),
  };
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
