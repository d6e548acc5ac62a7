import { inView, type PlanView } from "../barriers/plan/plan-views";
import { notLegalAdvice } from "../text/plan";
import { noSteps, taskerReading, viewName } from "../text/reports";
import { writtenLine } from "../text/summary";
import { noHandling } from "../text/summary-head";
import type { ReportInput } from "./brief-rows";
import type { SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { headerStyle } from "./sheet-frame";
import { sheetKeys } from "./sheet-keys";
import { planUserColumns } from "./summary-columns";
import { type Entered, taskerHeader, taskerRows } from "./tasker-rows";
import { rowHeight } from "./text-height";
import { wideLines } from "./wide-lines";

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
  const items = inView(outlook.plan, view, framework.postingMonths);
  const { rows, widths } = taskerRows(items, input, enteredAt);
  const body =
    rows.length > 0 ? rows : [taskerHeader.map((_, column) => (column === 1 ? noSteps : null))];
  const about = [choices.partner, choices.scope, choices.round].filter((text) => text !== "");
  const head = wideLines(
    0,
    [
      { text: "Tasker", role: "title" },
      { text: `${viewName(view, offices)} (${about.join("; ")})`, role: "quiet" },
      { text: choices.handling === "" ? noHandling : choices.handling, bold: true },
      { text: writtenLine(framework, { writtenAt, version: choices.version }), role: "quiet" },
      { text: `${taskerReading} ${notLegalAdvice}`, role: "quiet" },
    ],
    widths
  );
  return {
    key: sheetKeys.tasker,
    name: sheetName(context, sheetKeys.tasker),
    columnWidths: widths,
    rowHeights: [
      ...head.rowHeights,
      ...body.map((cells, index) => ({
        row: headerRow + 1 + index,
        height: rowHeight(
          cells.map((cell, column) => ({
            text: typeof cell === "string" ? cell : "",
            width: widths[column] ?? 10,
          }))
        ),
      })),
    ],
    blocks: [
      { row: 0, column: 0, cells: head.cells },
      { row: headerRow, column: 0, cells: [taskerHeader, ...body] },
    ],
    styles: [
      ...head.styles,
      headerStyle(headerRow, taskerHeader.length),
      {
        area: { row: headerRow + 1, column: 0, rows: body.length, columns: taskerHeader.length },
        role: "body",
        wrap: true,
        vertical: "top",
        horizontal: "left",
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
    merges: head.merges,
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
