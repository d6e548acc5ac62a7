import { evidenceIntroduction, evidencePrompts } from "../text/evidence-sheet";
import {
  credibilities,
  evidenceColumns,
  evidenceTypes,
  reliabilities,
  sharingLevels,
} from "./evidence-columns";
import { note } from "./limited-text";
import type { Area, CellContent, SheetPlan, ValidationPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { headerStyle, titleStyles } from "./sheet-frame";
import { rowHeight } from "./text-height";

const headerRow = 3;
const firstRow = headerRow + 1;
/** Rows that stand ready; the table grows as the user types below it. */
const readyRows = 20;
const widths = [8, 11, 11, 12, 30, 10, 12, 12, 50, 17] as const;

/** The log of what the scores rest on: one item a row. */
export function evidenceSheet(context: SheetContext): SheetPlan {
  const header = Object.values(evidenceColumns);
  const column = (name: string): Area => ({
    row: firstRow,
    column: header.findIndex((text) => text === name),
    rows: readyRows,
    columns: 1,
  });
  // A row whose first cell is empty keeps a table from growing by itself, so the ids stand ready.
  const rows = Array.from({ length: readyRows }, (_, index): CellContent[] =>
    header.map((_name, place) => (place === 0 ? evidenceId(index + 1) : null))
  );
  const all = { row: firstRow, column: 0, rows: readyRows, columns: header.length };
  return {
    key: sheetKeys.evidence,
    name: sheetName(context, sheetKeys.evidence),
    columnWidths: widths,
    rowHeights: [
      {
        row: headerRow,
        height: rowHeight(header.map((text, i) => ({ text, width: (widths[i] ?? 10) - 3 }))),
      },
    ],
    blocks: [
      { row: 0, column: 0, cells: [["Evidence"], [evidenceIntroduction]] },
      { row: headerRow, column: 0, cells: [header, ...rows] },
    ],
    styles: [
      ...titleStyles,
      headerStyle(headerRow, header.length),
      { area: all, role: "entry", wrap: true, vertical: "top" },
      // As text, because Excel makes a date of a month such as 2026-03.
      { area: column(evidenceColumns.month), numberFormat: "@" },
    ],
    tables: [
      {
        name: context.tables.evidence,
        area: { row: headerRow, column: 0, rows: readyRows + 1, columns: header.length },
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    validations: validations(column),
    conditionalFormats: [],
    freeze: { rows: firstRow, columns: 2 },
    links: [],
    print: printSetup("landscape", context.choices.handling, headerRow),
    showGridlines: false,
  };
}

function evidenceId(number: number): string {
  return `E-${String(number).padStart(3, "0")}`;
}

function validations(column: (name: string) => Area): ValidationPlan[] {
  const lists = [
    [evidenceColumns.type, evidenceTypes, evidencePrompts.type],
    [evidenceColumns.reliability, reliabilities, evidencePrompts.reliability],
    [evidenceColumns.credibility, credibilities, evidencePrompts.credibility],
    [evidenceColumns.sharing, sharingLevels, evidencePrompts.sharing],
  ] as const;
  return lists.map(([name, items, message]) => ({
    area: column(name),
    rule: { kind: "list", items },
    prompt: note(name, message),
    alert: note(name, `Choose one of: ${items.join(", ")}.`),
  }));
}
