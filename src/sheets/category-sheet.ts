import type { Category, Indicator } from "../framework/framework";
import { howToScoreLine, entryPrompt } from "../text/category-sheet";
import { a1 } from "./a1";
import { attentionColours, redLineColours } from "./band-colours";
import { categoryColumns, categoryHeader } from "./category-columns";
import { checkFormula, checkWords, longestCheck } from "./check-formula";
import { quoted } from "./formula-text";
import { note } from "./limited-text";
import type {
  Area,
  CellContent,
  ConditionalFormatPlan,
  SheetPlan,
  StyledArea,
  ValidationPlan,
} from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { categoryKey } from "./sheet-keys";
import { confidences } from "./setting-rows";
import { headerStyle, titleStyles } from "./sheet-frame";
import { rowHeight } from "./text-height";

const headerRow = 3;
const firstRow = headerRow + 1;

/** A basis of two sentences. */
export const roomForBasis = "basis ".repeat(20);

/** Cells that an assessor fills in. */
const entryHeaders: readonly string[] = [
  categoryColumns.score,
  categoryColumns.confidence,
  categoryColumns.evidence,
  categoryColumns.basis,
  categoryColumns.weight,
];

/** One table: an indicator a row, what is entered before what is read. */
export function categorySheet(context: SheetContext, category: Category): SheetPlan {
  const { scale } = context.framework;
  const indicators = context.framework.indicators.filter(
    (indicator) => indicator.category === category.code
  );
  const header = categoryHeader(scale);
  const widths = columnWidths(scale.levels.length, codeWidth(indicators));
  const rows = indicators.map((indicator, index) =>
    indicatorRow(indicator, header, firstRow + index, scale.levels.length)
  );
  const key = categoryKey(category.code);
  // Excel does not raise a row whose height is set: room for what is still to come.
  const room = new Map([
    [categoryColumns.basis as string, roomForBasis],
    [categoryColumns.check as string, longestCheck(scale.levels.length)],
  ]);
  const column = (name: string): Area => ({
    row: firstRow,
    column: header.indexOf(name),
    rows: rows.length,
    columns: 1,
  });
  return {
    key,
    name: sheetName(context, key),
    columnWidths: widths,
    rowHeights: [
      { row: headerRow, height: rowHeight(header.map((text, i) => wrapped(text, widths[i], 3))) },
      ...rows.map((cells, index) => ({
        row: firstRow + index,
        height: rowHeight(
          cells.map((cell, i) =>
            wrapped(typeof cell === "string" ? cell : (room.get(header[i] ?? "") ?? ""), widths[i])
          )
        ),
      })),
    ],
    blocks: [
      { row: 0, column: 0, cells: [[category.name], [howToScoreLine(scale)]] },
      { row: headerRow, column: 0, cells: [header, ...rows] },
    ],
    styles: entryTableStyles(header, rows.length, column),
    tables: [
      {
        name: context.tables.category.get(category.code) ?? "",
        area: { row: headerRow, column: 0, rows: rows.length + 1, columns: header.length },
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    validations: entryValidations(context, header, column),
    conditionalFormats: checkFormats(column(categoryColumns.check)),
    freeze: { rows: firstRow, columns: header.indexOf(categoryColumns.score) + 1 },
    links: [],
    print: printSetup("landscape", context.choices.handling, headerRow),
    showGridlines: false,
  };
}

function indicatorRow(
  indicator: Indicator,
  header: readonly string[],
  row: number,
  levels: number
): CellContent[] {
  const cell = (name: string): string => a1(row, header.indexOf(name));
  const check = checkFormula(
    {
      score: cell(categoryColumns.score),
      confidence: cell(categoryColumns.confidence),
      evidence: cell(categoryColumns.evidence),
      weight: cell(categoryColumns.weight),
      redLine: cell(categoryColumns.redLine),
    },
    levels
  );
  const entries: CellContent[] = [null, null, null, null];
  return [
    ...[indicator.code, indicator.name, ...entries, check, indicator.question],
    ...indicator.anchors,
    ...[1, indicator.redLine],
  ];
}

/** Codes are bold and of the lead's making, up to 32 characters; longer ones are wrapped. */
export function codeWidth(indicators: readonly Indicator[]): number {
  return Math.min(14, Math.max(7, ...indicators.map(({ code }) => code.length + 2)));
}

/** Narrower levels the more there are, so that a row still prints on one page. */
function columnWidths(levels: number, code: number): number[] {
  const level = Math.min(30, Math.max(16, Math.floor(110 / levels)));
  const levelWidths = Array.from({ length: levels }, () => level);
  return [code, 20, 8, 12, 12, 24, 14, 22, ...levelWidths, 9, 12];
}

/** `reserve` keeps room for the filter button beside a header. */
export function wrapped(text: string, width = 0, reserve = 0): { text: string; width: number } {
  return { text, width: width - reserve };
}

/** Looks of a table of entries, whichever of the columns it has. */
export function entryTableStyles(
  header: readonly string[],
  rows: number,
  column: (name: string) => Area,
  at = headerRow
): StyledArea[] {
  const all = { row: at + 1, column: 0, rows, columns: header.length };
  const isThere = (name: string): boolean => header.includes(name);
  const middle = [categoryColumns.score, categoryColumns.weight, categoryColumns.redLine];
  return [
    ...titleStyles,
    headerStyle(at, header.length),
    { area: all, role: "body", wrap: true, vertical: "top" },
    ...entryHeaders.filter(isThere).map((name) => ({
      area: column(name),
      role: "entry" as const,
      wrap: true,
      vertical: "top" as const,
    })),
    { area: column(categoryColumns.code), bold: true },
    { area: column(categoryColumns.check), role: "computed", wrap: true, vertical: "top" },
    ...middle
      .filter(isThere)
      .map((name) => ({ area: column(name), horizontal: "center" as const })),
    // The level stays a number, so that the Check column and other tools can read it.
    { area: column(categoryColumns.redLine), numberFormat: '"At "0" or below"' },
  ];
}

/** What may be entered in a table of entries, whichever of the columns it has. */
export function entryValidations(
  { framework: { scale } }: SheetContext,
  header: readonly string[],
  column: (name: string) => Area
): ValidationPlan[] {
  const levels = scale.levels.map((level) => String(level.value));
  const prompts = entryPrompt(scale);
  const weight: ValidationPlan = {
    area: column(categoryColumns.weight),
    rule: { kind: "decimal-above", above: 0 },
    prompt: note("Weight", prompts.weight),
    alert: note("Weight", prompts.weightAlert),
  };
  return [
    {
      area: column(categoryColumns.score),
      rule: { kind: "list", items: [...levels, "NA", "NI"] },
      prompt: note("Score", prompts.score),
      alert: note("Not a score", prompts.scoreAlert),
    },
    {
      area: column(categoryColumns.confidence),
      rule: { kind: "list", items: confidences },
      prompt: note("Confidence", prompts.confidence),
      alert: note("Confidence", prompts.confidenceAlert),
    },
    ...(header.includes(categoryColumns.weight) ? [weight] : []),
  ];
}

export function checkFormats(area: Area): ConditionalFormatPlan[] {
  const cell = `$${a1(area.row, area.column)}`;
  return [
    { area, formula: `=${cell}=${quoted(checkWords.redLine)}`, bold: true, ...redLineColours },
    {
      area,
      // Leaves the red line out: where two formats hold, the one added last would win.
      formula: `=AND(${cell}<>"",${[checkWords.ok, checkWords.toScore, checkWords.redLine]
        .map((words) => `${cell}<>${quoted(words)}`)
        .join(",")})`,
      ...attentionColours,
    },
  ];
}
