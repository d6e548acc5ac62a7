import { emptyWorkbook } from "../../package/empty-workbook";
import type { CellFormat } from "../../package/cell-format";
import type { NewSheet, WrittenCell } from "../../package/changes";
import { openWorkbook } from "../../package/open-workbook";
import { activities, activityHeaders, statuses, todo, units } from "./programme";

/**
 * A workbook as an analyst keeps it before the assessment comes: a table of activities, a budget
 * that is calculated from it, a hidden list for a drop-down, scribbles on Sheet1. All fictional.
 */
export function analystWorkbook(): Uint8Array {
  const opened = openWorkbook(emptyWorkbook());
  return opened.save({
    newSheets: [activitySheet(), budgetSheet(), listSheet()],
    changedSheets: [
      {
        sheet: "Sheet1",
        cells: [
          cell(0, 0, "To do before the review", heading),
          ...todo.map((text, row) => cell(row + 1, 0, text)),
        ],
        columns: [{ first: 0, last: 0, width: 60 }],
      },
    ],
    names: [
      {
        name: "StatusList",
        scope: null,
        formula: `Lists!$A$1:$A$${statuses.length}`,
        hidden: false,
      },
    ],
    activeSheet: "Activities",
    recalculateOnOpen: false,
  });
}

const heading: CellFormat = { font: { bold: true, size: 14 } };
const header: CellFormat = {
  font: { bold: true },
  fill: "#DDEBF7",
  wrap: true,
  vertical: "center",
};
const day: CellFormat = { numberFormat: "yyyy-mm-dd", horizontal: "left" };
const money: CellFormat = { numberFormat: "#,##0.0" };
const share: CellFormat = { numberFormat: "0%" };
const wrapped: CellFormat = { wrap: true, vertical: "top" };

function cell(
  row: number,
  column: number,
  value: WrittenCell["value"],
  format?: CellFormat
): WrittenCell {
  return { row, column, value, ...(format === undefined ? {} : { format }) };
}

const firstRow = 3;
const lastRow = firstRow + activities.length;

function activitySheet(): NewSheet {
  const formats = [day, undefined, wrapped, undefined, undefined, money, undefined];
  const status = activityHeaders.indexOf("Status");
  return {
    name: "Activities",
    visibility: "visible",
    cells: [
      cell(0, 0, "Programme activities, Kaldoria (fictional)", heading),
      cell(1, 0, "One row for each activity; the budget is worked out from this table."),
      ...activityHeaders.map((text, column) => cell(firstRow, column, text, header)),
      ...activities.flatMap((values, row) =>
        values.map((value, column) => cell(firstRow + 1 + row, column, value, formats[column]))
      ),
    ],
    tables: [
      {
        id: 0,
        name: "Activities",
        ref: `A${firstRow + 1}:G${lastRow + 1}`,
        columns: activityHeaders,
        headerRow: true,
        totalsRow: false,
        style: "TableStyleLight9",
        filterButtons: true,
      },
    ],
    columns: [
      { first: 0, last: 0, width: 12 },
      { first: 1, last: 1, width: 22 },
      { first: 2, last: 2, width: 44 },
      { first: 3, last: 3, width: 16 },
      { first: 4, last: 6, width: 13 },
    ],
    freeze: { rows: firstRow + 1, columns: 1 },
    validations: [
      {
        ref: `G${firstRow + 2}:G${lastRow + 1}`,
        type: "list",
        formula1: "StatusList",
        allowBlank: true,
        showError: true,
        errorStyle: "stop",
        errorTitle: "Status",
        error: `Choose one of: ${statuses.join(", ")}.`,
        showPrompt: false,
      },
      {
        ref: `F${firstRow + 2}:F${lastRow + 1}`,
        type: "decimal",
        operator: "greaterThanOrEqual",
        formula1: "0",
        allowBlank: true,
        showError: true,
        errorStyle: "warning",
        errorTitle: "Cost",
        error: "A cost is not negative.",
        showPrompt: true,
        promptTitle: "Cost",
        prompt: "In thousands.",
      },
    ],
    conditionalFormats: [
      {
        ref: `A${firstRow + 2}:G${lastRow + 1}`,
        formula: `$${"ABCDEFG"[status] ?? ""}${firstRow + 2}="Cancelled"`,
        priority: 1,
        stopIfTrue: false,
        font: { color: "#595959", italic: true },
      },
    ],
  };
}

function budgetSheet(): NewSheet {
  const total = firstRow + units.length;
  return {
    name: "Budget",
    visibility: "visible",
    cells: [
      cell(0, 0, "Cost by unit, in thousands", heading),
      ...["Unit", "Planned and done", "Share"].map((text, column) =>
        cell(firstRow - 1, column, text, header)
      ),
      ...units.flatMap((unit, index) => {
        const row = firstRow + index;
        return [
          cell(row, 0, unit),
          formula(
            row,
            1,
            `=SUMIFS(Activities[Cost],Activities[Unit],A${row + 1})`,
            costOf(unit),
            money
          ),
          formula(row, 2, `=B${row + 1}/B$${total + 1}`, costOf(unit) / allCosts, share),
        ];
      }),
      cell(total, 0, "All units", { font: { bold: true } }),
      formula(total, 1, `=SUM(B${firstRow + 1}:B${total})`, allCosts, {
        ...money,
        font: { bold: true },
        borders: { top: { style: "thin", color: "#7F7F7F" } },
      }),
    ],
    tables: [],
    columns: [
      { first: 0, last: 0, width: 24 },
      { first: 1, last: 2, width: 18 },
    ],
  };
}

function formula(
  row: number,
  column: number,
  text: string,
  value: number,
  format: CellFormat
): WrittenCell {
  return { row, column, value, formula: text, format };
}

function listSheet(): NewSheet {
  return {
    name: "Lists",
    visibility: "hidden",
    cells: statuses.map((text, row) => cell(row, 0, text)),
    tables: [],
  };
}

function costOf(unit: string): number {
  const [unitColumn, costColumn] = [
    activityHeaders.indexOf("Unit"),
    activityHeaders.indexOf("Cost"),
  ];
  return activities
    .filter((values) => values[unitColumn] === unit)
    .reduce((sum, values) => sum + Number(values[costColumn]), 0);
}

const allCosts = units.reduce((sum, unit) => sum + costOf(unit), 0);
