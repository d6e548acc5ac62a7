import { identifiersIn } from "../../assessment/probable-identifiers";
import { rolesNamed, type Offices } from "../../barriers/plan/roles";
import type { Framework, Mitigation } from "../../framework/framework";
import { longestPlan } from "../../sheets/keyed-table-look";
import { refReader } from "../../sheets/known-refs";
import { placeholderRef, planColumns, planUserColumns } from "../../sheets/summary-columns";
import { leverText } from "../../text/plan";
import type { TableCells } from "../../workbook/read-table";
import { cellNumberOf, cellTextOf, dateOf, tableRows } from "./cell-texts";

/** A mitigation of the plan before it is known whose it is. */
export interface ReceivedMitigation {
  readonly mitigation: string;
  readonly title: string;
  readonly lever: string;
  readonly lead: string;
  readonly office: string;
  readonly support: string;
  readonly owner: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly crosses: string;
  readonly handover: string;
  readonly due: string;
  readonly status: string;
}

export interface ReceivedPlan {
  readonly mitigations: readonly ReceivedMitigation[];
  /** Rows that the add-in did not write: they hold whatever somebody typed. */
  readonly ownRows: number;
  /** Mitigations of which no month is known: their sheet works it out, and was not calculated. */
  readonly withoutMonths: number;
}

/** The columns of the plan that a portfolio is made from: none of the long texts, and no notes. */
export const receivedPlanHeaders: readonly string[] = [
  ...[planColumns.ref, planColumns.title, planColumns.lever, planColumns.lead],
  ...[planColumns.support, planColumns.end, planColumns.crosses, planColumns.handover],
  ...[planUserColumns.start, planUserColumns.takes, planUserColumns.owner],
  ...[planUserColumns.due, planUserColumns.status],
];

type Cell = (header: string) => unknown;

function monthOf(value: unknown): number | null {
  const month = cellNumberOf(value);
  return month !== null && month >= 0 && month <= longestPlan ? month : null;
}

/**
 * Months as the sheet has them: what the user wrote; else what follows from the end that the sheet
 * works out, which knows what the mitigation waits for.
 */
function monthsOf(
  cell: Cell,
  longest: number | null
): { start: number | null; end: number | null } {
  const given = monthOf(cell(planUserColumns.start));
  const takes = monthOf(cell(planUserColumns.takes)) ?? longest;
  const shown = monthOf(cell(planColumns.end));
  const start = given ?? (shown === null || takes === null ? null : Math.max(0, shown - takes));
  return { start, end: shown ?? (start === null || takes === null ? null : start + takes) };
}

const contacts: ReadonlySet<string> = new Set(["mail", "phone", "coordinates"]);

/** A free cell of the user's; blank where it says how to reach somebody, or where. */
function withoutContacts(text: string): string {
  return identifiersIn(text, new Set()).some(({ kind }) => contacts.has(kind)) ? "" : text;
}

function officesOf(text: string, offices: Offices): string {
  const named = rolesNamed(text).map((role) =>
    Object.hasOwn(offices, role) ? (offices[role] ?? "").trim() : ""
  );
  return withoutContacts([...new Set(named.filter((office) => office !== ""))].join("; "));
}

function fromFramework(
  mitigation: Mitigation,
  offices: Offices
): Pick<ReceivedMitigation, "title" | "lever" | "lead" | "office" | "support"> {
  return {
    title: mitigation.title,
    lever: leverText(mitigation),
    lead: rolesNamed(mitigation.leadAgency).join("; "),
    office: officesOf(mitigation.leadAgency, offices),
    support: rolesNamed(mitigation.supporting).join("; "),
  };
}

function fromSheet(
  cell: Cell
): Pick<ReceivedMitigation, "title" | "lever" | "lead" | "office" | "support"> {
  return {
    title: cellTextOf(cell(planColumns.title)),
    lever: cellTextOf(cell(planColumns.lever)),
    lead: cellTextOf(cell(planColumns.lead)),
    office: "",
    support: cellTextOf(cell(planColumns.support)),
  };
}

/** As long as the ids of a framework may be. */
const likeAnId = /^[A-Za-z0-9][\w.-]{0,63}$/;

/**
 * The plan as it stands, dropped mitigations too: where it was not built nothing is planned. Of a
 * mitigation that stands twice the first row counts. Neither notes nor decisions nor handover records
 * are taken: they are free text, and may name people.
 *
 * @param framework null where the one of the file is not at hand
 */
export function readReceivedPlan(
  table: TableCells | null,
  framework: Framework | null,
  offices: Offices,
  date1904: boolean
): ReceivedPlan {
  const known = new Map(framework?.mitigations.map((one) => [one.id, one]));
  const refOf = refReader(known.keys());
  const found = new Map<string, ReceivedMitigation>();
  let ownRows = 0;
  for (const cell of tableRows(table)) {
    const ref = refOf(cellTextOf(cell(planColumns.ref)));
    if (ref === placeholderRef || found.has(ref)) continue;
    const mitigation = known.get(ref);
    if (mitigation === undefined && (framework !== null || !likeAnId.test(ref))) {
      const isFilled = [ref, cellTextOf(cell(planColumns.title))].some((text) => text !== "");
      if (isFilled) ownRows += 1;
      continue;
    }
    const due = cell(planUserColumns.due);
    found.set(ref, {
      mitigation: ref,
      ...(mitigation === undefined ? fromSheet(cell) : fromFramework(mitigation, offices)),
      ...monthsOf(cell, mitigation?.horizonMonths.max ?? null),
      owner: withoutContacts(cellTextOf(cell(planUserColumns.owner))),
      crosses: cellTextOf(cell(planColumns.crosses)),
      handover: cellTextOf(cell(planColumns.handover)),
      due: dateOf(due, date1904) ?? withoutContacts(cellTextOf(due)),
      status: withoutContacts(cellTextOf(cell(planUserColumns.status))),
    });
  }
  const mitigations = [...found.values()];
  return {
    mitigations,
    ownRows,
    withoutMonths: mitigations.filter((one) => one.end === null).length,
  };
}
