import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { moreTasksLabel, taskHints } from "../../text/more-tasks";
import { taskNames } from "../../text/pane-shell";
import { movedTo } from "./arrow-keys";
import type { TaskId } from "./task-props";

const useStyles = makeStyles({
  // It hangs from the bar of the tabs, so that it is as wide as a narrow pane allows.
  menu: {
    position: "absolute",
    zIndex: 1,
    top: "100%",
    right: tokens.spacingHorizontalXS,
    boxSizing: "border-box",
    width: "19rem",
    maxWidth: `calc(100% - 2 * ${tokens.spacingHorizontalXS})`,
    maxHeight: "70vh",
    overflowY: "auto",
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  item: {
    display: "block",
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    // Also after a press of the mouse: the menu moves the focus, and it must be seen where.
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  closed: {
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "not-allowed",
    "@media (forced-colors: active)": { color: "GrayText" },
  },
  hint: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  note: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The open menu. Arrows, Home, End and the first letter move; Escape and Tab leave. */
export function MoreList({
  id,
  items,
  chosen,
  isClosed,
  reason,
  onChoose,
  onLeave,
}: {
  readonly id: string;
  readonly items: readonly TaskId[];
  readonly chosen: TaskId;
  readonly isClosed: (task: TaskId) => boolean;
  readonly reason: string;
  readonly onChoose: (task: TaskId) => void;
  /** @param isBack the focus returns to the button */
  readonly onLeave: (isBack: boolean) => void;
}) {
  const styles = useStyles();
  const menu = useRef<HTMLDivElement>(null);
  const drawn = (): HTMLElement[] =>
    Array.from(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []);

  useEffect(() => menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), []);

  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === "Tab") return onLeave(false);
    const all = drawn();
    const here = all.findIndex((item) => item === document.activeElement);
    const to = movedTo(event.key, here, all.length, "vertical") ?? typedTo(event.key, here, items);
    if (to === null && event.key !== "Escape") return;
    event.preventDefault();
    // Office.js would leave the pane for the sheet on Escape: it only closes the menu.
    event.stopPropagation();
    if (to === null) onLeave(true);
    else all[to]?.focus();
  };

  return (
    <div className={styles.menu}>
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        id={id}
        aria-label={moreTasksLabel}
        onKeyDown={onKey}
      >
        {items.map((one) => (
          <button
            key={one}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-current={one === chosen ? "page" : undefined}
            aria-disabled={isClosed(one)}
            aria-describedby={isClosed(one) ? `${id}-note` : undefined}
            className={mergeClasses(
              styles.item,
              one === chosen && styles.chosen,
              isClosed(one) && styles.closed
            )}
            onClick={() => {
              if (!isClosed(one)) onChoose(one);
            }}
          >
            {taskNames[one]} <span className={styles.hint}>{taskHints[one] ?? ""}</span>
          </button>
        ))}
      </div>
      {items.some(isClosed) && (
        <p id={`${id}-note`} className={styles.note}>
          {reason}
        </p>
      )}
    </div>
  );
}

/** The next item whose name begins with the letter, after the one that has the focus. */
function typedTo(key: string, here: number, items: readonly TaskId[]): number | null {
  if (key.length !== 1 || key === " ") return null;
  const order = items.map((_, step) => (here + 1 + step) % items.length);
  const begins = (index: number): boolean => {
    const item = items[index];
    return item !== undefined && taskNames[item].toLowerCase().startsWith(key.toLowerCase());
  };
  return order.find(begins) ?? null;
}
