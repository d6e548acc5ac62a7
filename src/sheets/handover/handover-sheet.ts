import { handoverHeader, handoverIntroduction } from "../../text/handover";
import type { CellContent, SheetPlan } from "../plan";
import { printSetup } from "../print-setup";
import { type SheetContext, sheetName } from "../sheet-context";
import { headerStyle, titleStyles } from "../sheet-frame";
import { sheetKeys } from "../sheet-keys";
import { rowHeight } from "../text-height";
import type { HandoverFacts } from "./handover-facts";
import { handoverRows } from "./handover-rows";

const headerRow = 3;
const widths = [20, 16, 44, 60, 18] as const;

/** One sheet for the next officer: values, written anew on demand, one fact a row. */
export function handoverSheet(context: SheetContext, facts: HandoverFacts): SheetPlan {
  const rows = handoverRows(facts).map(({ topic, ref, what, why, when }): CellContent[] => [
    topic,
    ref || null,
    what,
    why || null,
    when || null,
  ]);
  const columns = handoverHeader.length;
  const place = (row: number, count: number) => ({ row, column: 0, rows: count, columns });
  return {
    key: sheetKeys.handover,
    name: sheetName(context, sheetKeys.handover),
    isGenerated: true,
    columnWidths: widths,
    rowHeights: rows.map((cells, at) => ({
      row: headerRow + 1 + at,
      height: rowHeight(
        cells.map((cell, column) => ({
          text: typeof cell === "string" ? cell : "",
          width: widths[column] ?? 10,
        }))
      ),
    })),
    blocks: [
      { row: 0, column: 0, cells: [["Handover"], [handoverIntroduction(facts.writtenAt)]] },
      { row: headerRow, column: 0, cells: [handoverHeader, ...rows] },
    ],
    styles: [
      ...titleStyles,
      headerStyle(headerRow, columns),
      {
        area: place(headerRow + 1, rows.length),
        role: "body",
        wrap: true,
        vertical: "top",
        horizontal: "left",
      },
    ],
    tables: [
      {
        name: context.tables.optional.handover,
        area: place(headerRow, rows.length + 1),
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: headerRow + 1, columns: 0 },
    links: [],
    print: printSetup("landscape", context.choices.handling, headerRow),
    showGridlines: false,
  };
}
