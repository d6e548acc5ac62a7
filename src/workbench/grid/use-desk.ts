import { useCallback, useSyncExternalStore } from "react";
import type { Desk } from "../desk/desk";

/** Draws the component again whenever the workbook shows something else. */
export function useDesk(desk: Desk): void {
  useSyncExternalStore(
    useCallback((listener: () => void) => desk.subscribe(listener), [desk]),
    () => desk.revision
  );
}
