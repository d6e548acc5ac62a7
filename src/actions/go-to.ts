import type { Place } from "../assessment/assessment";
import type { Refusal } from "../text/refusals";
import { queueInspection } from "../workbook/inspect-workbook";
import { withWorkbook } from "../workbook/session";
import { queueShow } from "../workbook/show-place";
import { type Failed, orFailed } from "./failure";

export type GoToOutcome =
  | { readonly kind: "there" }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

async function show(sheet: string, cell: string | null): Promise<boolean> {
  return withWorkbook(async (session) => {
    const isShown = queueShow(session, sheet, cell);
    await session.sync();
    return isShown();
  });
}

/** What stands in the way on the sheet itself, or null where it is something else. */
async function obstacle(sheet: string): Promise<Refusal | null> {
  const facts = await withWorkbook(async (session) => {
    const inspection = queueInspection(session);
    await session.sync();
    return inspection();
  });
  const found = facts.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (found === undefined) return { kind: "sheet-missing", sheet };
  return found.isVisible ? null : { kind: "sheet-hidden", sheet };
}

function goTo(sheet: string, cell: string | null): Promise<GoToOutcome> {
  return orFailed(async (): Promise<GoToOutcome> => {
    const shown = await orFailed(async () => ({ isShown: await show(sheet, cell) }));
    if ("isShown" in shown) {
      if (shown.isShown) return { kind: "there" };
      return { kind: "refused", reasons: [{ kind: "sheet-hidden", sheet }] };
    }
    // The same failure comes back where Excel answers nothing at all.
    const reason = await obstacle(sheet);
    return reason === null ? shown : { kind: "refused", reasons: [reason] };
  });
}

/**
 * Brings a cell into view and selects it: only ever what a person's own button does. A hidden sheet
 * stays hidden. One round trip; one more to say why it was not possible.
 */
export function goToCell({ sheet, cell }: Place): Promise<GoToOutcome> {
  return goTo(sheet, cell);
}

/** Shows a sheet of the assessment. One round trip; one more to say why it was not possible. */
export function goToSheet({
  sheet,
}: {
  /** Its name: `FoundAssessment.sheets` has it under the key. */
  readonly sheet: string;
}): Promise<GoToOutcome> {
  return goTo(sheet, null);
}
