import type { BarrierFinding } from "../barriers/finding";
import type { Framework } from "../framework/framework";
import type { Scores } from "../scoring/result";
import type { Method } from "../framework/framework";
import { categoryReading, overallReading, redLineLine } from "../text/scores";
import { notYetWritten, writtenLine, yoursLine } from "../text/summary";
import { counted } from "../text/numbers";
import type { Block, CellContent, StyledArea } from "./plan";
import { rowHeight } from "./text-height";
import { titleStyles } from "./sheet-frame";

/** What stands above the table. Texts about the assessment are the user's own. */
export interface SummaryHead {
  readonly partner: string;
  readonly scope: string;
  readonly round: string;
  readonly date: string;
}

/** What the summary is written from; null until it is written for the first time. */
export interface WrittenSummary {
  /** When, as it shall be read. */
  readonly writtenAt: string;
  /** Of the add-in. */
  readonly version: string;
  readonly method: Method;
  readonly scores: Scores;
  readonly findings: readonly BarrierFinding[];
  /** How many entries, tables or settings must be mended. */
  readonly problems: number;
}

const detailsRow = 3;
const categoriesRow = detailsRow + 5;
const columns = 6;
const labelColumn = 3;
const textColumn = 4;

/**
 * Header row of the table, counted from 0. It depends on the framework alone, so that the table never
 * moves when the summary is written again.
 */
export function summaryTableRow(framework: Framework): number {
  return categoriesRow + framework.categories.length + 10;
}

/** Rows 0 to the last one before the table, six columns wide; always the same size. */
export function headBlock(
  framework: Framework,
  head: SummaryHead,
  written: WrittenSummary | null
): Block {
  const rows = Array.from({ length: summaryTableRow(framework) - 1 }, (): CellContent[] =>
    Array.from({ length: columns }, () => null)
  );
  const put = (row: number, column: number, content: CellContent): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = content === "" ? null : content;
  };
  const labelled = (row: number, label: string, text: string): void => {
    put(row, labelColumn, label);
    put(row, textColumn, text);
  };
  put(0, 0, "Summary");
  put(1, 0, written === null ? notYetWritten : writtenLine(framework, written));
  labelled(detailsRow, "Partner", head.partner);
  labelled(detailsRow + 1, "Programme or unit in scope", head.scope);
  labelled(detailsRow + 2, "Round", head.round);
  labelled(detailsRow + 3, "Assessment date", head.date);
  const header = ["Code", "Score", "Coverage", "Category", "Band", "Reading"];
  header.forEach((text, column) => put(categoriesRow, column, text));
  scoreRows(framework, written).forEach((cells, index) =>
    cells.forEach((cell, column) => put(categoriesRow + 1 + index, column, cell))
  );
  const after = categoriesRow + framework.categories.length + 3;
  labelled(after, "Red lines hit", written === null ? "" : redLineLine(written.scores, "hit"));
  labelled(
    after + 1,
    "Red lines not cleared",
    written === null ? "" : redLineLine(written.scores, "not cleared")
  );
  labelled(after + 2, "To be mended", written === null ? "" : problemsText(written.problems));
  labelled(after + 3, "Not applicable", written === null ? "" : notApplicable(written.findings));
  put(after + 5, 0, yoursLine);
  return { row: 0, column: 0, cells: rows };
}

/** Heights of the rows of the head that hold wrapped text. */
export function headHeights(
  block: Block,
  widths: readonly number[]
): { row: number; height: number }[] {
  return block.cells.flatMap((cells, row) => {
    // The title and the lines that run over empty cells are not wrapped.
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
  return [
    ...titleStyles,
    {
      area: { row: detailsRow, column: 0, rows: last + 6 - detailsRow, columns },
      role: "body",
      wrap: true,
      vertical: "top",
    },
    { area: { row: detailsRow, column: labelColumn, rows: 4, columns: 1 }, role: "label" },
    { area: { row: categoriesRow, column: 0, rows: 1, columns }, role: "label", bold: true },
    { area: { row: categoriesRow + 1, column: 1, rows: scores, columns: 1 }, numberFormat: "0.0" },
    { area: { row: categoriesRow + 1, column: 2, rows: scores, columns: 1 }, numberFormat: "0%" },
    // Away from the words in the next column, and under their headers.
    {
      area: { row: categoriesRow, column: 1, rows: scores + 1, columns: 2 },
      horizontal: "center",
    },
    { area: { row: last, column: 0, rows: 1, columns }, bold: true },
    { area: { row: last + 2, column: labelColumn, rows: 4, columns: 1 }, role: "label" },
    { area: { row: last + 7, column: 0, rows: 1, columns: 1 }, role: "quiet" },
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

function scoreRows(framework: Framework, written: WrittenSummary | null): CellContent[][] {
  if (written === null) {
    return [
      ...framework.categories.map(({ code, name }) => [code, null, null, name, null, null]),
      [null, null, null, "Overall", null, null],
    ];
  }
  const { scores, method } = written;
  const overall = scores.overall[method.overallMethod];
  return [
    ...framework.categories.map(({ code, name }): CellContent[] => {
      const category = scores.categories.find((one) => one.code === code);
      return category === undefined
        ? [code, null, null, name, null, null]
        : [
            ...[code, category.score, category.coverage, name, category.band],
            categoryReading(category, method),
          ];
    }),
    [null, overall, null, "Overall", scores.overall.band, overallReading(scores.overall, method)],
  ];
}

function problemsText(problems: number): string {
  return problems === 0
    ? "nothing"
    : `${counted(problems, "problem")}: run the check, which names each cell`;
}

function notApplicable(findings: readonly BarrierFinding[]): string {
  const ids = findings.filter(({ status }) => status === "not applicable").map(({ id }) => id);
  return ids.length === 0 ? "no barrier rule" : `${ids.join(", ")}: what they ask is not at hand`;
}
