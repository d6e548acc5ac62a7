import type { Outlook } from "../barriers/outlook";
import type { Offices } from "../barriers/plan/roles";
import { inReportOrder } from "../barriers/report-order";
import { scoreRanges } from "../scoring/score-ranges";
import { leadText } from "../text/plan";
import { firstSentence, monthSpan, noBand, shortWhy } from "../text/reports";
import { rangeText } from "../text/scores";
import { severityWords } from "../text/summary";
import type { CellContent } from "./plan";
import { shortened } from "./text-parts";

/** What a report is made from. */
export interface ReportInput {
  readonly outlook: Outlook;
  readonly offices: Offices;
  /** When, as it shall be read. */
  readonly writtenAt: string;
}

/** Widths of the columns of the brief, in characters. */
export const briefWidths = [8, 30, 9, 14, 13, 44] as const;
/** Rows of barriers and of steps at most. */
const longestList = 4;
/** Lines of one cell at most, so that all of it stays on one page and legible there. */
const mostLines = { scores: 2, lists: 6, listsBelowMany: 3 } as const;
/** More categories leave less room for what stands below them. */
const manyCategories = 6;

type Row = readonly CellContent[];

/** Some of a list, and how long the whole list is. */
export interface BriefList {
  readonly rows: readonly Row[];
  readonly all: number;
}

/** One row for each category, then the overall score. */
export function briefScores({ assessment, scores }: Outlook): Row[] {
  const ranges = scoreRanges(assessment, scores);
  const { framework, method } = assessment;
  const rows = [
    ...framework.categories.map(({ code, name }): Row => {
      const category = scores.categories.find((one) => one.code === code);
      const range = rangeText(ranges.categories[code] ?? null);
      const { score = null, coverage = null, band = null } = category ?? {};
      return [code, name, score, range, coverage, band ?? noBand(scores, code, method)];
    }),
    [
      ...[null, "Overall", scores.overall[method.overallMethod], rangeText(ranges.overall)],
      ...[null, scores.overall.band ?? noBand(scores, null, method)],
    ],
  ];
  return rows.map((row) => fitted(row, mostLines.scores));
}

/** The gravest barriers that are present. */
export function briefBarriers(outlook: Outlook): BriefList {
  const { framework } = outlook.assessment;
  const present = inReportOrder(outlook.findings, framework).filter(
    ({ status }) => status === "present"
  );
  const rows = present.slice(0, longestList).map((finding): Row => {
    const rule = framework.barriers.find(({ id }) => id === finding.id);
    const why = rule === undefined ? "" : shortWhy(finding, rule, outlook);
    const severity = severityWords(outlook, finding);
    return fitted([finding.id, rule?.name ?? "", "", severity, "", why], listLines(outlook));
  });
  return { rows, all: present.length };
}

/** The steps of the plan that begin first. */
export function briefSteps(outlook: Outlook, offices: Offices): BriefList {
  const steps = [...outlook.plan].sort((a, b) => a.start - b.start || a.end - b.end);
  const rows = steps.slice(0, longestList).map((item): Row => {
    const { id, title, description } = item.mitigation;
    const lead = leadText(item.mitigation, offices);
    const cells = [id, title, "", lead, monthSpan(item), firstSentence(description)];
    return fitted(cells, listLines(outlook));
  });
  return { rows, all: steps.length };
}

function listLines({ assessment }: Outlook): number {
  const isMany = assessment.framework.categories.length > manyCategories;
  return isMany ? mostLines.listsBelowMany : mostLines.lists;
}

/** The texts of a row, each no longer than so many lines; ids stay whole. */
function fitted(row: Row, lines: number): Row {
  return row.map((cell, column) =>
    typeof cell === "string" && column > 0
      ? shortened(cell, briefWidths[column] ?? 10, lines)
      : cell
  );
}
