import { capabilities } from "./capabilities";
import type { Session } from "./session";

/** What is told of the sheets; each is called with the id of the sheet it is about. */
export interface SheetListeners {
  /** @param address as Excel gives it, e.g. `C7`, `C7:D9`, `7:9`, `C:C` or several with commas */
  readonly onSelected?: (sheetId: string, address: string) => void;
  /** Cells were changed by the person at this Excel, or the sheet was renamed or deleted. */
  readonly onEdited?: (sheetId: string) => void;
}

interface ChangeArgs {
  readonly worksheetId: string;
  readonly source?: string;
  readonly triggerSource?: string;
}

/** Neither a co-author's change, who has a pane of his own, nor what this add-in wrote itself. */
function isOfThisPerson({ source, triggerSource }: ChangeArgs): boolean {
  return source !== "Remote" && triggerSource !== "ThisLocalAddin";
}

/** Handlers that stand, to be taken away together. */
export interface SheetWatch {
  /** One round trip. Rejects with Excel's own error. */
  readonly end: () => Promise<void>;
}

/**
 * Queues one registration for each kind of event, on the collection: sheets come and go. They stand
 * once the next `sync` has succeeded, until the pane is closed or `end` is called.
 */
export function queueSheetEvents(session: Session, listeners: SheetListeners): SheetWatch {
  const { worksheets } = session.workbook;
  const { onSelected, onEdited } = listeners;
  const removals: (() => void)[] = [];
  const note = (result: { remove(): void }): void => {
    removals.push(() => result.remove());
  };
  if (onSelected !== undefined) {
    note(
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        onSelected(worksheetId, address);
      })
    );
  }
  if (onEdited !== undefined) {
    const edited = async (args: ChangeArgs): Promise<void> => {
      if (isOfThisPerson(args)) onEdited(args.worksheetId);
    };
    note(worksheets.onChanged.add(edited));
    note(worksheets.onDeleted.add(edited));
    if (capabilities().tellsOfSheetNames) note(worksheets.onNameChanged.add(edited));
  }
  return {
    // Excel takes a handler away only in the context that it was added in.
    end: () =>
      Excel.run(session, async (context) => {
        for (const remove of removals.splice(0)) remove();
        await context.sync();
      }),
  };
}
