import type { SheetPlan } from "../sheets/plan";
import { plannedCell } from "../sheets/planned-cell";
import { queueInspection } from "./inspect-workbook";
import { missingSheets } from "./missing-sheets";
import { queueTable } from "./read-table";
import type { Session } from "./session";
import { VerificationError } from "./verification-error";

/** A line break is one character in a cell. */
export function sameText(planned: string, held: unknown): boolean {
  return String(held) === planned.replace(/\r\n?/g, "\n");
}

/**
 * Queues the read-back of sheets that were added or written anew. The answer, after the next `sync`,
 * throws a `VerificationError` that names every sheet and table that is not there, and every table
 * whose first column does not hold its texts.
 */
export function queueSheetVerification(session: Session, plans: readonly SheetPlan[]): () => void {
  const inspection = queueInspection(session);
  const tables = plans.flatMap((plan) =>
    plan.tables.map((table) => {
      const { row, column, rows } = table.area;
      const cells = Array.from({ length: rows }, (_, at) => plannedCell(plan, row + at, column));
      const [header, ...body] = cells;
      const columns = typeof header === "string" ? [header] : [];
      return { table, header, body, read: queueTable(session, { table: table.name, columns }) };
    })
  );
  return () => {
    const missing = missingSheets(plans, inspection());
    for (const { table, header, body, read } of tables) {
      const values = read()?.columns.get(String(header))?.values ?? [];
      const isThere = body.every(
        (cell, row) => typeof cell !== "string" || sameText(cell, values[row])
      );
      if (!isThere) missing.push(`rows of ${table.name}`);
    }
    if (missing.length > 0) throw new VerificationError(`Not written: ${missing.join(", ")}`);
  };
}
