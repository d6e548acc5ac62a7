import type { StyledArea } from "./plan";

const firstOf = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });

/** The title of a sheet and the quiet line under it. */
export const titleStyles: readonly StyledArea[] = [
  { area: firstOf(0), role: "title" },
  { area: firstOf(1), role: "quiet" },
];

/** The header of a table that starts in the first column. */
export function headerStyle(row: number, columns: number): StyledArea {
  return {
    area: { row, column: 0, rows: 1, columns },
    role: "label",
    wrap: true,
    vertical: "top",
    bold: true,
  };
}
