import { useCallback, useEffect, useRef, type RefObject } from "react";

/** What can take the focus when the button that had it is gone; stands as `data-focus`. */
export type FocusPlace = "choose" | "cancel" | "go-on" | "write";

/** Keeps the focus in the task: buttons come and go with what is under way. */
export function useNextFocus(): {
  readonly frame: RefObject<HTMLDivElement>;
  /** After the next drawing the first of these that is there takes the focus. */
  readonly moveTo: (...places: readonly FocusPlace[]) => void;
} {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<readonly FocusPlace[]>([]);
  useEffect(() => {
    for (const place of wanted.current) {
      const element = frame.current?.querySelector<HTMLElement>(`[data-focus="${place}"]`);
      if (element === null || element === undefined) continue;
      wanted.current = [];
      // Never away from the sheet: somebody may be typing in a cell.
      if (document.hasFocus()) element.focus();
      return;
    }
  });
  const moveTo = useCallback((...places: readonly FocusPlace[]) => {
    wanted.current = places;
  }, []);
  return { frame, moveTo };
}
