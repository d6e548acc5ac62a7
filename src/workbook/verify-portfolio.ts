import type { SheetPlan } from "../sheets/plan";
import { plannedCell } from "../sheets/planned-cell";
import type { Session } from "./session";
import { VerificationError } from "./verification-error";
import { sameText } from "./verify-sheets";

/**
 * Queues the read-back of the tables of a portfolio: as many rows as planned, and the last of them
 * begins as planned. Not all rows, which may be too many for one answer. The answer, after the next
 * `sync`, throws a `VerificationError` that names every table that is not there or not whole.
 */
export function queueTableEnds({ workbook }: Session, plans: readonly SheetPlan[]): () => void {
  const queued = plans.flatMap((plan) =>
    plan.tables.map(({ name, area }) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      const table = sheet.tables.getItemOrNullObject(name);
      table.load("name");
      const body = table.getDataBodyRange();
      body.load("rowCount,columnCount");
      const lastRow = area.row + area.rows - 1;
      const last = sheet.getRangeByIndexes(lastRow, area.column, 1, 1);
      last.load("values");
      const planned = plannedCell(plan, lastRow, area.column);
      return { name, area, table, body, last, planned };
    })
  );
  return () => {
    const missing = queued.flatMap(({ name, area, table, body, last, planned }) => {
      if (table.isNullObject) return [`table ${name}`];
      const isWhole = body.rowCount === area.rows - 1 && body.columnCount === area.columns;
      const rows: readonly (readonly unknown[])[] = last.values;
      const ends = typeof planned !== "string" || sameText(planned, rows[0]?.[0]);
      return isWhole && ends ? [] : [`rows of ${name}`];
    });
    if (missing.length > 0) throw new VerificationError(`Not written: ${missing.join(", ")}`);
  };
}
