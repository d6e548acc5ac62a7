import { useCallback, useEffect, useRef, type RefObject } from "react";
import { EDIT_PAUSE, isEditingCell, type PaneProblem } from "./pane-problem";
import type { EntryQueue } from "./use-saves";

export interface Refresh {
  /** Reads the workbook again; what stands in the way is shown. */
  readonly refresh: () => Promise<void>;
  /** The same by itself, after an edit: while the person edits a cell it waits instead of complaining. */
  readonly follow: () => void;
}

/** Reading the assessment again, after everything that was chosen in the pane stands in the sheet. */
export function useRefresh(
  read: () => Promise<PaneProblem | null>,
  unsaved: RefObject<EntryQueue | null>,
  stop: (problem: PaneProblem | null, retry?: () => void) => void
): Refresh {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const refresh = useCallback(async (): Promise<void> => {
    const attempt = async (): Promise<PaneProblem | null> => {
      await unsaved.current?.settled();
      return read();
    };
    const again = (): void => {
      void attempt().then((problem) => stop(problem, again));
    };
    const problem = await attempt();
    if (problem !== null) stop(problem, again);
  }, [read, unsaved, stop]);

  const follow = useCallback((): void => {
    clearTimeout(timer.current);
    const attempt = async (): Promise<void> => {
      await unsaved.current?.settled();
      const problem = await read();
      if (problem === null) return;
      if (isEditingCell(problem)) timer.current = setTimeout(() => void attempt(), EDIT_PAUSE);
      else stop(problem, () => void attempt());
    };
    void attempt();
  }, [read, unsaved, stop]);

  return { refresh, follow };
}
