import type { SheetPlan } from "../sheets/plan";
import { type WorkbookFacts, queueInspection } from "./inspect-workbook";
import type { Session } from "./session";

/**
 * Takes away what an installation that failed has left: sheets of the plans that were not there
 * before, with the tables on them. Two round trips, one where nothing was left.
 *
 * @param before the workbook before anything was written
 */
export async function removeWhatWasAdded(
  session: Session,
  plans: readonly SheetPlan[],
  before: WorkbookFacts
): Promise<void> {
  const inspection = queueInspection(session);
  await session.sync();
  const now = inspection();
  const ids = new Set(before.sheets.map(({ id }) => id));
  const planned = new Set(plans.map(({ name }) => name.toLowerCase()));
  const added = now.sheets.filter(
    ({ id, name }) => !ids.has(id) && planned.has(name.toLowerCase())
  );
  if (added.length === 0) return;
  for (const { id } of added) session.workbook.worksheets.getItem(id).delete();
  await session.sync();
}
