import type { Assessor } from "../assessment/second-assessor";
import { categoryColumns } from "../sheets/category-columns";
import type { Refusal } from "../text/refusals";
import type { SheetFacts } from "../workbook/inspect-workbook";
import type { HeldAssessment } from "../workbook/read-assessment";
import { codeKey, rowsByCode } from "../workbook/read-entries";
import type { TableCells } from "../workbook/read-table";

/** Where the row of an indicator stands. */
export interface FoundRow {
  readonly kind: "row";
  readonly table: TableCells;
  /** Counted from 0 below the header. */
  readonly row: number;
  readonly sheet: SheetFacts;
}

function tableOf(held: HeldAssessment, code: string, assessor: Assessor): string {
  const { tables } = held.installation;
  if (assessor === "B") return tables.optional.secondAssessor;
  const { indicators } = held.assessment.framework;
  const category = indicators.find((one) => one.code === code)?.category ?? "";
  return tables.category.get(category) ?? "";
}

/**
 * The row of an indicator of the framework, wherever it was sorted to; the first of several with its
 * code, which is the one that is read. A refusal names what is missing.
 */
export function findRow(
  held: HeldAssessment,
  code: string,
  assessor: Assessor = "A"
): FoundRow | Refusal {
  const name = tableOf(held, code, assessor);
  const table = held.tables.get(name);
  if (table === undefined) return { kind: "table-missing", table: name };
  if (!table.columns.has(categoryColumns.code)) {
    return { kind: "column-missing", table: table.name, column: categoryColumns.code };
  }
  const row = rowsByCode(table).get(codeKey(code));
  if (row === undefined) return { kind: "row-missing", table: table.name, code };
  const sheet = held.facts.sheets.find(({ tables }) =>
    tables.some((one) => one.name === table.name)
  );
  return sheet === undefined
    ? { kind: "table-missing", table: name }
    : { kind: "row", table, row, sheet };
}
