import type { NewSheet, WorkbookChanges, WrittenCell } from "../../src/package/changes";

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** A sheet with one of everything that a save can write. */
export function richSheet(name: string, table: string): NewSheet {
  const cells: WrittenCell[] = [
    {
      row: 0,
      column: 0,
      value: "=not a formula",
      format: { styleName: "Title", quotePrefix: true },
    },
    { row: 2, column: 0, value: "Code", format: { styleName: "Heading 1" } },
    { row: 2, column: 1, value: "Score", format: { styleName: "Heading 1" } },
    { row: 2, column: 2, value: "Doubled" },
    { row: 3, column: 0, value: "A-1 & <b>" },
    { row: 3, column: 1, value: 3, format: { styleName: "20% - Accent1", locked: false } },
    { row: 3, column: 2, value: 6, formula: "=[@Score]*2", format: { numberFormat: "0.000" } },
    { row: 4, column: 0, value: " two\nlines ", format: { wrap: true, vertical: "top" } },
    {
      row: 4,
      column: 1,
      value: 1.1,
      format: { fill: "#FFEEDD", font: { bold: true, color: "#112233" } },
    },
    {
      row: 4,
      column: 2,
      value: { error: "#N/A" },
      formula: "=IFERROR(HSA.COVERAGE(B4:B5),NA())",
      format: { borders: { top: { style: "thin", color: "auto" } } },
    },
    { row: 6, column: 0, value: true },
    { row: 6, column: 1, value: "text", formula: '="te"&"xt"' },
  ];
  return {
    name,
    visibility: "visible",
    cells,
    tables: [
      {
        id: 0,
        name: table,
        ref: "A3:C5",
        columns: ["Code", "Score", "Doubled"],
        headerRow: true,
        totalsRow: false,
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    columns: [
      { first: 0, last: 0, width: 20 },
      { first: 3, last: 5, width: 9, hidden: true },
    ],
    rows: [
      { row: 4, height: 30 },
      { row: 9, height: 12, hidden: true },
    ],
    merges: ["A1:C1"],
    validations: [
      {
        ref: "B4:B5",
        type: "list",
        formula1: '"1,2,3,NA"',
        allowBlank: true,
        showError: true,
        errorStyle: "stop",
        errorTitle: "Score",
        error: "1 to 3,\nor NA",
        showPrompt: true,
        promptTitle: "Score",
        prompt: "A & B",
      },
      {
        ref: "E1",
        type: "decimal",
        operator: "greaterThan",
        formula1: "0",
        allowBlank: false,
        showError: true,
        errorStyle: "warning",
        showPrompt: false,
      },
    ],
    conditionalFormats: [
      {
        ref: "B4:B5",
        formula: "$B4<2",
        priority: 1,
        stopIfTrue: true,
        font: { bold: true, color: "#9C0006" },
        fill: "#FFC7CE",
      },
      { ref: "C4:C5", formula: "ISNA($C4)", priority: 2, stopIfTrue: false, fill: "#EEEEEE" },
    ],
    freeze: { rows: 3, columns: 1 },
    pageSetup: {
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      header: "&LLeft && right",
      footer: "&CPage &P of &N",
    },
    hyperlinks: [
      { ref: "A4", location: `${quoted(name)}!B4`, tooltip: "To the score" },
      { ref: "A5", target: "https://example.org/?a=1&b=2" },
    ],
    showGridlines: false,
    customProperties: { "HSA.key": "category/Ä", "HSA.schema": "1" },
  };
}

export function changesWith(name: string, table: string): WorkbookChanges {
  return {
    newSheets: [richSheet(name, table)],
    changedSheets: [],
    names: [
      { name: `${table}_Area`, scope: null, formula: `${quoted(name)}!$A$3:$C$5`, hidden: false },
      { name: "_xlnm.Print_Titles", scope: name, formula: `${quoted(name)}!$1:$3`, hidden: false },
    ],
    activeSheet: name,
    recalculateOnOpen: true,
  };
}

export const NO_CHANGES: WorkbookChanges = {
  newSheets: [],
  changedSheets: [],
  names: [],
  recalculateOnOpen: false,
};
