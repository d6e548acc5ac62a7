import type { WantedSheet } from "../../src/actions/add-sheets";
import { printSetup } from "../../src/sheets/print-setup";
import { sheetName } from "../../src/sheets/sheet-context";
import { sheetKeys } from "../../src/sheets/sheet-keys";
import type { OptionalTable } from "../../src/sheets/table-names";

/** A sheet to add: a title, a link to the Scores sheet, a table with a formula over another one. */
export function smallSheet(
  key: string,
  name: string,
  table: OptionalTable | null,
  rows: readonly (readonly [string, number])[] = [["one", 1]],
  /** Lines between the title and the table: more of them move the table down. */
  lines = 1
): WantedSheet {
  return {
    key,
    name,
    plan: (context) => ({
      key,
      name: sheetName(context, key),
      columnWidths: [20, 10],
      rowHeights: [{ row: 0, height: 30 }],
      blocks: [
        { row: 0, column: 0, cells: [["A title"], [`Of ${context.choices.partner}`], ["Scores"]] },
        { row: 3, column: 0, cells: Array.from({ length: lines - 1 }, () => ["A line"]) },
        {
          row: 3 + lines,
          column: 0,
          cells: [
            ["Name", "Number", "Bands"],
            ...rows.map(([text, number]) => [
              text,
              number,
              { formula: `=ROWS(${context.tables.bands}[Band])` },
            ]),
          ],
        },
      ],
      styles: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, role: "title" }],
      tables:
        table === null
          ? []
          : [
              {
                name: context.tables.optional[table],
                area: { row: 3 + lines, column: 0, rows: rows.length + 1, columns: 3 },
                style: "TableStyleLight1",
                filterButtons: true,
              },
            ],
      validations: [],
      conditionalFormats: [
        {
          area: { row: 4 + lines, column: 1, rows: rows.length, columns: 1 },
          formula: `=$B${5 + lines}>1`,
          font: "#9C0006",
          fill: "#FFC7CE",
        },
      ],
      links: [
        { row: 2, column: 0, toSheet: sheetKeys.scores, toCell: "A1", screenTip: "Go there" },
      ],
      freeze: { rows: 5, columns: 0 },
      print: printSetup("portrait", context.choices.handling, 4),
      showGridlines: false,
      isGenerated: true,
    }),
  };
}
