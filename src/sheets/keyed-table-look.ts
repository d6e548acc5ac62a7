import { severityRank } from "../barriers/severity-rank";
import type { Severity } from "../framework/framework";
import { changeMarks } from "../text/change-marks";
import { asWords } from "../text/numbers";
import { handoverWords } from "../text/plan";
import { a1 } from "./a1";
import { attentionColours, redLineColours, type ColourPair } from "./band-colours";
import { quoted } from "./formula-text";
import { note } from "./limited-text";
import type { Area, CellContent, ConditionalFormatPlan, StyledArea, ValidationPlan } from "./plan";
import {
  barrierColumns,
  barrierKinds,
  barrierUserColumns,
  planColumns,
  planUserColumns,
  redLineSeverity,
  statusWords,
} from "./summary-columns";
import { otherWidth } from "./summary-widths";
import { rowHeight } from "./text-height";

/** Where the body of a keyed table stands and what its columns are called, from left to right. */
export interface KeyedTablePlace {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly header: readonly string[];
}

/** How the body of a keyed table looks; to be set again whenever the rows change. */
export interface KeyedTableLook {
  readonly styles: readonly StyledArea[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
}

type ColumnAreas = (name: string) => Area[];
type Rows = readonly (readonly CellContent[])[];

/** `links` are the headers of the columns with links to rows. */
export function barrierTableLook(
  place: KeyedTablePlace,
  rows: Rows,
  widths: Widths,
  links: readonly string[]
): KeyedTableLook {
  const column = columnsAt(place, rows.length);
  return {
    styles: [
      ...generatedStyles(Object.values(barrierColumns), column),
      ...[...column(barrierColumns.ref), ...column(barrierColumns.severity)].map(bold),
      ...links
        .flatMap(column)
        .map((area) => ({ area, role: "link" as const, wrap: true, vertical: "top" as const })),
      ...entryStyles(Object.values(barrierUserColumns), column),
    ],
    validations: [],
    conditionalFormats: [
      ...column(barrierColumns.severity).flatMap(severityFormats),
      ...column(barrierColumns.kind).map((area) =>
        whenOneOf(area, [barrierKinds.undecided], attentionColours)
      ),
      ...changeFormats(column(barrierColumns.change)),
    ],
    rowHeights: heights(place, rows, widths),
  };
}

export function planTableLook(place: KeyedTablePlace, rows: Rows, widths: Widths): KeyedTableLook {
  const column = columnsAt(place, rows.length);
  const months = [planUserColumns.start, planUserColumns.takes];
  return {
    styles: [
      ...generatedStyles(Object.values(planColumns), column),
      ...column(planColumns.ref).map(bold),
      ...entryStyles(Object.values(planUserColumns), column),
      ...[planColumns.usual, planColumns.end, ...months, planColumns.crosses]
        .flatMap(column)
        .map((area) => ({ area, horizontal: "center" as const })),
    ],
    validations: [
      ...column(planUserColumns.status).map((area) => ({
        area,
        rule: { kind: "list" as const, items: statusWords },
        alert: note(planUserColumns.status, `Choose one of: ${statusWords.join(", ")}.`),
      })),
      ...months.flatMap((name) =>
        column(name).map((area) => ({
          area,
          rule: { kind: "decimal-between" as const, min: 0, max: longestPlan },
          alert: note(
            name,
            `Enter a number of months from 0 to ${longestPlan}, or leave it blank.`
          ),
        }))
      ),
    ],
    conditionalFormats: [
      ...column(planColumns.handover).map((area) => ({
        ...whenOneOf(area, [handoverWords.needed], redLineColours),
        bold: true,
      })),
      ...changeFormats(column(planColumns.change)),
    ],
    rowHeights: heights(place, rows, widths),
  };
}

/** A hundred years, as the loader allows. */
export const longestPlan = 1200;

type Widths = Readonly<Record<string, number>>;

/** Characters; a column of the user has the common width. */
export function widthOf(widths: Widths, header: string): number {
  return Object.hasOwn(widths, header) ? (widths[header] ?? otherWidth) : otherWidth;
}

/** Height of a header row whose texts wrap at the widths of their columns. */
export function headerHeight(
  row: number,
  header: readonly string[],
  widths: Widths
): { readonly row: number; readonly height: number } {
  return {
    row,
    height: rowHeight(header.map((text) => ({ text, width: widthOf(widths, text) }))),
  };
}

function columnsAt(place: KeyedTablePlace, rows: number): ColumnAreas {
  return (name) => {
    const index = place.header.indexOf(name);
    return index < 0
      ? []
      : [{ row: place.firstRow, column: place.firstColumn + index, rows, columns: 1 }];
  };
}

function bold(area: Area): StyledArea {
  return { area, bold: true };
}

function generatedStyles(names: readonly string[], column: ColumnAreas): StyledArea[] {
  return names.flatMap(column).map((area) => ({
    ...{ area, role: "body" as const, wrap: true },
    // Under its header, from whichever side its words are read.
    ...{ vertical: "top" as const, horizontal: "left" as const },
  }));
}

function entryStyles(names: readonly string[], column: ColumnAreas): StyledArea[] {
  return names
    .flatMap(column)
    .map((area) => ({ area, role: "entry" as const, wrap: true, vertical: "top" as const }));
}

function heights({ header, firstRow }: KeyedTablePlace, rows: Rows, widths: Widths) {
  return rows.map((cells, index) => ({
    row: firstRow + index,
    height: rowHeight(
      cells.map((cell, i) => ({
        text: typeof cell === "string" ? cell : "",
        width: widthOf(widths, header[i] ?? ""),
      }))
    ),
  }));
}

function whenOneOf(
  area: Area,
  words: readonly string[],
  colours: ColourPair
): ConditionalFormatPlan {
  const cell = `$${a1(area.row, area.column)}`;
  const tests = words.map((word) => `${cell}=${quoted(word)}`);
  return { area, formula: `=OR(${tests.join(",")})`, ...colours };
}

function changeFormats(areas: readonly Area[]): ConditionalFormatPlan[] {
  const { added, worse, back, gone, repeated } = changeMarks;
  return areas.flatMap((area) => [
    { ...whenOneOf(area, [worse, repeated], redLineColours), bold: true },
    whenOneOf(area, [added, back, gone], attentionColours),
  ]);
}

/** By the word that the cell itself says; "at least high" and "High, indicative" take it too. */
function severityFormats(area: Area): ConditionalFormatPlan[] {
  const cell = `$${a1(area.row, area.column)}`;
  const colours: Readonly<Record<Severity, ColourPair>> = {
    critical: redLineColours,
    high: { font: "#8A2A00", fill: "#FBE0D3" },
    moderate: attentionColours,
  };
  const severities: readonly Severity[] = ["critical", "high", "moderate"];
  return [
    { ...whenOneOf(area, [redLineSeverity.hit], redLineColours), bold: true },
    whenOneOf(area, [redLineSeverity["not cleared"]], attentionColours),
    ...[...severities]
      .sort((a, b) => severityRank(a) - severityRank(b))
      .map((severity) => ({
        area,
        formula: `=ISNUMBER(SEARCH(${quoted(asWords(severity))},${cell}))`,
        bold: severity === "critical",
        ...colours[severity],
      })),
  ];
}
