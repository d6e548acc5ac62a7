import { queueSelection, type SelectedCells } from "../workbook/read-selection";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";

export type { SelectedCells } from "../workbook/read-selection";

export type ReadSelectionOutcome =
  { readonly kind: "selected"; readonly selected: SelectedCells } | Failed;

/** What the person has selected, for a preview. Writes and selects nothing. One round trip. */
export function readSelection(): Promise<ReadSelectionOutcome> {
  return orFailed(() =>
    withWorkbook(async (session): Promise<ReadSelectionOutcome> => {
      const answer = queueSelection(session);
      await session.sync();
      return { kind: "selected", selected: answer() };
    })
  );
}
