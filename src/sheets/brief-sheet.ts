import type { Outlook } from "../barriers/outlook";
import type { Offices } from "../barriers/plan/roles";
import { inReportOrder } from "../barriers/report-order";
import { scoreRanges } from "../scoring/score-ranges";
import { notKnown } from "../text/not-known";
import { leadText } from "../text/plan";
import {
  briefChartTitle,
  briefHeadings,
  firstSentence,
  monthSpan,
  noBand,
  nothingGrave,
  noSteps,
  shortWhy,
  shownOf,
} from "../text/reports";
import { rangeText, redLineLine } from "../text/scores";
import { severityWords, writtenLine } from "../text/summary";
import { noHandling } from "../text/summary-head";
import { bandFormats } from "./band-formats";
import type { Area, CellContent, SheetPlan, StyledArea } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { headerStyle, titleStyles } from "./sheet-frame";
import { sheetKeys } from "./sheet-keys";
import { rowHeight } from "./text-height";

/** What a report is made from. */
export interface ReportInput {
  readonly outlook: Outlook;
  readonly offices: Offices;
  /** When, as it shall be read. */
  readonly writtenAt: string;
}

const widths = [8, 30, 9, 14, 13, 44] as const;
const longest = 4;
const chartRows = 11;

type Row = readonly CellContent[];

const headers = {
  scores: ["Code", "Category", "Score", "Range", "Coverage", "Band"],
  barriers: ["Ref", "Barrier", "", "Severity", "", "Why"],
  steps: ["Ref", "Mitigation", "", "Lead", "When", "What"],
} as const;
/** Words above the columns of the brief. */
export const briefHeaders: readonly string[] = Object.values(headers).flat();

/** One page for somebody who has two minutes: scores as a picture, red lines, barriers, first steps. */
export function briefSheet(context: SheetContext, input: ReportInput): SheetPlan {
  const { framework, choices } = context;
  const { outlook, writtenAt } = input;
  const rows: Row[] = [];
  const styles: StyledArea[] = [...titleStyles];
  const add = (...more: Row[]): number => rows.push(...more) - more.length;
  const heading = (text: string): void => {
    const at = add([], [text]) + 1;
    styles.push({ area: { row: at, column: 0, rows: 1, columns: 1 }, role: "heading" });
  };
  const table = (header: Row, body: readonly Row[]): Area => {
    const at = add(header, ...body);
    styles.push(headerStyle(at, widths.length), {
      area: { row: at + 1, column: 0, rows: Math.max(1, body.length), columns: widths.length },
      role: "body",
      wrap: true,
      vertical: "top",
    });
    return { row: at + 1, column: 0, rows: body.length, columns: widths.length };
  };
  const about = [choices.scope, choices.round, choices.date ?? ""].filter((text) => text !== "");
  add([`Brief: ${choices.partner}`], [about.join("; ")]);
  const handling = add([choices.handling === "" ? noHandling : choices.handling]);
  styles.push({ area: { row: handling, column: 0, rows: 1, columns: 1 }, bold: true });
  const stamp = add([writtenLine(framework, { writtenAt, version: choices.version })]);
  styles.push({ area: { row: stamp, column: 0, rows: 1, columns: 1 }, role: "quiet" });

  heading(briefHeadings.standing);
  const scores = table(headers.scores, scoreRows(outlook));
  const place = { row: rows.length + 1, column: 0, rows: chartRows, columns: widths.length };
  add(...Array.from({ length: chartRows + 1 }, (): Row => []));

  heading(briefHeadings.redLines);
  table(
    ["", "", "", "", "", ""],
    [
      ["", "Hit", "", "", "", redLineLine(outlook.scores, "hit")],
      ["", "Not cleared", "", "", "", redLineLine(outlook.scores, "not cleared")],
    ]
  );
  heading(briefHeadings.barriers);
  const present = inReportOrder(outlook.findings, framework).filter(
    ({ status }) => status === "present"
  );
  const barriers = present.slice(0, longest).map((finding): Row => {
    const rule = framework.barriers.find(({ id }) => id === finding.id);
    const severity = severityWords(outlook, finding);
    const why = rule === undefined ? "" : shortWhy(finding, rule, outlook);
    return [finding.id, rule?.name ?? "", "", severity, "", why];
  });
  table(headers.barriers, barriers.length > 0 ? barriers : [["", nothingGrave, "", "", "", ""]]);
  add([shownOf(barriers.length, present.length, "barrier")]);
  heading(briefHeadings.steps);
  const steps = [...outlook.plan].sort((a, b) => a.start - b.start || a.end - b.end);
  const first = steps.slice(0, longest).map((item): Row => {
    const { id, title, description } = item.mitigation;
    const lead = leadText(item.mitigation, input.offices);
    return [id, title, "", lead, monthSpan(item), firstSentence(description)];
  });
  table(headers.steps, first.length > 0 ? first : [["", noSteps, "", "", "", ""]]);
  heading(briefHeadings.open);
  table(["", "", "", "", "", ""], [["", "", "", "", "", notKnown(outlook.assessment)]]);
  return {
    key: sheetKeys.brief,
    name: sheetName(context, sheetKeys.brief),
    columnWidths: widths,
    rowHeights: heights(rows),
    blocks: [{ row: 0, column: 0, cells: rows.map(full) }],
    styles: [
      ...styles,
      { area: { ...scores, column: 2, columns: 1 }, numberFormat: "0.0" },
      { area: { ...scores, column: 4, columns: 1 }, numberFormat: "0%" },
      { area: { ...scores, column: 2, columns: 3 }, horizontal: "center" },
    ],
    tables: [],
    validations: [],
    conditionalFormats: bandFormats(
      { ...scores, column: 5, columns: 1 },
      outlook.assessment.method
    ),
    links: [],
    charts: [
      {
        name: "HSA Brief scores",
        kind: "bar",
        title: briefChartTitle,
        categories: { ...scores, column: 1, columns: 1 },
        series: [{ name: "Score", values: { ...scores, column: 2, columns: 1 }, color: "#1F4E79" }],
        valueAxis: { min: 0, max: 100 },
        place,
      },
    ],
    print: printSetup("portrait", choices.handling),
    showGridlines: false,
    isGenerated: true,
  };
}

function scoreRows({ assessment, scores }: Outlook): Row[] {
  const ranges = scoreRanges(assessment, scores);
  const { framework, method } = assessment;
  return [
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
}

function full(row: Row): Row {
  return widths.map((_, column) => row[column] || (row[column] === 0 ? 0 : null));
}

/** Only rows of several cells wrap; a line of its own runs over the empty cells beside it. */
function heights(rows: readonly Row[]): { row: number; height: number }[] {
  return rows.flatMap((cells, row) =>
    cells.length < 2
      ? []
      : [
          {
            row,
            height: rowHeight(
              cells.map((cell, column) => ({
                text: typeof cell === "string" ? cell : "",
                width: widths[column] ?? 10,
              }))
            ),
          },
        ]
  );
}
