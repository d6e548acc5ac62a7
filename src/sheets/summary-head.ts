import type { Outlook } from "../barriers/outlook";
import type { Framework } from "../framework/framework";
import { scoreRanges } from "../scoring/score-ranges";
import { changedFormat, changedHeader, changedMark } from "../text/changed-since";
import { notKnown } from "../text/not-known";
import { counted } from "../text/numbers";
import { categoryReading, overallReading, rangeText, redLineLine } from "../text/scores";
import { askNext, notYetWritten, wordsLine, writtenLine, yoursLine } from "../text/summary";
import {
  headLabels,
  noHandling,
  noQuestion,
  notApplicableLine,
  toBeMended,
} from "../text/summary-head";
import { changedCell, changedSentence, type ReadTable } from "./changed-since";
import { a1 } from "./a1";
import type { Block, CellContent, StyledArea } from "./plan";
import { titleStyles } from "./sheet-frame";
import { rowHeight } from "./text-height";

/** What stands above the table. Texts about the assessment are the user's own. */
export interface SummaryHead {
  readonly partner: string;
  readonly scope: string;
  readonly round: string;
  readonly date: string;
  readonly handling: string;
}

/** What the summary is built from; null until it is built for the first time. */
export interface BuiltSummary {
  /** When, as it shall be read. */
  readonly writtenAt: string;
  /** Of the add-in. */
  readonly version: string;
  readonly outlook: Outlook;
  /** How many entries, tables or settings must be mended. */
  readonly problems: number;
  /** What is not as it was when it was last built. */
  readonly since: string;
  /** Tables of each category by code, and those of the settings, as they were read. */
  readonly read: {
    readonly categories: ReadonlyMap<string, ReadTable>;
    readonly settings: readonly ReadTable[];
  };
}

/** Where the head stands; null for what is not there any more. */
interface HeadAt {
  /** Row of the sheet, counted from 0, for each row of the head. */
  readonly rows: readonly (number | null)[];
  /** Column for each column of the head, counted from the first one. */
  readonly columns: readonly (number | null)[];
  readonly firstColumn: number;
}

const detailsRow = 5;
const details = ["partner", "scope", "round", "date", "framework", "handling"] as const;
const categoriesRow = detailsRow + details.length + 1;
const width = 13;
const labelColumn = 4;
const textColumn = 5;
const readingColumn = 10;
const changedColumn = 11;

/**
 * Header row of the table, counted from 0. It depends on the framework alone, so that the table never
 * moves when the summary is built again.
 */
export function summaryTableRow(framework: Framework): number {
  return linesRow(framework) + lines.length + 3;
}

const lines = [
  "redLinesHit",
  "redLinesOpen",
  "notKnown",
  "next",
  "mend",
  "notApplicable",
  "since",
] as const;

function linesRow(framework: Framework): number {
  return categoriesRow + framework.categories.length + 3;
}

/** Rows 0 to the last one before the table; always the same size. */
export function headBlock(
  framework: Framework,
  head: SummaryHead,
  built: BuiltSummary | null,
  at: HeadAt | null = null
): Block {
  const rows = Array.from({ length: summaryTableRow(framework) - 1 }, (): CellContent[] =>
    Array.from({ length: width }, () => null)
  );
  const put = (row: number, column: number, content: CellContent): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = content === "" ? null : content;
  };
  put(0, 0, "Summary");
  put(1, 0, built === null ? notYetWritten : writtenLine(framework, built));
  put(3, 0, wordsLine);
  details.forEach((detail, index) => {
    put(detailsRow + index, labelColumn, headLabels[detail]);
    put(detailsRow + index, textColumn, detailText(detail, framework, head));
  });
  const header = ["Code", "Score", "Range", "Coverage", "Category", "Band"];
  header.forEach((text, column) => put(categoriesRow, column, text));
  put(categoriesRow, readingColumn, "Reading");
  put(categoriesRow, changedColumn, changedHeader);
  scoreRows(framework, built).forEach((cells, index) =>
    cells.forEach((cell, column) => put(categoriesRow + 1 + index, column, cell))
  );
  lines.forEach((line, index) => {
    put(linesRow(framework) + index, labelColumn, headLabels[line]);
    if (built !== null) put(linesRow(framework) + index, textColumn, lineText(line, built));
  });
  put(linesRow(framework) + lines.length + 1, 0, yoursLine);
  if (built === null) put(2, 0, changedMark.unbuilt);
  else put(2, 0, changedLine(framework, at));
  return { row: 0, column: 0, cells: rows };
}

/** Says from the cells that count changes whether there are any; null where they are gone. */
function changedLine({ categories }: Framework, at: HeadAt | null): CellContent {
  const sheetRow = (row: number): number => at?.rows[row] ?? row;
  const column = at === null ? changedColumn : (at.columns[changedColumn] ?? null);
  if (column === null) return null;
  const first = sheetRow(categoriesRow + 1);
  const last = sheetRow(categoriesRow + 1 + categories.length);
  const on = (at?.firstColumn ?? 0) + column;
  return changedSentence(`${a1(first, on)}:${a1(last, on)}`, categories.length + 1);
}

function detailText(
  detail: (typeof details)[number],
  framework: Framework,
  head: SummaryHead
): string {
  switch (detail) {
    case "framework":
      return `${framework.title} ${framework.version}`;
    case "handling":
      return head.handling === "" ? noHandling : head.handling;
    default:
      return head[detail];
  }
}

function lineText(line: (typeof lines)[number], built: BuiltSummary): string {
  const { assessment, scores, findings, questions } = built.outlook;
  switch (line) {
    case "redLinesHit":
      return redLineLine(scores, "hit");
    case "redLinesOpen":
      return redLineLine(scores, "not cleared");
    case "notKnown":
      return notKnown(assessment);
    case "next": {
      const [question] = questions;
      return question === undefined
        ? noQuestion
        : askNext(assessment.framework, question.code, question.barriers.length);
    }
    case "mend":
      return toBeMended(built.problems, counted(built.problems, "problem"));
    case "notApplicable":
      return notApplicableLine(
        findings.filter(({ status }) => status === "not applicable").map(({ id }) => id)
      );
    case "since":
      return built.since;
  }
}

function scoreRows(framework: Framework, built: BuiltSummary | null): CellContent[][] {
  const row = (cells: readonly CellContent[], reading: CellContent, changed: CellContent) => [
    ...cells,
    ...Array.from({ length: readingColumn - cells.length }, () => null),
    reading,
    changed,
  ];
  if (built === null) {
    return [
      ...framework.categories.map(({ code, name }) =>
        row([code, null, null, null, name, null], null, null)
      ),
      row([null, null, null, null, "Overall", null], null, null),
    ];
  }
  const { assessment, scores } = built.outlook;
  const { method } = assessment;
  const ranges = scoreRanges(assessment, scores);
  return [
    ...framework.categories.map(({ code, name }): CellContent[] => {
      const category = scores.categories.find((one) => one.code === code);
      const table = built.read.categories.get(code);
      const changed = changedCell(table === undefined ? [] : [table]);
      if (category === undefined) return row([code, null, null, null, name, null], null, changed);
      const range = rangeText(ranges.categories[code] ?? null);
      return row(
        [code, category.score, range, category.coverage, name, category.band],
        categoryReading(category, method),
        changed
      );
    }),
    row(
      [
        ...[null, scores.overall[method.overallMethod], rangeText(ranges.overall), null],
        ...["Overall", scores.overall.band],
      ],
      overallReading(scores.overall, method),
      changedCell(built.read.settings)
    ),
  ];
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
  const first = linesRow(framework);
  const area = (row: number, column: number, rows: number, columns: number) => ({
    area: { row, column, rows, columns },
  });
  return [
    ...titleStyles,
    { ...area(2, 0, 1, 1), bold: true },
    { ...area(3, 0, 1, 1), role: "quiet" },
    {
      ...area(detailsRow, 0, last + 1 - detailsRow, width),
      role: "body",
      wrap: true,
      vertical: "top",
      horizontal: "left",
    },
    {
      ...area(first, 0, lines.length, textColumn + 1),
      role: "body",
      wrap: true,
      vertical: "top",
      horizontal: "left",
    },
    { ...area(detailsRow, labelColumn, details.length, 1), role: "label" },
    { ...area(categoriesRow, 0, 1, width), role: "label", bold: true },
    { ...area(categoriesRow + 1, 1, scores, 1), numberFormat: "0.0" },
    { ...area(categoriesRow + 1, 3, scores, 1), numberFormat: "0%" },
    { ...area(categoriesRow + 1, changedColumn, scores, 1), numberFormat: changedFormat },
    // Away from the words in the next column, and under their headers.
    { ...area(categoriesRow, 1, scores + 1, 3), horizontal: "center" },
    { ...area(categoriesRow, changedColumn, scores + 1, 1), horizontal: "left" },
    { ...area(last, 0, 1, width), bold: true },
    { ...area(first, labelColumn, lines.length, 1), role: "label" },
    { ...area(first + lines.length + 1, 0, 1, 1), role: "quiet" },
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
