import { inView, type PlanView } from "../barriers/plan/plan-views";
import {
  leadText,
  notLegalAdvice,
  supportText,
  targetsText,
  whatToDo,
  wholeHook,
} from "../text/plan";
import { monthSpan, noSteps, taskerReading, viewName } from "../text/reports";
import { writtenLine } from "../text/summary";
import type { ReportInput } from "./brief-sheet";
import type { CellContent, SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { headerStyle, titleStyles } from "./sheet-frame";
import { sheetKeys } from "./sheet-keys";
import { planUserColumns } from "./summary-columns";
import { rowHeight } from "./text-height";

/** What a user has entered beside a mitigation, by the header of the column. */
export type Entered = (ref: string, header: string) => CellContent;

const entered = [
  planUserColumns.decision,
  planUserColumns.owner,
  planUserColumns.due,
  planUserColumns.status,
] as const;
export const taskerHeader: readonly string[] = [
  ...["Ref", "Mitigation", "When", "Lead", "Support", "What to do"],
  ...["Success targets", "Legal and policy pointers", ...entered],
];
const widths = [7, 20, 12, 13, 13, 48, 22, 48, 13, 11, 11, 10] as const;
const headerRow = 6;

/** The part of the plan that one agency, lever or horizon has to do with, to be handed on. */
export function taskerSheet(
  context: SheetContext,
  input: ReportInput,
  view: PlanView,
  enteredAt: Entered
): SheetPlan {
  const { framework, choices, tables } = context;
  const { outlook, offices, writtenAt } = input;
  const rows = inView(outlook.plan, view, framework.postingMonths).map((item): CellContent[] => {
    const { mitigation } = item;
    const hooks = framework.hooks.filter(({ ref }) => mitigation.hooks.includes(ref));
    return [
      mitigation.id,
      mitigation.title,
      monthSpan(item),
      leadText(mitigation, offices),
      supportText(mitigation, offices),
      whatToDo(item, framework, outlook.assessment.entries),
      targetsText(item),
      hooks.map(wholeHook).join("\n"),
      ...entered.map((name) => enteredAt(mitigation.id, name)),
    ];
  });
  const body =
    rows.length > 0 ? rows : [taskerHeader.map((_, column) => (column === 1 ? noSteps : null))];
  const about = [choices.partner, choices.scope, choices.round].filter((text) => text !== "");
  return {
    key: sheetKeys.tasker,
    name: sheetName(context, sheetKeys.tasker),
    columnWidths: widths,
    rowHeights: body.map((cells, index) => ({
      row: headerRow + 1 + index,
      height: rowHeight(
        cells.map((cell, column) => ({
          text: typeof cell === "string" ? cell : "",
          width: widths[column] ?? 10,
        }))
      ),
    })),
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ["Tasker"],
          [`${viewName(view, offices)} (${about.join("; ")})`],
          [writtenLine(framework, { writtenAt, version: choices.version })],
          [taskerReading],
          [notLegalAdvice],
        ],
      },
      {
        row: headerRow,
        column: 0,
        cells: [taskerHeader, ...body.map((cells) => cells.map(blank))],
      },
    ],
    styles: [
      ...titleStyles,
      { area: { row: 2, column: 0, rows: 3, columns: 1 }, role: "quiet" },
      headerStyle(headerRow, taskerHeader.length),
      {
        area: { row: headerRow + 1, column: 0, rows: body.length, columns: taskerHeader.length },
        role: "body",
        wrap: true,
        vertical: "top",
      },
      {
        area: {
          row: headerRow + 1,
          column: taskerHeader.indexOf(planUserColumns.due),
          rows: body.length,
          columns: 1,
        },
        numberFormat: "yyyy-mm-dd",
      },
    ],
    tables: [
      {
        name: tables.optional.tasker,
        area: { row: headerRow, column: 0, rows: body.length + 1, columns: taskerHeader.length },
        style: "TableStyleLight1",
        filterButtons: false,
      },
    ],
    validations: [],
    conditionalFormats: [],
    links: [],
    print: printSetup("landscape", choices.handling, headerRow),
    showGridlines: false,
    isGenerated: true,
  };
}

function blank(cell: CellContent): CellContent {
  return cell === "" ? null : cell;
}
