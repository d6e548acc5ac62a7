import { useCallback, useEffect, useRef, useState } from "react";
import type { FoundAssessment, FoundAssessments } from "../../actions/find-assessments";
import type { IndicatorEntry } from "../../assessment/assessment";
import { taskNotLoaded } from "../../text/pane-shell";
import { EDIT_PAUSE, isEditingCell, type PaneProblem } from "./pane-problem";
import { heldKey, type HeldAssessment } from "./held-assessment";

type Engine = typeof import("./engine");

/** How the pane stands to the workbook. */
type PaneState =
  | { readonly kind: "looking" }
  /** Nothing is open: there is none, or the person has to choose. */
  | { readonly kind: "looked"; readonly found: FoundAssessments }
  | { readonly kind: "held"; readonly held: HeldAssessment; readonly found: FoundAssessments }
  /** The workbook could not be looked into at all. */
  | { readonly kind: "stopped"; readonly problem: PaneProblem };

export interface AssessmentStore {
  readonly state: PaneState;
  /** Null until its chunk has arrived. */
  readonly engine: Engine | null;
  /** Set where the chunk could not be loaded. */
  readonly loadFault: string | null;
  /** Looks into the workbook again; opens the one with this key, or the only one that is ready. */
  readonly look: (key?: string) => Promise<void>;
  readonly open: (found: FoundAssessment) => Promise<PaneProblem | null>;
  /** Reads the open assessment again. */
  readonly refresh: () => Promise<PaneProblem | null>;
  /** Takes over an entry that was just written, of the assessment and assessor with this `heldKey`. */
  readonly accept: (key: string, entry: IndicatorEntry) => void;
}

/** Finds the assessment of the workbook and keeps it as it was read or written last. */
export function useAssessment(isInExcel: boolean): AssessmentStore {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [loadFault, setLoadFault] = useState<string | null>(null);
  const [state, setState] = useState<PaneState>({ kind: "looking" });
  const current = useRef(state);
  /** What was written since the last reading began. */
  const accepted = useRef<{ readonly key: string; readonly entry: IndicatorEntry }[]>([]);
  const set = useCallback((next: PaneState) => {
    current.current = next;
    setState(next);
  }, []);
  /** The key that was looked for last. */
  const lookedFor = useRef<string | undefined>(undefined);
  const stop = useCallback(
    (problem: PaneProblem) => {
      const { current: now } = current;
      // The same once more is not announced a second time.
      const isSame =
        now.kind === "stopped" && JSON.stringify(now.problem) === JSON.stringify(problem);
      set({ kind: "stopped", problem: isSame ? now.problem : problem });
    },
    [set]
  );

  useEffect(() => {
    if (!isInExcel) return;
    import("./engine").then(setEngine, () => setLoadFault(taskNotLoaded));
  }, [isInExcel]);

  const openIn = useCallback(
    async (
      used: Engine,
      found: FoundAssessments,
      one: FoundAssessment
    ): Promise<PaneProblem | null> => {
      const outcome = await used.hold(one);
      if (outcome.kind !== "held") return outcome;
      set({ kind: "held", held: outcome.held, found });
      return null;
    },
    [set]
  );

  const look = useCallback(
    async (key?: string): Promise<void> => {
      if (engine === null) return;
      lookedFor.current = key;
      const found = await engine.look();
      if (found.kind !== "found-assessments") return stop(found);
      const ready = found.assessments.filter((one) => one.state === "ready");
      const wanted =
        key === undefined
          ? ready.length === 1
            ? ready[0]
            : undefined
          : ready.find((one) => one.key === key);
      if (wanted === undefined) return set({ kind: "looked", found });
      const problem = await openIn(engine, found, wanted);
      if (problem !== null) stop(problem);
    },
    [engine, openIn, set, stop]
  );

  useEffect(() => {
    void look();
  }, [look]);

  // Somebody may be typing in a cell when the pane is opened: that passes by itself.
  useEffect(() => {
    if (state.kind !== "stopped" || !isEditingCell(state.problem)) return;
    const timer = setTimeout(() => void look(lookedFor.current), EDIT_PAUSE);
    return () => clearTimeout(timer);
  }, [state, look]);

  const open = useCallback(
    async (one: FoundAssessment): Promise<PaneProblem | null> => {
      const { current: now } = current;
      if (engine === null || now.kind === "looking" || now.kind === "stopped") return null;
      return openIn(engine, now.found, one);
    },
    [engine, openIn]
  );

  const refresh = useCallback(async (): Promise<PaneProblem | null> => {
    const { current: now } = current;
    if (engine === null || now.kind !== "held") return null;
    const { key } = now.held.found;
    accepted.current = [];
    const outcome = await engine.hold(now.held.found);
    if (outcome.kind !== "held") return outcome;
    // Another assessment may have been opened meanwhile, or an entry written after this was read.
    const after = current.current;
    if (after.kind === "held" && after.held.found.key === key) {
      // Meanwhile the workbook may have been handed to the other assessor: entries stay with theirs.
      const now = heldKey(outcome.held);
      const own = accepted.current.filter((one) => one.key === now).map(({ entry }) => entry);
      set({ ...after, held: own.reduce(engine.withEntry, outcome.held) });
    }
    return null;
  }, [engine, set]);

  const accept = useCallback(
    (key: string, entry: IndicatorEntry): void => {
      const { current: now } = current;
      if (engine === null || now.kind !== "held" || heldKey(now.held) !== key) return;
      accepted.current.push({ key, entry });
      set({ ...now, held: engine.withEntry(now.held, entry) });
    },
    [engine, set]
  );

  return { state, engine, loadFault, look, open, refresh, accept };
}
