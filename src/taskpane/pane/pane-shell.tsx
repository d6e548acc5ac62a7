import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { FoundAssessment } from "../../actions/find-assessments";
import { blindLines, looking, openedLine, taskNames } from "../../text/pane-shell";
import { hostSentence, paneTitle, type PaneHost } from "../../text/task-pane";
import type { PaneProblem } from "./pane-problem";
import type { LookedWorkbook } from "./task-props";
import { TaskTabs } from "./task-tabs";
import { TaskView } from "./task-view";
import { useAssessment } from "./use-assessment";
import { useOpenTask } from "./use-open-task";
import { useRefresh } from "./use-refresh";
import { useSaves, type EntryQueue } from "./use-saves";

/** Not needed before something goes wrong, or somebody asks. */
const ProblemArea = lazy(() => import("./problem-area").then((m) => ({ default: m.ProblemArea })));
const About = lazy(() => import("./about").then((m) => ({ default: m.About })));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh", overflowX: "hidden" },
  head: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  main: { flexGrow: 1, display: "flex", flexDirection: "column" },
  opened: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  blind: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  task: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  status: {
    margin: 0,
    minHeight: "1.4em",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  foot: { padding: tokens.spacingHorizontalM },
});

interface Stopped {
  readonly problem: PaneProblem;
  readonly retry: (() => void) | null;
}

/** The frame around the tasks: which one is open, what was done, what stands in the way. */
export function PaneShell({ host }: { host: PaneHost }) {
  const styles = useStyles();
  const store = useAssessment(host === "excel");
  const { state, engine, loadFault } = store;
  const [said, setSaid] = useState("");
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const unsaved = useRef<EntryQueue | null>(null);
  const held = state.kind === "held" ? state.held : null;

  const onOpen = useCallback(() => {
    if (unsaved.current?.hasFailed !== true) setStopped(null);
    setSaid("");
  }, []);
  const { task, kept, target, open, heading, builds, onBuilds } = useOpenTask(
    held !== null,
    onOpen
  );

  const stop = useCallback((problem: PaneProblem | null, retry?: () => void) => {
    setStopped((before) => {
      if (problem === null) return null;
      // The same once more, after trying again by itself, is not announced a second time.
      const isSame = JSON.stringify(before?.problem) === JSON.stringify(problem);
      return {
        problem: isSame && before !== null ? before.problem : problem,
        retry: retry ?? null,
      };
    });
  }, []);

  const { refresh: read, accept } = store;
  const saves = useSaves(held, { write: engine?.write ?? null, accept, stop });
  useEffect(() => {
    unsaved.current = saves;
  }, [saves]);
  const { refresh, follow } = useRefresh(read, unsaved, stop);

  const openAssessment = async (one: FoundAssessment): Promise<void> => {
    const problem = await store.open(one);
    stop(problem);
    if (problem === null) open("score");
  };
  const any = { target, open, say: setSaid, stop };
  const workbook: LookedWorkbook | null =
    engine !== null && (state.kind === "looked" || state.kind === "held")
      ? {
          framework: engine.framework(),
          found: state.found,
          held,
          openAssessment,
          look: store.look,
        }
      : null;
  const shown: Stopped | null =
    stopped ??
    (state.kind === "stopped" ? { problem: state.problem, retry: () => void store.look() } : null);
  const waiting =
    host !== "excel"
      ? hostSentence[host]
      : (loadFault ?? (state.kind === "looking" ? looking : ""));

  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <p className={styles.name}>{paneTitle}</p>
        {held !== null && (
          <p className={styles.opened}>{openedLine(held.found.partner, held.found.round)}</p>
        )}
        {held?.assessment.second?.isRevealed === false && (
          <p className={styles.blind}>{blindLines[held.assessor]}</p>
        )}
      </header>
      <main className={styles.main}>
        <TaskTabs
          task={task}
          kept={kept}
          hasAssessment={held !== null}
          isForB={held?.assessor === "B"}
          onChoose={open}
        />
        <div id="task" role="tabpanel" aria-labelledby={`tab-${task}`} className={styles.task}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {taskNames[task]}
          </h1>
          {shown !== null && (
            <Suspense fallback={null}>
              <ProblemArea
                problem={shown.problem}
                onRetry={
                  shown.retry === null
                    ? null
                    : () => {
                        setStopped(null);
                        shown.retry?.();
                      }
                }
              />
            </Suspense>
          )}
          <p role="status" className={styles.status}>
            {said !== "" ? said : waiting}
          </p>
          <TaskView
            task={task}
            free={{ ...any, workbook }}
            opened={
              held === null || saves === null
                ? null
                : { ...any, held, refresh, follow, saves, builds, onBuilds }
            }
          />
        </div>
      </main>
      <footer className={styles.foot}>
        <Suspense fallback={null}>
          <About />
        </Suspense>
      </footer>
    </div>
  );
}
