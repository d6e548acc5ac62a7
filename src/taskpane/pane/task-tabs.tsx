import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { closedToB, needsAssessment, taskNames, tasksLabel } from "../../text/pane-shell";
import { movedTo } from "./arrow-keys";
import { MoreMenu } from "./more-menu";
import type { TaskId } from "./task-props";
import { canOpen, tasksAt } from "./tasks";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    display: "flex",
    alignItems: "flex-end",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { display: "flex", flexWrap: "wrap", flexGrow: 1 },
  tab: {
    flexGrow: 1,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    // Colours of one's own are taken away in contrast themes: the system's mark the tab there.
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  closed: {
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "not-allowed",
    "@media (forced-colors: active)": { color: "GrayText" },
  },
});

/**
 * The main tasks as tabs of our own, for Fluent's would add a third to what the pane loads first, and
 * behind them the menu with the others. The one of these that was opened last has a tab too. One tab
 * is in the tab order, arrows move between them (WAI-ARIA, tabs with manual activation).
 */
export function TaskTabs({
  task,
  kept,
  hasAssessment,
  isForB = false,
  onChoose,
}: {
  readonly task: TaskId;
  readonly kept: TaskId | null;
  readonly hasAssessment: boolean;
  /** Assessor B scores blind: what shows A's scores is closed. */
  readonly isForB?: boolean;
  readonly onChoose: (task: TaskId) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const isClosed = (one: TaskId): boolean => !canOpen(one, hasAssessment, isForB);
  const reason = isForB ? closedToB : needsAssessment;
  const tabs = [...tasksAt("tab"), ...(kept === null ? [] : [kept])];

  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const drawn = Array.from(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? []);
    const here = drawn.findIndex((tab) => tab === event.target);
    const to = movedTo(event.key, here, drawn.length, "horizontal");
    if (to === null) return;
    event.preventDefault();
    drawn[to]?.focus();
  };

  return (
    <div className={styles.bar}>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={tasksLabel}
        className={styles.list}
        onKeyDown={onKey}
      >
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={one === task}
            aria-controls="task"
            aria-disabled={isClosed(one)}
            title={isClosed(one) ? reason : undefined}
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
      <MoreMenu
        items={tasksAt("more")}
        chosen={task}
        isClosed={isClosed}
        reason={reason}
        onChoose={onChoose}
      />
    </div>
  );
}
