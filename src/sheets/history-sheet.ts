import type { HistoryCells, RoundCells } from "../assessment/history/checksum";
import {
  historyColumns,
  historyHeader,
  roundColumns,
  roundHeader,
} from "../assessment/history/history-columns";
import type { WrittenRound } from "../assessment/history/write-round";
import { historyIntroduction, historyProtection } from "../text/rounds";
import type { CellContent, SheetPlan, StyledArea } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { titleStyles } from "./sheet-frame";

const headerRow = 3;

const historyWidths: Readonly<Record<keyof typeof historyColumns, number>> = {
  round: 7,
  roundName: 14,
  date: 12,
  framework: 15,
  version: 12,
  levels: 7,
  category: 11,
  categoryWeight: 11,
  indicator: 12,
  entry: 7,
  score: 7,
  confidence: 13,
  evidence: 17,
  basis: 40,
  weight: 10,
  vintage: 18,
  evidenceCount: 11,
  check: 19,
};
const gap = 3;
const recordWidth = 14;

function historyRow(cells: HistoryCells): CellContent[] {
  return (Object.keys(historyColumns) as (keyof typeof historyColumns)[]).map((key) => cells[key]);
}

function roundRow(cells: RoundCells): CellContent[] {
  return (Object.keys(roundColumns) as (keyof typeof roundColumns)[]).map((key) => cells[key]);
}

/**
 * The record of finished rounds with the first of them: one row for each indicator, and beside it one
 * row for each round. Side by side, so that both grow downwards.
 */
export function historySheet(context: SheetContext, first: WrittenRound): SheetPlan {
  const history = first.rows.map(historyRow);
  const beside = historyHeader.length + 1;
  const header = (column: number, columns: number): StyledArea => ({
    area: { row: headerRow, column, rows: 1, columns },
    role: "label",
    wrap: true,
    vertical: "top",
    bold: true,
  });
  const body = (column: number, rows: number, columns: number): StyledArea => ({
    area: { row: headerRow + 1, column, rows, columns },
    role: "body",
    vertical: "top",
  });
  return {
    key: sheetKeys.history,
    name: sheetName(context, sheetKeys.history),
    columnWidths: [...Object.values(historyWidths), gap, ...roundHeader.map(() => recordWidth)],
    rowHeights: [{ row: headerRow, height: 45 }],
    blocks: [
      { row: 0, column: 0, cells: [["History"], [historyIntroduction], [historyProtection]] },
      { row: headerRow, column: 0, cells: [historyHeader, ...history] },
      { row: headerRow, column: beside, cells: [roundHeader, roundRow(first.record)] },
    ],
    styles: [
      ...titleStyles,
      { area: { row: 2, column: 0, rows: 1, columns: 1 }, role: "quiet" },
      header(0, historyHeader.length),
      header(beside, roundHeader.length),
      body(0, history.length, historyHeader.length),
      body(beside, 1, roundHeader.length),
    ],
    tables: [
      {
        name: context.tables.optional.history,
        area: {
          row: headerRow,
          column: 0,
          rows: history.length + 1,
          columns: historyHeader.length,
        },
        style: "TableStyleLight1",
        filterButtons: true,
      },
      {
        name: context.tables.optional.rounds,
        area: { row: headerRow, column: beside, rows: 2, columns: roundHeader.length },
        style: "TableStyleLight1",
        filterButtons: false,
      },
    ],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: headerRow + 1, columns: 0 },
    links: [],
    print: {
      ...printSetup("landscape", context.choices.handling, headerRow),
      // The record beside the rows would make both too small to read.
      columns: { first: 0, last: historyHeader.length - 1 },
    },
    showGridlines: false,
  };
}
