import type { Framework } from "../framework/framework";
import type { TypedText } from "../sheets/keep-typed-over";
import { a1 } from "../sheets/a1";
import { cellText } from "../sheets/keyed-table";
import type { Block } from "../sheets/plan";
import { type BuiltSummary, headBlock, type SummaryHead } from "../sheets/summary-head";
import { summaryTableRow } from "../sheets/summary-head-layout";
import { standingContent } from "../sheets/typed-in-generated";
import { typedText } from "../sheets/typed-text";
import { headPlace, type WrittenCells } from "../sheets/written-cells";
import { placeOfCell } from "../text/typed-over";
import type { KeyedTable } from "../workbook/read-keyed-table";
import { headColumns } from "../workbook/head-columns";
import { type HeadPlaces, headPlaces, headRows } from "../workbook/summary-head-places";

/** The head of a summary that stands: what is to be written, and where. */
export interface StandingHead {
  readonly places: HeadPlaces;
  /** Row of the sheet for each row of the block; null for a row that is left alone. */
  readonly rows: readonly (number | null)[];
  /** Column of each column of the block, counted from the table's first; null for one that is gone. */
  readonly columns: readonly (number | null)[];
  readonly block: Block;
}

export function standingHead(
  framework: Framework,
  head: SummaryHead,
  built: BuiltSummary,
  table: KeyedTable
): StandingHead {
  const places = headPlaces(framework);
  const columns = headColumns(places, table.above);
  // Where the table stands where it was made, the head does too, whatever its cells say now.
  const isMoved =
    table.headerRow !== summaryTableRow(framework) || columns.some((at, column) => at !== column);
  const rows = isMoved
    ? headRows(places, columns, table.above)
    : places.labels.map((_, row) => row);
  const at = { rows, columns, firstColumn: table.firstColumn };
  return { places, rows, columns, block: headBlock(framework, head, built, at) };
}

/** What somebody typed over cells of the head that are written now; none where nothing is known. */
export function typedAbove(
  { places, rows, columns, block }: StandingHead,
  table: KeyedTable,
  written: WrittenCells | null
): TypedText[] {
  if (written === null) return [];
  return block.cells.flatMap((cells, index) => {
    const row = rows[index];
    if (row === null || row === undefined) return [];
    return cells.flatMap((content, column) => {
      const at = columns[column] ?? null;
      if (at === null) return [];
      const value = table.above[row]?.[at];
      const formula = table.aboveFormulas[row]?.[at];
      const standing = standingContent(value, formula);
      const isSame = cellText(standing) === cellText(content);
      const isWritten = places.isOwned[index]?.[column] === true && !isSame;
      if (!isWritten || written.holds(headPlace, standing)) return [];
      const place = placeOfCell(a1(row, table.firstColumn + at));
      return [{ place, text: typedText(formula, value, null) }];
    });
  });
}
