import type { Framework } from "../framework/framework";
import type { TypedText } from "../sheets/keep-typed-over";
import { a1 } from "../sheets/a1";
import { cellText } from "../sheets/keyed-table";
import type { Block } from "../sheets/plan";
import {
  type BuiltSummary,
  headBlock,
  type SummaryHead,
  summaryTableRow,
} from "../sheets/summary-head";
import { standingContent } from "../sheets/typed-in-generated";
import { typedText } from "../sheets/typed-text";
import { headPlace, type WrittenCells } from "../sheets/written-cells";
import { placeOfCell } from "../text/typed-over";
import type { KeyedTable } from "../workbook/read-keyed-table";
import {
  type HeadPlaces,
  headPlaces,
  headRows,
  isHeadShifted,
} from "../workbook/summary-head-places";

/** The head of a summary that stands: what is to be written, and where. */
export interface StandingHead {
  readonly places: HeadPlaces;
  /** Row of the sheet for each row of the block; null for a row that is left alone. */
  readonly rows: readonly (number | null)[];
  readonly block: Block;
}

export function standingHead(
  framework: Framework,
  head: SummaryHead,
  built: BuiltSummary,
  table: KeyedTable
): StandingHead {
  const places = headPlaces(framework);
  // Where the table stands where it was made, the head does too, whatever its cells say now.
  const isMoved =
    table.headerRow !== summaryTableRow(framework) || isHeadShifted(places, table.above);
  const rows = isMoved ? headRows(places, table.above) : places.labels.map((_, row) => row);
  const block = headBlock(framework, head, built, { rows, firstColumn: table.firstColumn });
  return { places, rows, block };
}

/** What somebody typed over cells of the head that are written now; none where nothing is known. */
export function typedAbove(
  { places, rows, block }: StandingHead,
  table: KeyedTable,
  written: WrittenCells | null
): TypedText[] {
  if (written === null) return [];
  return block.cells.flatMap((cells, index) => {
    const row = rows[index];
    if (row === null || row === undefined) return [];
    return cells.flatMap((content, column) => {
      const value = table.above[row]?.[column];
      const formula = table.aboveFormulas[row]?.[column];
      const standing = standingContent(value, formula);
      const isSame = cellText(standing) === cellText(content);
      const isWritten = places.isOwned[index]?.[column] === true && !isSame;
      if (!isWritten || written.holds(headPlace(index, column), standing)) return [];
      const place = placeOfCell(a1(row, table.firstColumn + column));
      return [{ place, text: typedText(formula, value, null) }];
    });
  });
}
