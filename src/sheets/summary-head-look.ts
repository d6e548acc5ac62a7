import type { Framework } from "../framework/framework";
import { changedFormat } from "../text/changed-since";
import { yoursLine } from "../text/summary";
import type { Block, StyledArea } from "./plan";
import { titleStyles } from "./sheet-frame";
import {
  categoriesRow,
  changedColumn,
  detailsRow,
  headDetails,
  headLines,
  headWidth,
  labelColumn,
  linesRow,
  textColumn,
} from "./summary-head-layout";
import { rowHeight } from "./text-height";

/** Heights of the rows of the head that hold wrapped text. */
export function headHeights(
  block: Block,
  widths: readonly number[]
): { row: number; height: number }[] {
  return block.cells.flatMap((cells, row) => {
    // The title and the headLines that run over empty cells are not wrapped.
    if (row < detailsRow || cells.every((cell) => cell === null) || cells[0] === yoursLine)
      return [];
    const texts = cells.map((cell, column) => ({
      text: typeof cell === "string" ? cell : "",
      width: widths[column] ?? 10,
    }));
    return [{ row, height: rowHeight(texts) }];
  });
}

export function headStyles(framework: Framework): StyledArea[] {
  const scores = framework.categories.length + 1;
  const last = categoriesRow + scores;
  const first = linesRow(framework);
  const area = (row: number, column: number, rows: number, columns: number) => ({
    area: { row, column, rows, columns },
  });
  return [
    ...titleStyles,
    { ...area(2, 0, 1, 1), bold: true },
    { ...area(3, 0, 1, 1), role: "quiet" },
    {
      ...area(detailsRow, 0, last + 1 - detailsRow, headWidth),
      role: "body",
      wrap: true,
      vertical: "top",
      horizontal: "left",
    },
    {
      ...area(first, 0, headLines.length, textColumn + 1),
      role: "body",
      wrap: true,
      vertical: "top",
      horizontal: "left",
    },
    { ...area(detailsRow, labelColumn, headDetails.length, 1), role: "label" },
    { ...area(categoriesRow, 0, 1, headWidth), role: "label", bold: true },
    { ...area(categoriesRow + 1, 1, scores, 1), numberFormat: "0.0" },
    { ...area(categoriesRow + 1, 3, scores, 1), numberFormat: "0%" },
    { ...area(categoriesRow + 1, changedColumn, scores, 1), numberFormat: changedFormat },
    // Away from the words in the next column, and under their headers.
    { ...area(categoriesRow, 1, scores + 1, 3), horizontal: "center" },
    { ...area(categoriesRow, changedColumn, scores + 1, 1), horizontal: "left" },
    { ...area(last, 0, 1, headWidth), bold: true },
    { ...area(first, labelColumn, headLines.length, 1), role: "label" },
    { ...area(first + headLines.length + 1, 0, 1, 1), role: "quiet" },
  ];
}

/** Where the words of the bands stand in the head, for their colours. */
export function headBandArea(framework: Framework): StyledArea["area"] {
  return {
    row: categoriesRow + 1,
    column: textColumn,
    rows: framework.categories.length + 1,
    columns: 1,
  };
}

/** The cell with the sentence whether anything has changed since, for its colour. */
export const changedSentenceCell = { row: 2, column: 0, rows: 1, columns: 1 } as const;
