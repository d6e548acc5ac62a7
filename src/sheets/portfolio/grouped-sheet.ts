import type { CellContent, SheetPlan } from "../plan";
import { headerStyle } from "../sheet-frame";
import { portfolioKeys, portfolioTableNames } from "./portfolio-names";
import { area, frameOf, headOf, heightOf, type PortfolioHead } from "./sheet-parts";

/** A table that draws the rows of many assessments together, for people to read. */
export interface GroupedTable {
  readonly sheet: "barrierPlaces" | "steps";
  readonly title: string;
  readonly reading: string;
  readonly header: readonly string[];
  readonly widths: readonly number[];
  /** As wide as the header. */
  readonly rows: readonly (readonly CellContent[])[];
  /** Said in the column at `column` where there are no rows. */
  readonly empty: { readonly text: string; readonly column: number };
  /** Columns of numbers and short words. */
  readonly centred: readonly number[];
}

const headerRow = 4;

export function groupedSheet(grouped: GroupedTable, head: PortfolioHead): SheetPlan {
  const { sheet, title, reading, header, widths, rows, empty, centred } = grouped;
  const top = headOf(title, [reading], head);
  const body =
    rows.length > 0
      ? rows
      : [header.map((_, column) => (column === empty.column ? empty.text : null))];
  const first = headerRow + 1;
  return {
    ...frameOf(portfolioKeys[sheet], head, headerRow),
    columnWidths: widths,
    rowHeights: [header, ...body].map((cells, at) => ({
      row: headerRow + at,
      height: heightOf(cells, widths),
    })),
    blocks: [
      { row: 0, column: 0, cells: top.cells },
      { row: headerRow, column: 0, cells: [header, ...body] },
    ],
    styles: [
      ...top.styles,
      headerStyle(headerRow, header.length),
      {
        area: area(first, 0, body.length, header.length),
        role: "body",
        wrap: true,
        vertical: "top",
      },
      ...centred.map((column) => ({
        area: area(headerRow, column, body.length + 1, 1),
        horizontal: "center" as const,
      })),
    ],
    tables: [
      {
        name: portfolioTableNames[sheet],
        area: area(headerRow, 0, body.length + 1, header.length),
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    conditionalFormats: [],
    freeze: { rows: first, columns: 0 },
  };
}
