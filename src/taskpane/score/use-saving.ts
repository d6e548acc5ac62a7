import { useEffect, useMemo, useRef, useState } from "react";
import { enterIndicator } from "../../actions/enter-indicator";
import type { IndicatorEntry } from "../../assessment/assessment";
import type { PaneProblem } from "../pane/pane-problem";
import type { TaskProps } from "../pane/task-props";
import { SaveQueue, type WriteResult } from "./save-queue";

export type EntryQueue = SaveQueue<IndicatorEntry, PaneProblem>;

/** The queue of an assessment's entries; the component is drawn anew with every change of it. */
export function useSaving({ held, accept, stop }: TaskProps): EntryQueue {
  const [, setTurn] = useState(0);
  const latest = useRef({ accept, stop });
  useEffect(() => {
    latest.current = { accept, stop };
  }, [accept, stop]);
  const { framework } = held;
  const { key } = held.found;
  return useMemo(() => {
    const write = async (entry: IndicatorEntry): Promise<WriteResult<PaneProblem>> => {
      const { weight: _weight, place: _place, ...request } = entry;
      const outcome = await enterIndicator({ framework, assessment: key, entry: request });
      if (outcome.kind !== "entered") return { kind: "not-written", problem: outcome };
      latest.current.accept({ ...entry, place: outcome.place });
      return { kind: "written" };
    };
    const queue: EntryQueue = new SaveQueue(write, (problem) => {
      setTurn((turn) => turn + 1);
      if (problem !== null) latest.current.stop(problem, () => queue.retry());
      else if (!queue.hasFailed) latest.current.stop(null);
    });
    return queue;
  }, [framework, key]);
}
