import type { Framework } from "../../framework/framework";
import { overallCategory } from "../../portfolio/portfolio-columns";
import type { MapBlock } from "../../portfolio/score-map";
import {
  bandsLine,
  blockHeading,
  mapCell,
  mapHeadings,
  mapRound,
  mapScope,
  noAssessments,
  noColours,
  notComparableMark,
  notComparableText,
  overallHeading,
} from "../../text/portfolio";
import { a1, columnLetters } from "../a1";
import { attentionColours, bandColours, redLineColours } from "../band-colours";
import { quoted } from "../formula-text";
import type { Area, CellContent, ConditionalFormatPlan, SheetPlan } from "../plan";
import { headerStyle } from "../sheet-frame";
import { mapTableName } from "./portfolio-names";
import { area, contentOf, heightOf } from "./sheet-parts";

/** Columns before those of the categories: partner, scope, round. */
const leadingColumns = 3;

export interface PlannedBlock extends Pick<
  SheetPlan,
  "blocks" | "tables" | "conditionalFormats" | "rowHeights" | "styles"
> {
  /** Row of the table's header. */
  readonly header: number;
  /** First row after the block. */
  readonly end: number;
}

export interface BlockPlace {
  /** Row of its heading. */
  readonly row: number;
  /** Among the blocks, from 0. */
  readonly index: number;
  readonly widths: readonly number[];
  readonly isNarrow: boolean;
}

function headerOf({ categories }: MapBlock): string[] {
  return [
    mapHeadings.partner,
    mapHeadings.scope,
    mapHeadings.round,
    ...categories.map(({ code, name }) => (name === "" ? code : `${name} (${code})`)),
    overallHeading,
    mapHeadings.why,
  ];
}

function bodyOf(block: MapBlock, isNarrow: boolean): CellContent[][] {
  const places = block.rows.map(({ partner, scope }) => `${partner}\n${scope}`.toLowerCase());
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const codes = [...block.categories.map(({ code }) => code), overallCategory];
  // A row that nobody named, or named as another, is told by its file.
  const isToldByName = (place: string): boolean =>
    place.trim() !== "" && (counts.get(place) ?? 0) < 2;
  return block.rows.map((row, index) => [
    contentOf(row.partner),
    contentOf(mapScope(row, isToldByName(places[index] ?? ""))),
    contentOf(mapRound(row)),
    ...codes.map((code) => contentOf(mapCell(row.cells.get(code), isNarrow))),
    contentOf(notComparableText(row)),
  ]);
}

/** Colours by the band's own line in the cell; what is not comparable has none. */
function formatsOf(
  cells: Area,
  whyColumn: number,
  framework: Framework | undefined
): ConditionalFormatPlan[] {
  const why = `$${columnLetters(whyColumn)}${cells.row + 1}`;
  const remarks: ConditionalFormatPlan = {
    area: { ...cells, column: whyColumn, columns: 1 },
    formula: `=${why}<>""`,
    ...attentionColours,
  };
  if (framework === undefined) return [remarks];
  const { bands, redLineBand } = framework.method;
  const first = a1(cells.row, cells.column);
  const line = (text: string): string =>
    `ISNUMBER(FIND(CHAR(10)&${quoted(text)}&CHAR(10),${first}&CHAR(10)))`;
  const isBand = (name: string): string => `=AND(${line(name)},NOT(${line(notComparableMark)}))`;
  return [
    remarks,
    { area: cells, formula: isBand(redLineBand), bold: true, ...redLineColours },
    ...bands.map((band, index) => ({
      area: cells,
      formula: isBand(band.name),
      ...bandColours(index, bands.length),
    })),
  ];
}

function headingOf(block: MapBlock, framework: Framework | undefined): CellContent[][] {
  if (block.rows.length === 0) return [[noAssessments], [null]];
  const heading = blockHeading(block.framework, framework?.title ?? null, block.rows.length);
  if (framework === undefined) return [[heading], [noColours]];
  const { bands, redLineBand } = framework.method;
  const names = bands.map(({ name }) => name);
  return [[heading], [bandsLine(names, redLineBand)]];
}

/** One framework's assessments: a heading, a line on its bands, a table. */
export function mapBlock(
  block: MapBlock,
  framework: Framework | undefined,
  { row, index, widths, isNarrow }: BlockPlace
): PlannedBlock {
  const headerCells = headerOf(block);
  const columns = headerCells.length;
  const found = bodyOf(block, isNarrow);
  const body =
    found.length > 0
      ? found
      : [headerCells.map((_, column) => (column === 0 ? noAssessments : null))];
  const header = row + 2;
  const all = area(header + 1, 0, body.length, columns);
  const cells = { ...all, column: leadingColumns, columns: columns - leadingColumns - 1 };
  return {
    header,
    end: header + 1 + body.length,
    blocks: [
      { row, column: 0, cells: headingOf(block, framework) },
      { row: header, column: 0, cells: [headerCells, ...body] },
    ],
    tables: [
      {
        name: mapTableName(index),
        area: area(header, 0, body.length + 1, columns),
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    conditionalFormats: formatsOf(cells, columns - 1, framework),
    rowHeights: [headerCells, ...body].map((texts, at) => ({
      row: header + at,
      height: heightOf(texts, widths),
    })),
    styles: [
      { area: area(row, 0, 1, 1), role: "heading" },
      { area: area(row + 1, 0, 1, 1), role: "quiet" },
      headerStyle(header, columns),
      { area: all, role: "body", wrap: true, vertical: "top" },
      { area: { ...all, columns: 1 }, bold: true },
      { area: { ...cells, row: header, rows: body.length + 1 }, horizontal: "center" },
    ],
  };
}
