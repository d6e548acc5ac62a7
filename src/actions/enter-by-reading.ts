import { a1 } from "../sheets/a1";
import { categoryColumns } from "../sheets/category-columns";
import type { Refusal } from "../text/refusals";
import { type HeldAssessment, readBothAssessors } from "../workbook/read-assessment";
import { nothingEntered } from "../workbook/read-entries";
import { type RowCell, queueRowCells, runsOf } from "../workbook/row-cells";
import type { Session } from "../workbook/session";
import { workbookFailure } from "../workbook/workbook-failure";
import type { EnterIndicatorOutcome, EnterIndicatorRequest } from "./indicator-request";
import { wholeEntryCells } from "./entry-cells";
import { readsAlready } from "./entry-compare";
import { findRow, type FoundRow } from "./find-row";
import { notHeld } from "./held";

interface PlannedRow {
  readonly found: FoundRow;
  readonly cells: readonly RowCell[];
  readonly scoreColumn: number;
}

function planRow(
  held: HeldAssessment,
  { entry, assessor = "A" }: EnterIndicatorRequest
): PlannedRow | readonly Refusal[] {
  const found = findRow(held, entry.code, assessor);
  const reasons: Refusal[] = held.facts.isReadOnly ? [{ kind: "read-only" }] : [];
  if (found.kind !== "row") return [...reasons, found];
  const { table, sheet } = found;
  const { entries, second } = held.assessment;
  const read = (assessor === "A" ? entries : (second?.entries ?? [])).find(
    ({ code }) => code === entry.code
  );
  const isThere = readsAlready(read ?? nothingEntered(entry.code), entry);
  const cells: RowCell[] = [];
  for (const [header, value] of wholeEntryCells(entry)) {
    const column = table.columns.get(header);
    if (column === undefined) {
      reasons.push({ kind: "column-missing", table: table.name, column: header });
    } else if (!isThere.has(header)) cells.push({ column: column.column, value });
  }
  // On a protected sheet cells may be unlocked; but several writes could then end half-way.
  if (sheet.isProtected && runsOf(cells).length > 1) {
    reasons.push({ kind: "sheet-protected", sheet: sheet.name });
  }
  if (reasons.length > 0) return reasons;
  const scoreColumn = table.columns.get(categoryColumns.score)?.column ?? table.firstColumn;
  return { found, cells, scoreColumn };
}

/**
 * Reads the tables, then writes the cells of one row that do not read as wanted. Two round trips; one
 * more where a table was renamed, or where no key is given and the assessment bears one.
 */
export async function enterByReading(
  session: Session,
  request: EnterIndicatorRequest
): Promise<EnterIndicatorOutcome> {
  const held = await readBothAssessors(session, request.framework, request.assessment);
  if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
  const plan = planRow(held, request);
  if (!("cells" in plan)) return { kind: "refused", reasons: plan };
  const { found, cells, scoreColumn } = plan;
  const { name } = found.sheet;
  const row = found.table.firstRow + found.row;
  if (cells.length > 0) {
    try {
      queueRowCells(session, name, row, cells);
      await session.sync();
    } catch (error) {
      if (!found.sheet.isProtected || workbookFailure(error).kind !== "protected") throw error;
      return { kind: "refused", reasons: [{ kind: "sheet-protected", sheet: name }] };
    }
  }
  return { kind: "entered", place: { sheet: name, cell: a1(row, scoreColumn) } };
}
