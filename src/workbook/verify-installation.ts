import type { Framework } from "../framework/framework";
import { categoryColumns } from "../sheets/category-columns";
import type { SheetPlan } from "../sheets/plan";
import { sheetMarks } from "../sheets/sheet-marks";
import { tableNames } from "../sheets/table-names";
import { queueInspection } from "./inspect-workbook";
import { codeKey } from "./read-entries";
import { queueTable } from "./read-table";
import type { Session } from "./session";

/** What was written is not what stands in the workbook. */
export class VerificationError extends Error {
  readonly code = "VerificationFailed";
}

/**
 * Queues the read-back of a new installation. The answer, after the next `sync`, throws a
 * `VerificationError` that names every sheet, table and indicator that is not there.
 */
export function queueVerification(
  session: Session,
  plans: readonly SheetPlan[],
  framework: Framework,
  tableSuffix: string
): () => void {
  const inspection = queueInspection(session);
  const names = tableNames(framework, tableSuffix);
  const codes = framework.categories.map(({ code }) =>
    queueTable(session, {
      table: names.category.get(code) ?? "",
      columns: [categoryColumns.code],
    })
  );
  return () => {
    const { sheets } = inspection();
    const missing: string[] = [];
    for (const plan of plans) {
      const sheet = sheets.find(({ name }) => name === plan.name);
      if (sheet?.marks[sheetMarks.key] !== plan.key) missing.push(`sheet ${plan.name}`);
      const held = new Set(sheet?.tables.map(({ name }) => name));
      for (const { name } of plan.tables) if (!held.has(name)) missing.push(`table ${name}`);
    }
    const written = new Set(
      codes.flatMap((read) => read()?.columns.get(categoryColumns.code)?.values ?? []).map(codeKey)
    );
    for (const { code } of framework.indicators) {
      if (!written.has(codeKey(code))) missing.push(`indicator ${code}`);
    }
    if (missing.length > 0) throw new VerificationError(`Not written: ${missing.join(", ")}`);
  };
}
