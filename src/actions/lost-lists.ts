import { barrierHeaderOf, planHeader, roleColumns } from "../sheets/summary-columns";
import { sheetKeys } from "../sheets/sheet-keys";
import type { Refusal } from "../text/refusals";
import { queueHeaderRow } from "../workbook/find-header-row";
import type { HeldAssessment } from "../workbook/read-assessment";
import type { Session } from "../workbook/session";
import type { SummaryTables } from "./summary-tables";

/**
 * Lists of summary and plan that are no tables any more although their sheet stands. They cannot be
 * merged, and a new sheet beside them would leave behind what a user has written there; a plan that
 * was deleted cannot be added while the table of the roles stands, whose name it would need.
 *
 * One round trip where a list is not found, none otherwise.
 */
export async function lostLists(
  session: Session,
  { installation, assessment, tables: read, facts }: HeldAssessment,
  tables: SummaryTables
): Promise<Refusal[]> {
  const { roles } = installation.tables.optional;
  const lists = [
    {
      key: sheetKeys.summary,
      header: barrierHeaderOf(assessment.framework),
      isThere: tables.barriers !== null || tables.old !== null,
    },
    { key: sheetKeys.plan, header: planHeader, isThere: tables.plan !== null },
    { key: sheetKeys.plan, header: Object.values(roleColumns), isThere: read.has(roles) },
  ];
  const searches = lists.flatMap(({ key, header, isThere }) => {
    const sheet = installation.sheets.get(key)?.name;
    if (isThere || sheet === undefined) return [];
    return [{ sheet, header, find: queueHeaderRow(session, sheet, header) }];
  });
  if (searches.length === 0) return [];
  await session.sync();
  const stands = facts.sheets.some((sheet) =>
    sheet.tables.some(({ name }) => name.toLowerCase() === roles.toLowerCase())
  );
  return searches.flatMap(({ sheet, header, find }): Refusal[] => {
    const cell = find();
    if (cell !== null) return [{ kind: "list-no-table", sheet, cell }];
    return header === planHeader && stands ? [{ kind: "list-gone", sheet }] : [];
  });
}
