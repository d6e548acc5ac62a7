import { useEffect, useState } from "react";
import { watchWorkbook } from "../../actions/watch-workbook";
import { EDIT_PAUSE } from "./pane-problem";
import type { HeldAssessment } from "./held-assessment";

export interface Watcher {
  readonly onEdited: () => void;
  /** Left out: selections are not followed. */
  readonly onIndicator?: (code: string) => void;
}

/**
 * Follows what the person does in the sheets for as long as the component stands. Excel may refuse at
 * first, while a cell is edited: it is asked again until it agrees, and what was missed is read.
 *
 * @returns false where this Excel does not tell of changes.
 */
export function useWatch(held: HeldAssessment, { onEdited, onIndicator }: Watcher): boolean {
  const [hasEvents, setHasEvents] = useState(true);
  const { framework } = held;
  const { key } = held.found;
  useEffect(() => {
    let end: (() => Promise<void>) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const start = async (isFirst: boolean): Promise<void> => {
      const outcome = await watchWorkbook({
        framework,
        assessment: key,
        onEdited,
        ...(onIndicator === undefined ? {} : { onIndicator }),
      });
      if (outcome.kind === "watching") {
        if (isOver) return void outcome.end();
        ({ end } = outcome);
        if (!isFirst) onEdited();
      } else if (isOver) return;
      else if (outcome.kind === "no-events") setHasEvents(false);
      else timer = setTimeout(() => void start(false), EDIT_PAUSE);
    };
    void start(true);
    return () => {
      isOver = true;
      clearTimeout(timer);
      void end?.();
    };
  }, [framework, key, onEdited, onIndicator]);
  return hasEvents;
}
