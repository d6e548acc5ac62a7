import { mend } from "../text/training-sheet";
import { a1 } from "./a1";
import { attentionColours } from "./band-colours";
import { quoted } from "./formula-text";
import type { Area, CellContent, ConditionalFormatPlan, StyledArea } from "./plan";
import { headerStyle, titleStyles } from "./sheet-frame";
import { rowHeight } from "./text-height";
import { moduleColumns } from "./training-columns";
import type { TrainingLayout, TrainingPart } from "./training-layout";
import { moduleHeader } from "./training-rows";
import { moduleColumn } from "./training-validations";

export const trainingWidths = [40, 9, 11, 10, 20, 20, 26, 9, 14, 26, 16, 16] as const;

const entries = [
  moduleColumns.name,
  moduleColumns.code,
  moduleColumns.hours,
  moduleColumns.level,
  moduleColumns.audiences,
  moduleColumns.scenarios,
  moduleColumns.note,
] as const;

function wrapsAt(part: TrainingPart, column: number, layout: TrainingLayout): boolean {
  // The last words of the short tables run on to the right, over empty cells.
  return part.headerRow === layout.modules || column < (part.header.length === 3 ? 2 : 3);
}

/** Points for every row that wraps. */
export function trainingHeights(parts: readonly TrainingPart[]): { row: number; height: number }[] {
  return parts.flatMap(({ headerRow, header, rows }) => {
    const isWide = header.length === moduleHeader.length;
    // Headers wrap to the last; the last words of the rows of a short table run on to the right.
    const heightOf = (cells: readonly CellContent[], isHeader: boolean): number =>
      rowHeight(
        cells.map((cell, i) => ({
          text:
            typeof cell === "string" && (isHeader || isWide || i < header.length - 1) ? cell : "",
          width: trainingWidths[i] ?? 10,
        }))
      );
    return [header, ...rows].map((cells, row) => ({
      row: headerRow + row,
      // Two lines for the words of a reading that asks to mend something.
      height: Math.max(heightOf(cells, row === 0), isWide && row > 0 ? 30 : 15),
    }));
  });
}

function partStyles(part: TrainingPart, layout: TrainingLayout): StyledArea[] {
  const { headerRow, header, rows, line } = part;
  const single = (row: number): Area => ({ row, column: 0, rows: 1, columns: 1 });
  const body = { row: headerRow + 1, column: 0, rows: rows.length, columns: header.length };
  const wrapped = header.filter((_, column) => wrapsAt(part, column, layout)).length;
  return [
    { area: single(headerRow - (line === undefined ? 1 : 2)), role: "heading" },
    ...(line === undefined ? [] : [{ area: single(headerRow - 1), role: "quiet" as const }]),
    headerStyle(headerRow, header.length),
    { area: body, role: "body", vertical: "top" },
    { area: { ...body, columns: wrapped }, wrap: true },
    { area: { ...body, column: 1, columns: 3 }, horizontal: "left" },
  ];
}

function indexStyles(headerRow: number | null): StyledArea[] {
  if (headerRow === null) return [];
  const value = (row: number, rows: number): Area => ({
    ...{ row: headerRow + 1 + row, column: 1 },
    ...{ rows, columns: 1 },
  });
  const points: Area = { row: headerRow + 1, column: 2, rows: 5, columns: 1 };
  return [
    { area: value(0, 1), numberFormat: "0.0", bold: true },
    { area: { row: headerRow + 1, column: 0, rows: 1, columns: 1 }, bold: true },
    { area: value(1, 4), numberFormat: "0%" },
    { area: points, numberFormat: "0.0" },
    { area: value(6, 1), numberFormat: "0%" },
    { area: { ...value(6, 1), column: 3 }, numberFormat: "0%" },
  ];
}

/** Roles and number formats of every part. */
export function trainingStyles(
  parts: readonly TrainingPart[],
  layout: TrainingLayout
): StyledArea[] {
  const items = parts.find(({ headerRow }) => headerRow === layout.items)?.rows.length ?? 0;
  const entryItems = { row: layout.items + 1, column: 2, rows: items, columns: 2 };
  const working = [moduleColumns.audiencesRead, moduleColumns.scenariosRead];
  const toRead = [moduleColumns.usualHours, moduleColumns.suggested, ...working];
  return [
    ...titleStyles,
    ...parts.flatMap((part) => partStyles(part, layout)),
    ...indexStyles(layout.index),
    ...entries.map((name) => ({
      area: moduleColumn(layout, name),
      role: "entry" as const,
      wrap: true,
      vertical: "top" as const,
    })),
    // Codes such as 1, 2 or 3-4 are words and no numbers or dates.
    ...[moduleColumns.code, moduleColumns.audiences, moduleColumns.scenarios].map((name) => ({
      area: moduleColumn(layout, name),
      numberFormat: "@",
    })),
    {
      area: moduleColumn(layout, moduleColumns.reading),
      role: "computed",
      wrap: true,
      vertical: "top",
    },
    ...toRead.map((name) => ({
      area: moduleColumn(layout, name),
      role: "quiet" as const,
      wrap: true,
      vertical: "top" as const,
    })),
    ...[moduleColumns.hours, moduleColumns.level, moduleColumns.usualHours].map((name) => ({
      area: moduleColumn(layout, name),
      horizontal: "center" as const,
    })),
    { area: entryItems, role: "entry", vertical: "top" },
  ];
}

/** Colour for what needs attention; the words say the same. */
export function trainingFormats(layout: TrainingLayout): ConditionalFormatPlan[] {
  const reading = moduleColumn(layout, moduleColumns.reading);
  const cell = `$${a1(reading.row, reading.column)}`;
  const mending = {
    area: reading,
    formula: `=LEFT(${cell},${mend.length})=${quoted(mend)}`,
    ...attentionColours,
  };
  if (layout.index === null) return [mending];
  const first = layout.index + 1;
  const share = a1(first + 6, 1);
  const says = (row: number): Area => ({ row: first + row, column: 4, rows: 1, columns: 1 });
  return [
    mending,
    {
      area: says(6),
      formula: `=IF(ISERROR(${`$${share}`}),FALSE,$${share}>$${a1(first + 6, 3)})`,
      ...attentionColours,
    },
    {
      area: says(7),
      formula: `=$${a1(first + 7, 1)}<$${a1(first + 7, 3)}`,
      ...attentionColours,
    },
    { area: says(8), formula: `=$${a1(first + 8, 1)}=0`, ...attentionColours },
  ];
}
