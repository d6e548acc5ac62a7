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
  rows: readonly (readonly [string, number])[] = [["one", 1]]
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
        {
          row: 4,
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
                area: { row: 4, column: 0, rows: rows.length + 1, columns: 3 },
                style: "TableStyleLight1",
                filterButtons: true,
              },
            ],
      validations: [],
      conditionalFormats: [],
      links: [
        { row: 2, column: 0, toSheet: sheetKeys.scores, toCell: "A1", screenTip: "Go there" },
      ],
      freeze: { rows: 5, columns: 0 },
      print: printSetup("portrait", context.choices.handling, 4),
      showGridlines: false,
    }),
  };
}
