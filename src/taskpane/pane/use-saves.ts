import { useEffect, useMemo, useRef, useState } from "react";
import type { IndicatorEntry } from "../../assessment/assessment";
import { EDIT_PAUSE, isEditingCell, type PaneProblem } from "./pane-problem";
import { SaveQueue, type WriteResult } from "./save-queue";
import { heldKey, type HeldAssessment } from "./held-assessment";

export type EntryQueue = SaveQueue<IndicatorEntry, PaneProblem>;

export type WriteEntry = (
  held: HeldAssessment,
  entry: IndicatorEntry
) => Promise<WriteResult<PaneProblem, IndicatorEntry>>;

interface Callbacks {
  /** Null before the code that writes has arrived. */
  readonly write: WriteEntry | null;
  /** Takes over an entry that stands in the sheet now. */
  readonly accept: (key: string, entry: IndicatorEntry) => void;
  readonly stop: (problem: PaneProblem | null, retry?: () => void) => void;
}

/**
 * The queue of each assessment that was open, and in it of each assessor, kept for as long as the pane is: entries that could not
 * be written are not lost when the person opens another task or another assessment. While a cell is
 * being edited Excel refuses every write; these are tried again by themselves.
 */
export function useSaves(held: HeldAssessment | null, callbacks: Callbacks): EntryQueue | null {
  const [, setTurn] = useState(0);
  const latest = useRef(callbacks);
  useEffect(() => {
    latest.current = callbacks;
  });
  const queues = useRef(new Map<string, EntryQueue>());
  const key = held === null ? undefined : heldKey(held);
  const current = useRef(held);
  useEffect(() => {
    current.current = held;
  });
  return useMemo(() => {
    if (key === undefined) return null;
    const known = queues.current.get(key);
    if (known !== undefined) return known;
    let opened = current.current;
    const write = async (
      entry: IndicatorEntry
    ): Promise<WriteResult<PaneProblem, IndicatorEntry>> => {
      const now = current.current;
      if (now !== null && heldKey(now) === key) opened = now;
      const { write: writeEntry } = latest.current;
      if (opened === null || writeEntry === null) throw new Error("Nothing is open to write to.");
      const result = await writeEntry(opened, entry);
      if (result.kind === "written") latest.current.accept(key, result.entry);
      return result;
    };
    const queue: EntryQueue = new SaveQueue(write, (problem) => {
      setTurn((turn) => turn + 1);
      if (problem !== null) {
        latest.current.stop(problem, () => queue.retry());
        if (isEditingCell(problem)) setTimeout(() => queue.retry(), EDIT_PAUSE);
      } else if (queue.isSettled) latest.current.stop(null);
    });
    queues.current.set(key, queue);
    return queue;
  }, [key]);
}
