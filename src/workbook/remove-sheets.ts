import type { SheetPlan } from "../sheets/plan";
import { type WorkbookFacts, queueInspection } from "./inspect-workbook";
import type { Session } from "./session";

/**
 * Takes away what an installation that failed has left: sheets and names of the plans that were not
 * there before. Names go first, so that none is left pointing at nothing. Two round trips, one where
 * nothing was left.
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
  const names = new Set(before.names.map((name) => name.toLowerCase()));
  const planned = new Set(plans.map(({ name }) => name.toLowerCase()));
  const added = now.sheets.filter(
    ({ id, name }) => !ids.has(id) && planned.has(name.toLowerCase())
  );
  const held = new Set(now.names.map((name) => name.toLowerCase()));
  const plannedNames = plans.flatMap((plan) => plan.names.map(({ name }) => name));
  const { workbook } = session;
  const addedNames = plannedNames.filter(
    (name) => held.has(name.toLowerCase()) && !names.has(name.toLowerCase())
  );
  if (added.length === 0 && addedNames.length === 0) return;
  for (const name of addedNames) workbook.names.getItem(name).delete();
  for (const { id } of added) workbook.worksheets.getItem(id).delete();
  await session.sync();
}
