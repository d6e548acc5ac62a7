import { useState } from "react";
import type { PaneProblem } from "./pane-problem";
import type { TaskProps } from "./task-props";

export interface Work {
  readonly isBusy: boolean;
  /**
   * Runs an action. A sentence that it resolves with is told once the workbook has been read again; a
   * problem is shown, and `again` is what its button does.
   */
  readonly act: (work: () => Promise<PaneProblem | string>, again: () => void) => Promise<void>;
}

/** One action at a time, for tasks whose forms write and then show what stands in the workbook. */
export function useWork({ refresh, say, stop }: Pick<TaskProps, "refresh" | "say" | "stop">): Work {
  const [isBusy, setIsBusy] = useState(false);
  const act: Work["act"] = async (work, again) => {
    setIsBusy(true);
    stop(null);
    const done = await work();
    if (typeof done === "string") {
      await refresh();
      say(done);
    } else {
      say("");
      stop(done, again);
    }
    setIsBusy(false);
  };
  return { isBusy, act };
}
