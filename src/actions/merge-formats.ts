import { type ExistingRow, mergeSummary } from "../sheets/merge-summary";
import { summaryColumns } from "../sheets/summary-columns";
import type { SummaryRow } from "../sheets/summary-rows";
import type { SummaryTable } from "../workbook/read-summary";

/**
 * Number formats of the merged table. A date that a user typed is a number with a date format; when
 * its row moves, the format must move with it.
 *
 * The rows are merged once more with every filled cell replaced by its format (wrapped, so that it
 * is told from the generated texts): what arrives where is decided by one function only.
 */
export function mergeFormats(
  table: SummaryTable,
  rows: readonly SummaryRow[],
  known: ReadonlySet<string>
): string[][] {
  const refColumn = table.header.indexOf(summaryColumns.ref);
  const wrapped: ExistingRow[] = table.rows.map((cells, row) =>
    cells.map((cell, column) =>
      cell === null || column === refColumn
        ? cell
        : { formula: table.formats[row]?.[column] || "General" }
    )
  );
  const merged = mergeSummary(wrapped, rows, table.header, known);
  return (merged?.rows ?? []).map((cells) =>
    cells.map((cell) => (typeof cell === "object" && cell !== null ? cell.formula : "General"))
  );
}
