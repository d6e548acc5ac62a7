import type { Framework } from "../../framework/framework";
import { isNewerVersion } from "../../framework/version-order";
import { stateColumns, stateFields, stateWords } from "../../sheets/assessor-columns";
import { sheetKeys } from "../../sheets/sheet-keys";
import { manifestName } from "../../text/send";
import {
  assembleAssessment,
  dropOthers,
  type HeldAssessment,
} from "../../workbook/assemble-assessment";
import type { FoundInstallation } from "../../workbook/find-installation";
import { isOfAnother, type MarkedGroup } from "../../workbook/marked-groups";
import type { RoundTables } from "../../workbook/read-rounds";
import type { TableCells } from "../../workbook/read-table";
import { renamedTables } from "../../workbook/read-tables";
import { assessmentTables } from "../../workbook/table-wishes";
import { cellTextOf, tableRows } from "./cell-texts";
import type { LeftOut } from "./received-barrier";
import { type ReceivedWorkbook, standingTable } from "./received-workbook";

/** The framework of this very version; else the newest of those with the id. */
export function frameworkFor(
  group: MarkedGroup,
  frameworks: readonly Framework[]
): Framework | null {
  const own = frameworks.filter(({ id }) => id === group.frameworkId);
  return (
    own.find(({ version }) => version === group.newestFramework) ??
    own.reduce<Framework | null>(
      (best, one) => (best === null || isNewerVersion(one.version, best.version) ? one : best),
      null
    )
  );
}

/** A table of the group by its name; null where it is not there, or another assessment's. */
export function ownTable(
  workbook: ReceivedWorkbook,
  { frameworkId, suffix }: MarkedGroup,
  name: string
): TableCells | null {
  return isOfAnother(workbook.facts, { frameworkId, suffix }, name) ? null : workbook.table(name);
}

export function roundTables(
  workbook: ReceivedWorkbook,
  { tables }: FoundInstallation
): RoundTables {
  return {
    history: standingTable(workbook.table(tables.optional.history)),
    rounds: standingTable(workbook.table(tables.optional.rounds)),
  };
}

/** The same as `readAssessment` makes of an open workbook, from the tables of the file. */
export function heldAssessment(
  workbook: ReceivedWorkbook,
  framework: Framework,
  installation: FoundInstallation,
  rounds: RoundTables
): HeldAssessment {
  // Supporters speak to checks alone: neither scores nor rules ask for them.
  const wishes = assessmentTables(framework, installation.tables).filter(
    ({ sheetKey }) => sheetKey !== sheetKeys.stakeholders
  );
  const tables = new Map(
    wishes.flatMap(({ table }) => {
      const found = workbook.table(table);
      return found === null ? [] : [[table, found] as const];
    })
  );
  dropOthers(workbook.facts, framework, installation, tables);
  const renamed = renamedTables(
    wishes,
    installation,
    tables,
    ({ table }) =>
      () =>
        workbook.table(table)
  ).finish();
  return assembleAssessment(framework, workbook.facts, installation, tables, rounds, renamed);
}

/** What was left out of a copy that was made to be sent, and rules may ask for. */
export function leftOutOf({ facts }: ReceivedWorkbook, { sheets }: FoundInstallation): LeftOut {
  const isCopy = facts.sheets.some(({ name }) => name === manifestName);
  return { plan: isCopy, evidence: isCopy && !sheets.has(sheetKeys.evidence) };
}

/**
 * Whether two assessors score blind, as far as the sheets say it whatever the framework: what they
 * show then must stay unseen.
 */
export function isScoredBlind(table: TableCells | null): boolean {
  const state = tableRows(table).find(
    (cell) => cellTextOf(cell(stateColumns.field)) === stateFields.state
  );
  if (state === undefined) return false;
  const [, revealed] = stateWords;
  return cellTextOf(state(stateColumns.entry)).toLowerCase() !== revealed.toLowerCase();
}
