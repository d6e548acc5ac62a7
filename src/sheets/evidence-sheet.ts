import type { EvidenceField } from "../assessment/read-evidence-item";
import { evidenceIntroduction } from "../text/evidence-sheet";
import { evidenceColumns } from "./evidence-columns";
import { evidenceLook, evidenceWidths } from "./evidence-look";
import type { CellContent, SheetPlan } from "./plan";
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

const fields = Object.keys(evidenceWidths).filter(
  (key): key is EvidenceField => key in evidenceColumns
);

/** The log of what the scores rest on: one item a row. */
export function evidenceSheet(context: SheetContext): SheetPlan {
  const header = Object.values(evidenceColumns);
  // A row whose first cell is empty keeps a table from growing by itself, so the ids stand ready.
  const rows = Array.from({ length: readyRows }, (_, index): CellContent[] =>
    header.map((_name, place) => (place === 0 ? evidenceId(index + 1) : null))
  );
  const at = { row: firstRow, column: 0, rows: readyRows };
  const look = evidenceLook(header, at, context.framework.scale.levels.length);
  return {
    key: sheetKeys.evidence,
    name: sheetName(context, sheetKeys.evidence),
    columnWidths: fields.map((field) => evidenceWidths[field]),
    rowHeights: [
      {
        row: headerRow,
        height: rowHeight(
          fields.map((field) => ({
            text: evidenceColumns[field],
            width: evidenceWidths[field] - 3,
          }))
        ),
      },
    ],
    blocks: [
      { row: 0, column: 0, cells: [["Evidence"], [evidenceIntroduction]] },
      { row: headerRow, column: 0, cells: [header, ...rows] },
    ],
    styles: [...titleStyles, headerStyle(headerRow, header.length), ...look.styles],
    tables: [
      {
        name: context.tables.evidence,
        area: { row: headerRow, column: 0, rows: readyRows + 1, columns: header.length },
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    validations: look.validations,
    conditionalFormats: [],
    freeze: { rows: firstRow, columns: 2 },
    links: [],
    print: printSetup("landscape", context.choices.handling, headerRow),
    showGridlines: false,
  };
}

/** `E-007` for 7. */
export function evidenceId(number: number): string {
  return `E-${String(number).padStart(3, "0")}`;
}
