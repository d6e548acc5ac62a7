import { portfolioColumnTypes } from "../../portfolio/column-types";
import {
  fileOutcomes,
  portfolioTables,
  type PortfolioRow,
  type PortfolioRows,
} from "../../portfolio/portfolio-columns";
import { filesReading, portfolioTitles, tidyReading } from "../../text/portfolio";
import { columnLetters } from "../a1";
import { attentionColours } from "../band-colours";
import { quoted } from "../formula-text";
import type { CellContent, SheetPlan, StyledArea } from "../plan";
import { headerStyle } from "../sheet-frame";
import { portfolioKeys, portfolioTableNames, type StoredPortfolioTable } from "./portfolio-names";
import { area, contentOf, frameOf, headOf, heightOf, type PortfolioHead } from "./sheet-parts";

/** A title, a stamp, a reading, an empty row: the header stands where it stood the last time. */
const tidyHeaderRow = 4;

/** Characters; a longer text is wrapped. */
const narrowest = 8;
const widest = 56;
/** What the widest letters take more than a digit, and the button of the filter. */
const slack = 1.2;
/** Of a row of one line, in points: such rows are left alone. */
const usualHeight = 15;
const numberFormats: Readonly<Record<string, string>> = {
  score: "0.0",
  low: "0.0",
  high: "0.0",
  coverage: "0%",
};

function readingOf(table: StoredPortfolioTable, { files }: PortfolioRows): string {
  if (table !== "files") return tidyReading[table];
  const count = (outcome: string): number => files.filter((row) => row.outcome === outcome).length;
  return filesReading(
    count(fileOutcomes.read),
    count(fileOutcomes.part),
    count(fileOutcomes.skipped)
  );
}

/** As wide as its texts, so that hardly a row of thousands needs a height of its own. */
function widthOf(
  header: string,
  column: number,
  body: readonly (readonly CellContent[])[]
): number {
  const longestWord = Math.max(...header.split(" ").map((word) => word.length));
  let longest = longestWord + 2;
  for (const cells of body) {
    const cell = cells[column];
    if (typeof cell === "string" && cell.length > longest) longest = cell.length;
  }
  return Math.min(widest, Math.max(narrowest, Math.ceil(longest * slack)));
}

/**
 * One table of the contract as it is: for pivot tables, Power Query and the next run, which reads it
 * back.
 */
export function tidySheet(
  table: StoredPortfolioTable,
  rows: PortfolioRows,
  head: PortfolioHead
): SheetPlan {
  const columns: Readonly<Record<string, string>> = portfolioTables[table];
  const types = portfolioColumnTypes[table];
  const keys = Object.keys(columns);
  const header = Object.values(columns);
  const records: readonly PortfolioRow<Readonly<Record<string, string>>>[] = rows[table];
  const body: CellContent[][] =
    records.length > 0
      ? records.map((row) => keys.map((key) => contentOf(row[key])))
      : [keys.map(() => null)];
  const columnWidths = header.map((name, column) => widthOf(name, column, body));
  const top = headOf(portfolioTitles[table], [readingOf(table, rows)], head);
  const first = tidyHeaderRow + 1;
  const columnArea = (key: string) => area(first, keys.indexOf(key), body.length, 1);
  const numbers = keys.filter((key) => types[key] !== "text");
  return {
    ...frameOf(portfolioKeys[table], head, tidyHeaderRow),
    columnWidths,
    rowHeights: [header, ...body].flatMap((cells, at) => {
      const height = heightOf(cells, columnWidths);
      return at === 0 || height > usualHeight ? [{ row: tidyHeaderRow + at, height }] : [];
    }),
    blocks: [
      { row: 0, column: 0, cells: top.cells },
      { row: tidyHeaderRow, column: 0, cells: [header, ...body] },
    ],
    styles: [
      ...top.styles,
      headerStyle(tidyHeaderRow, header.length),
      {
        area: area(first, 0, body.length, header.length),
        role: "body",
        wrap: true,
        vertical: "top",
      },
      ...numbers.map((key): StyledArea => {
        const numberFormat = numberFormats[key];
        return {
          area: columnArea(key),
          horizontal: "center",
          ...(numberFormat === undefined ? {} : { numberFormat }),
        };
      }),
    ],
    tables: [
      {
        name: portfolioTableNames[table],
        area: area(tidyHeaderRow, 0, body.length + 1, header.length),
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    conditionalFormats: table === "files" ? skippedFormats(keys, body.length) : [],
    freeze: { rows: tidyHeaderRow + 1, columns: 1 },
  };
}

/** Colours a file that was skipped or read in part; the word says the same. */
function skippedFormats(keys: readonly string[], rows: number): SheetPlan["conditionalFormats"] {
  const column = keys.indexOf("outcome");
  const cell = `$${columnLetters(column)}${tidyHeaderRow + 2}`;
  const words = [fileOutcomes.skipped, fileOutcomes.part].map((word) => `${cell}=${quoted(word)}`);
  return [
    {
      area: area(tidyHeaderRow + 1, column, rows, 1),
      formula: `=OR(${words.join(",")})`,
      ...attentionColours,
    },
  ];
}
