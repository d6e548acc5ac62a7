import { useState } from "react";
import { addEvidence } from "../../actions/add-evidence";
import type { NewEvidence } from "../../assessment/evidence-item";
import { loggedLine } from "../../text/evidence-item-form";
import type { TaskProps } from "../pane/task-props";

/** Writes items to the log and reads the workbook again. Two round trips, and one. */
export function useLog({ held, refresh, say, stop }: TaskProps): {
  readonly isBusy: boolean;
  /** `onLogged` is called where the items stand in the log. */
  readonly log: (items: readonly NewEvidence[], onLogged?: () => void) => void;
} {
  const [isBusy, setIsBusy] = useState(false);
  const log = async (items: readonly NewEvidence[], onLogged?: () => void): Promise<void> => {
    setIsBusy(true);
    stop(null);
    const { framework, found } = held;
    const outcome = await addEvidence({ framework, assessment: found.key, items });
    if (outcome.kind === "logged") {
      await refresh();
      onLogged?.();
      say(loggedLine(outcome.ids));
    } else stop(outcome, () => void log(items, onLogged));
    setIsBusy(false);
  };
  return { isBusy, log: (items, onLogged) => void log(items, onLogged) };
}

/** `2026-11`, as the person's clock has it. */
export function thisMonth(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
}
