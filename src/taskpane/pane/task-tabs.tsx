import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { needsAssessment, taskNames, tasksLabel } from "../../text/pane-shell";
import type { TaskId } from "./task-props";

const TASKS: readonly TaskId[] = ["start", "score", "check", "results", "summary"];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexGrow: 1,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "[aria-disabled='true']": { color: tokens.colorNeutralForegroundDisabled },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    // Colours of one's own are taken away in contrast themes: the system's mark the tab there.
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  closed: { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed" },
});

/**
 * The tasks as tabs of our own: Fluent's would add a third to what the pane loads first. One of them
 * is in the tab order, arrows move between them (WAI-ARIA, tabs with manual activation).
 */
export function TaskTabs({
  task,
  hasAssessment,
  onChoose,
}: {
  task: TaskId;
  hasAssessment: boolean;
  onChoose: (task: TaskId) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const isClosed = (one: TaskId): boolean => one !== "start" && !hasAssessment;

  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const tabs = Array.from(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? []);
    const here = tabs.findIndex((tab) => tab === event.target);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: (here + 1) % tabs.length,
      ArrowLeft: (here - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    tabs[to]?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label={tasksLabel}
      className={styles.list}
      onKeyDown={onKey}
    >
      {TASKS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === task}
          aria-controls="task"
          aria-disabled={isClosed(one)}
          title={isClosed(one) ? needsAssessment : undefined}
          tabIndex={one === task ? 0 : -1}
          className={mergeClasses(
            styles.tab,
            one === task && styles.chosen,
            isClosed(one) && styles.closed
          )}
          onClick={() => {
            if (!isClosed(one)) onChoose(one);
          }}
        >
          {taskNames[one]}
        </button>
      ))}
    </div>
  );
}
