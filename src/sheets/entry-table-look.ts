import { a1 } from "./a1";
import { attentionColours, redLineColours } from "./band-colours";
import { categoryColumns } from "./category-columns";
import { checkWords } from "./check-formula";
import { quoted } from "./formula-text";
import type { Area, ConditionalFormatPlan, StyledArea } from "./plan";
import { headerStyle, titleStyles } from "./sheet-frame";

/** Cells that an assessor fills in. */
const entryHeaders: readonly string[] = [
  categoryColumns.score,
  categoryColumns.confidence,
  categoryColumns.evidence,
  categoryColumns.basis,
  categoryColumns.weight,
];

/**
 * Looks of a table of entries, whichever of the columns it has, and of the lines above it.
 *
 * @param column the cells below a header
 * @param headerRow counted from 0
 */
export function entryTableStyles(
  header: readonly string[],
  rows: number,
  column: (name: string) => Area,
  headerRow: number
): StyledArea[] {
  const all = { row: headerRow + 1, column: 0, rows, columns: header.length };
  const isThere = (name: string): boolean => header.includes(name);
  const middle = [categoryColumns.score, categoryColumns.weight, categoryColumns.redLine];
  return [
    ...titleStyles,
    headerStyle(headerRow, header.length),
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

/** Of the column Check, by the words that its formula gives. */
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
