import type { Finding } from "../assessment/assessment";
import { cellValue, shownValue } from "../assessment/cell-value";
import { toFinding } from "../assessment/remark";
import type { Offices } from "../barriers/plan/roles";
import type { PlanChoice, PlanChoices } from "../barriers/plan/plan-choice";
import type { Framework } from "../framework/framework";
import { refReader } from "../sheets/known-refs";
import { longestPlan } from "../sheets/keyed-table-look";
import { chosenWords, planColumns, planUserColumns, roleColumns } from "../sheets/summary-columns";
import type { Locate } from "./read-method";
import type { TableCells } from "./read-table";

/** Columns of the plan that say what a user has chosen. */
export const choiceHeaders = [
  planColumns.ref,
  planUserColumns.start,
  planUserColumns.takes,
  planUserColumns.record,
  planUserColumns.status,
] as const;

export const roleHeaders = [roleColumns.role, roleColumns.office] as const;

/**
 * What the user has put beside the mitigations. Months that cannot be read are reported and count as
 * blank. Of a mitigation that stands twice, the row that says most to the plan counts: a chosen one
 * before one that is not.
 */
export function readPlanChoices(
  framework: Framework,
  table: TableCells,
  locate: Locate
): { choices: PlanChoices; findings: Finding[] } {
  const ids = new Set(framework.mitigations.map(({ id }) => id));
  const refOf = refReader(ids);
  const refs = table.columns.get(planColumns.ref)?.values ?? [];
  const choices = new Map<string, PlanChoice>();
  const findings: Finding[] = [];
  refs.forEach((value, row) => {
    const ref = refOf(value);
    if (!ids.has(ref)) return;
    const months = (header: string): number | null => {
      const column = table.columns.get(header);
      const found = column?.values[row];
      const read = monthsOf(found);
      if (read !== "unreadable") return read;
      const facts = { found: shownValue(found), field: header };
      findings.push(toFinding({ rule: "plan-months", facts }, ref, locate(table, column, row)));
      return null;
    };
    const text = (header: string): string => wholeText(table.columns.get(header)?.values[row]);
    const choice: PlanChoice = {
      start: months(planUserColumns.start),
      months: months(planUserColumns.takes),
      handover: text(planUserColumns.record),
      isChosen: chosenWords.has(text(planUserColumns.status).toLowerCase()),
    };
    if (choices.get(ref)?.isChosen !== true) choices.set(ref, choice);
  });
  return { choices, findings };
}

function monthsOf(value: unknown): number | null | "unreadable" {
  const cell = cellValue(value);
  switch (cell.kind) {
    case "blank":
      return null;
    case "number":
      return cell.value >= 0 && cell.value <= longestPlan ? cell.value : "unreadable";
    case "text":
      return cell.text.trim() === "" ? null : "unreadable";
    default:
      return "unreadable";
  }
}

function wholeText(value: unknown): string {
  return (typeof value === "string" ? value : shownValue(value)).trim();
}

/** Which office fills each role, as the user has written it. */
export function readOffices(table: TableCells): Offices {
  const roles = table.columns.get(roleColumns.role)?.values ?? [];
  const offices = table.columns.get(roleColumns.office)?.values ?? [];
  return Object.fromEntries(
    roles.map((role, row) => [wholeText(role), wholeText(offices[row])] as const)
  );
}
