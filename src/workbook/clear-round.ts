import { detailColumns, detailFields } from "../sheets/assessment-columns";
import { categoryColumns } from "../sheets/category-columns";
import { toCellText } from "./cell-text";
import type { HeldAssessment } from "./read-assessment";
import type { TableCells } from "./read-table";
import type { Session } from "./session";
import { VerificationError } from "./verification-error";

const clearedHeaders = [
  categoryColumns.score,
  categoryColumns.confidence,
  categoryColumns.evidence,
  categoryColumns.basis,
] as const;

export interface NextRound {
  readonly name: string;
  /** As it shall stand on the sheet; "" leaves the cell blank. */
  readonly date: string;
  /** Sheets that are put out of sight, by id. */
  readonly hidden: readonly string[];
}

interface CategoryTable {
  readonly sheet: string;
  readonly table: TableCells;
}

function sheetOf({ facts }: HeldAssessment, table: TableCells): string | undefined {
  return facts.sheets.find(({ tables }) =>
    tables.some(({ name }) => name.toLowerCase() === table.name.toLowerCase())
  )?.name;
}

/** The tables that are scored in, with the sheets where they stand. */
export function scoredTables(held: HeldAssessment): CategoryTable[] {
  return [...held.installation.tables.category.values()].flatMap((name) => {
    const table = held.tables.get(name);
    const sheet = table === undefined ? undefined : sheetOf(held, table);
    return table === undefined || sheet === undefined ? [] : [{ sheet, table }];
  });
}

interface DetailPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the entry of a row of the details stands; null where the table, column or row is gone. */
function detailPlace(held: HeldAssessment, field: string): DetailPlace | null {
  const table = held.tables.get(held.installation.tables.details);
  const column = table?.columns.get(detailColumns.entry);
  const row = table?.columns
    .get(detailColumns.field)
    ?.values.findIndex((value) => String(value).trim() === field);
  const sheet = table === undefined ? undefined : sheetOf(held, table);
  if (table === undefined || column === undefined || row === undefined || row < 0) return null;
  return sheet === undefined ? null : { sheet, row: table.firstRow + row, column: column.column };
}

/** Whether the round's name can be set: the Assessment sheet has its table and row. */
export function canAdvance(held: HeldAssessment): boolean {
  return detailPlace(held, detailFields.round) !== null;
}

function rewriteDetail(
  session: Session,
  held: HeldAssessment,
  field: string,
  text: string
): Excel.Range | null {
  const place = detailPlace(held, field);
  if (place === null) return null;
  const range = session.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(place.row, place.column, 1, 1);
  range.values = [[text === "" ? "" : toCellText(text)]];
  return range;
}

/**
 * Queues the sheets for the next round and their read-back, in one request: first what shows the last
 * round goes out of sight, then the entry cells are emptied, and the round's name is set last. As long
 * as it still says the old name, the clearing is not done and can be gone on with.
 *
 * A score that a formula of the user's gives stays: it is not an entry that was typed. Weights stay.
 * Call the answer after the next `sync`; it throws a `VerificationError` where a cell is not empty.
 */
export function queueNextRound(
  session: Session,
  held: HeldAssessment,
  next: NextRound
): () => void {
  const { worksheets } = session.workbook;
  for (const id of next.hidden) worksheets.getItem(id).visibility = "Hidden";
  const cleared = scoredTables(held).flatMap(({ sheet, table }) =>
    clearedHeaders.flatMap((header) => {
      const column = table.columns.get(header);
      if (column === undefined || table.rows === 0) return [];
      const range = worksheets
        .getItem(sheet)
        .getRangeByIndexes(table.firstRow, column.column, table.rows, 1);
      range.values = column.values.map((_, row) => [
        // null leaves a cell as it is.
        column.formulas[row] === undefined || column.formulas[row] === null ? "" : null,
      ]);
      range.load("values");
      return [{ range, column }];
    })
  );
  rewriteDetail(session, held, detailFields.date, next.date);
  const round = rewriteDetail(session, held, detailFields.round, next.name);
  round?.load("values");
  return () => {
    const isEmpty = cleared.every(({ range, column }) => {
      const values: unknown[][] = range.values;
      return values.every(([value], row) => {
        const isFormula = column.formulas[row] !== undefined && column.formulas[row] !== null;
        return isFormula || value === "" || value === null;
      });
    });
    const names: unknown[][] | undefined = round?.values;
    if (!isEmpty || String(names?.[0]?.[0]).trim() !== next.name.trim()) {
      throw new VerificationError("The sheets were not made ready for the next round");
    }
  };
}
