import type { Bounds } from "../../scoring/bounds";
import { barrierKinds, redLineSeverity } from "../../portfolio/barrier-places";
import { overallCategory, sourceWords } from "../../portfolio/portfolio-columns";
import type { Figure } from "../../portfolio/round-figures";
import { overallColumns, scoreColumns } from "../../sheets/score-columns";
import { sheetKeys } from "../../sheets/sheet-keys";
import { barrierColumns, barrierKinds as shownKinds } from "../../sheets/summary-columns";
import { changeMarks } from "../../text/change-marks";
import { howSure } from "../../text/portfolio-reading";
import { overallMeasures } from "../../text/scores-sheet";
import { headLabels } from "../../text/summary-head";
import type { FoundInstallation } from "../../workbook/find-installation";
import type { TableCells } from "../../workbook/read-table";
import { cellNumberOf, cellTextOf, tableRows } from "./cell-texts";
import { type ReceivedBarrier, weighed } from "./received-barrier";
import type { ReceivedWorkbook } from "./received-workbook";

/** What the summary and the scores sheet of a file show. */
export interface ReceivedSummary {
  readonly partner: string;
  readonly scope: string;
  readonly round: string;
  readonly date: string;
  readonly barriers: readonly ReceivedBarrier[];
  /** Categories as they stand, then the row over all; without reasons. */
  readonly figures: readonly Figure[];
  /** Names of categories of which a figure lies outside its range. */
  readonly outside: readonly string[];
}

type Rows = readonly (readonly unknown[])[];

/** The table of the summary: under its name, under that of schema 1, or renamed on its sheet. */
function barrierTable(
  workbook: ReceivedWorkbook,
  { tables, sheets }: FoundInstallation
): TableCells | null {
  const sheet = sheets.get(sheetKeys.summary) ?? sheets.get(sheetKeys.oldSummary);
  const own = sheet?.tables.map(({ name }) => name) ?? [];
  const wanted = [barrierColumns.ref, barrierColumns.kind, barrierColumns.severity];
  for (const name of [tables.barriers, tables.summary, ...own]) {
    if (!own.some((one) => one.toLowerCase() === name.toLowerCase())) continue;
    const table = workbook.table(name);
    if (table !== null && wanted.every((header) => table.columns.has(header))) return table;
  }
  return null;
}

/**
 * What the rows say that apply: one that stays only for what somebody wrote beside it says that it is
 * no longer so, and one that stands twice counts once.
 */
function barriersOf(table: TableCells): ReceivedBarrier[] {
  const staying: readonly string[] = [changeMarks.gone, changeMarks.repeated];
  return tableRows(table).flatMap((cell): ReceivedBarrier[] => {
    if (staying.includes(cellTextOf(cell(barrierColumns.change)))) return [];
    const kind = cellTextOf(cell(barrierColumns.kind));
    const words = cellTextOf(cell(barrierColumns.severity));
    const common = {
      barrier: cellTextOf(cell(barrierColumns.ref)),
      title: cellTextOf(cell(barrierColumns.title)),
      source: sourceWords.summary,
    };
    switch (kind) {
      case shownKinds.redLine: {
        const certainty = words === redLineSeverity.open ? howSure.open : howSure.certain;
        return [{ ...common, kind: barrierKinds.redLine, severity: words, certainty }];
      }
      case shownKinds.barrier:
        return [{ ...common, kind: barrierKinds.barrier, ...weighed(words) }];
      case shownKinds.undecided:
        return [{ ...common, kind: barrierKinds.open, severity: "", certainty: howSure.open }];
      default:
        return [];
    }
  });
}

/** The row of the head that names the columns of the scores. */
function headHeader(rows: Rows): readonly unknown[] | undefined {
  return rows.find((row) => headHeaders.every((text) => row.some((cell) => cell === text)));
}

/**
 * The text of a label of the head, wherever a user has moved the rows: as far beside it as the bands
 * stand beside the categories, between which a user may have put columns.
 */
function beside(rows: Rows, label: string): string {
  const header = headHeader(rows) ?? [];
  const step = Math.max(1, header.indexOf("Band") - header.indexOf("Category"));
  for (const row of rows) {
    const at = row.findIndex((cell) => cellTextOf(cell) === label);
    if (at >= 0) return cellTextOf(row[at + step]);
  }
  return "";
}

function rangeIn(text: string): Bounds | null {
  const found = /^(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)$/.exec(text);
  if (found === null) return null;
  const [low, high] = [Number(found[1]), Number(found[2])];
  return low <= high && high <= 100 ? { low, high } : null;
}

const headHeaders = ["Code", "Score", "Range", "Coverage", "Category", "Band"] as const;

/** The rows of categories in the head of the summary. */
function headFigures(rows: Rows): Figure[] {
  const header = headHeader(rows);
  if (header === undefined) return [];
  const figures: Figure[] = [];
  for (const row of rows.slice(rows.indexOf(header) + 1)) {
    const cell = (text: (typeof headHeaders)[number]): unknown => row[header.indexOf(text)];
    const code = cellTextOf(cell("Code"));
    const name = cellTextOf(cell("Category"));
    const isOverall = code === "" && name === overallCategory;
    if (code === "" && !isOverall) break;
    figures.push({
      category: isOverall ? null : code,
      name: isOverall ? "" : name,
      weight: null,
      score: cellNumberOf(cell("Score")),
      range: rangeIn(cellTextOf(cell("Range"))),
      coverage: cellNumberOf(cell("Coverage")),
      band: cellTextOf(cell("Band")) || null,
      redLinesHit: null,
      why: [],
    });
    if (isOverall) break;
  }
  return figures;
}

/** The same from the scores sheet, which is never out of date; ranges stand on the summary alone. */
function sheetFigures(workbook: ReceivedWorkbook, installation: FoundInstallation): Figure[] {
  const { tables, sheets } = installation;
  if (!sheets.has(sheetKeys.scores)) return [];
  const scores = tableRows(workbook.table(tables.scores)).flatMap((cell): Figure[] => {
    const code = cellTextOf(cell(scoreColumns.code));
    if (code === "") return [];
    return [
      {
        category: code,
        name: cellTextOf(cell(scoreColumns.category)),
        weight: cellNumberOf(cell(scoreColumns.weight)),
        score: cellNumberOf(cell(scoreColumns.score)),
        range: null,
        coverage: cellNumberOf(cell(scoreColumns.coverage)),
        band: cellTextOf(cell(scoreColumns.band)) || null,
        redLinesHit: cellNumberOf(cell(scoreColumns.redLinesHit)),
        why: [],
      },
    ];
  });
  const inForce = tableRows(workbook.table(tables.overall)).find(
    (cell) => cellTextOf(cell(overallColumns.measure)) === overallMeasures.inForce
  );
  if (inForce === undefined) return scores;
  const overall: Figure = {
    category: null,
    name: "",
    weight: null,
    score: cellNumberOf(inForce(overallColumns.score)),
    range: null,
    coverage: null,
    band: cellTextOf(inForce(overallColumns.band)) || null,
    redLinesHit: cellNumberOf(inForce(overallColumns.redLinesHit)),
    why: [],
  };
  return [...scores, overall];
}

/** A range belongs to the score beside which it stood. */
function withRange(figure: Figure, head: readonly Figure[]): Figure {
  const same = head.find(({ category }) => category === figure.category);
  const { score } = figure;
  if (same === undefined || score === null || same.score === null) return figure;
  return Math.abs(same.score - score) < 1e-6 ? { ...figure, range: same.range } : figure;
}

function isInside({ score, coverage, weight, redLinesHit }: Figure): boolean {
  const within = (value: number | null, low: number, high: number): boolean =>
    value === null || (value >= low && value <= high);
  return (
    within(score, 0, 100) &&
    within(coverage, 0, 1) &&
    within(weight, Number.MIN_VALUE, 1e9) &&
    within(redLinesHit, 0, 500)
  );
}

/** Null where the file has neither a summary of ours nor a scores sheet. */
export function readSummary(
  workbook: ReceivedWorkbook,
  installation: FoundInstallation
): ReceivedSummary | null {
  const table = barrierTable(workbook, installation);
  const head = table === null ? [] : workbook.above(table.name);
  const ofHead = headFigures(head);
  const ofSheet = sheetFigures(workbook, installation);
  const all = ofSheet.length > 0 ? ofSheet.map((one) => withRange(one, ofHead)) : ofHead;
  if (table === null && all.length === 0) return null;
  const outside = all.filter((figure) => !isInside(figure));
  return {
    partner: beside(head, headLabels.partner),
    scope: beside(head, headLabels.scope),
    round: beside(head, headLabels.round),
    date: beside(head, headLabels.date),
    barriers: table === null ? [] : barriersOf(table),
    figures: all.filter(isInside),
    outside: outside.map(({ category }) => category ?? overallCategory),
  };
}
