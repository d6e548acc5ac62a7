import type { Outlook } from "../barriers/outlook";
import type { Framework } from "../framework/framework";
import { scoreRanges } from "../scoring/score-ranges";
import { changedHeader, changedMark } from "../text/changed-since";
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
import type { Block, CellContent } from "./plan";
import {
  categoriesRow,
  changedColumn,
  detailsRow,
  headDetails,
  headLines,
  headWidth,
  labelColumn,
  linesRow,
  readingColumn,
  summaryTableRow,
  textColumn,
} from "./summary-head-layout";

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

/** Rows 0 to the last one before the table; always the same size. */
export function headBlock(
  framework: Framework,
  head: SummaryHead,
  built: BuiltSummary | null,
  at: HeadAt | null = null
): Block {
  const rows = Array.from({ length: summaryTableRow(framework) - 1 }, (): CellContent[] =>
    Array.from({ length: headWidth }, () => null)
  );
  const put = (row: number, column: number, content: CellContent): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = content === "" ? null : content;
  };
  put(0, 0, "Summary");
  put(1, 0, built === null ? notYetWritten : writtenLine(framework, built));
  put(3, 0, wordsLine);
  headDetails.forEach((detail, index) => {
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
  headLines.forEach((line, index) => {
    put(linesRow(framework) + index, labelColumn, headLabels[line]);
    if (built !== null) put(linesRow(framework) + index, textColumn, lineText(line, built));
  });
  put(linesRow(framework) + headLines.length + 1, 0, yoursLine);
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
  detail: (typeof headDetails)[number],
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

function lineText(line: (typeof headLines)[number], built: BuiltSummary): string {
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
