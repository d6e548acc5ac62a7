import type { PlanItem } from "../barriers/plan/mitigation-plan";
import { handoverWords, leadText } from "../text/plan";
import { noSteps, timelineReading, timelineSigns } from "../text/reports";
import { writtenLine } from "../text/summary";
import { noHandling } from "../text/summary-head";
import { a1 } from "./a1";
import type { ReportInput } from "./brief-rows";
import { quoted } from "./formula-text";
import type { CellContent, SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { headerStyle } from "./sheet-frame";
import { sheetKeys } from "./sheet-keys";
import { rowHeight } from "./text-height";
import { wideLines } from "./wide-lines";

export const timelineColumns = [
  "Ref",
  "Mitigation",
  "Lead",
  "Starts",
  "Ends",
  "Handover?",
] as const;
const fixedWidths = [7, 30, 16, 7, 7, 12] as const;
const signWidth = 4.5;
const mostColumns = 24;
const headerRow = 4;

/** Months in one column: a whole part of a posting, or whole postings where the plan is very long. */
export function timelineStep(longest: number, postingMonths: number): number {
  const parts = [12, 6, 4, 3, 2, 1].filter((one) => postingMonths % one === 0);
  for (const part of parts) {
    const step = postingMonths / part;
    if (Math.ceil(longest / step) <= mostColumns) return step;
  }
  return postingMonths * Math.ceil(longest / (mostColumns * postingMonths));
}

/** The sign of one mitigation in the column that ends with month `to`. */
export function timelineSign(
  item: Pick<PlanItem, "start" | "end" | "crossed">,
  from: number,
  to: number
): string {
  if (item.start >= to || item.end <= from) return "";
  return item.crossed.some((month) => month >= from && month < to && month > item.start)
    ? timelineSigns.crosses
    : timelineSigns.runs;
}

/** The plan as a picture: a row for each mitigation, a column for a few months, ends of postings. */
export function timelineSheet(context: SheetContext, input: ReportInput): SheetPlan {
  const { framework, choices, tables } = context;
  const { plan } = input.outlook;
  const { postingMonths } = framework;
  const longest = Math.max(postingMonths, ...plan.map(({ end }) => end));
  const step = timelineStep(longest, postingMonths);
  const columns = Array.from({ length: Math.ceil(longest / step) }, (_, index) => index * step);
  const header = [
    ...timelineColumns,
    ...columns.map((from) => {
      const to = from + step;
      return `${to % postingMonths === 0 ? timelineSigns.boundary : ""}${to}`;
    }),
  ];
  const rows = plan.map((item): CellContent[] => [
    item.mitigation.id,
    item.mitigation.title,
    leadText(item.mitigation, input.offices),
    item.start,
    item.end,
    item.crossed.length === 0
      ? handoverWords.none
      : item.hasHandover
        ? handoverWords.recorded
        : handoverWords.needed,
    ...columns.map((from) => timelineSign(item, from, from + step) || null),
  ]);
  const body =
    rows.length > 0 ? rows : [header.map((_, column) => (column === 1 ? noSteps : null))];
  const signs = {
    row: headerRow + 1,
    column: timelineColumns.length,
    rows: body.length,
    columns: columns.length,
  };
  const first = a1(signs.row, signs.column);
  const columnWidths = [...fixedWidths, ...columns.map(() => signWidth)];
  const written = writtenLine(framework, {
    writtenAt: input.writtenAt,
    version: choices.version,
  });
  const head = wideLines(
    0,
    [
      { text: `Timeline: ${choices.partner}`, role: "title" },
      { text: choices.handling === "" ? noHandling : choices.handling, bold: true },
      { text: `${written} ${timelineReading(step, postingMonths)}`, role: "quiet" },
    ],
    columnWidths
  );
  return {
    key: sheetKeys.timeline,
    name: sheetName(context, sheetKeys.timeline),
    columnWidths,
    rowHeights: [
      ...head.rowHeights,
      ...body.map((cells, index) => ({
        row: headerRow + 1 + index,
        height: rowHeight(
          fixedWidths.map((width, column) => ({ text: String(cells[column] ?? ""), width }))
        ),
      })),
    ],
    blocks: [
      { row: 0, column: 0, cells: head.cells },
      { row: headerRow, column: 0, cells: [header, ...body] },
    ],
    styles: [
      ...head.styles,
      headerStyle(headerRow, header.length),
      {
        area: { row: headerRow + 1, column: 0, rows: body.length, columns: timelineColumns.length },
        role: "body",
        wrap: true,
        vertical: "top",
        horizontal: "left",
      },
      {
        area: { ...signs, row: headerRow, rows: body.length + 1 },
        horizontal: "center",
        vertical: "top",
      },
      {
        area: {
          row: headerRow,
          column: timelineColumns.indexOf("Starts"),
          rows: body.length + 1,
          columns: 2,
        },
        horizontal: "center",
      },
    ],
    merges: head.merges,
    tables: [
      {
        name: tables.optional.timeline,
        area: { row: headerRow, column: 0, rows: body.length + 1, columns: header.length },
        style: "TableStyleLight1",
        filterButtons: false,
      },
    ],
    validations: [],
    conditionalFormats: [
      {
        area: signs,
        formula: `=${first}=${quoted(timelineSigns.crosses)}`,
        font: "#8B1A1A",
        fill: "#F8D7D7",
      },
      {
        area: signs,
        formula: `=${first}=${quoted(timelineSigns.runs)}`,
        font: "#1F4E79",
        fill: "#C9E0F2",
      },
    ],
    freeze: { rows: 0, columns: 2 },
    links: [],
    print: printSetup("landscape", choices.handling, headerRow),
    showGridlines: false,
    isGenerated: true,
  };
}
