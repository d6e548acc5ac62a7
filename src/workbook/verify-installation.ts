import type { Framework } from "../framework/framework";
import { categoryColumns } from "../sheets/category-columns";
import type { SheetPlan } from "../sheets/plan";
import { tableNames } from "../sheets/table-names";
import { queueInspection } from "./inspect-workbook";
import { missingSheets } from "./missing-sheets";
import { codeKey } from "./read-entries";
import { queueTable } from "./read-table";
import type { Session } from "./session";
import { VerificationError } from "./verification-error";

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
    const missing = missingSheets(plans, inspection());
    const written = new Set(
      codes.flatMap((read) => read()?.columns.get(categoryColumns.code)?.values ?? []).map(codeKey)
    );
    for (const { code } of framework.indicators) {
      if (!written.has(codeKey(code))) missing.push(`indicator ${code}`);
    }
    if (missing.length > 0) throw new VerificationError(`Not written: ${missing.join(", ")}`);
  };
}
