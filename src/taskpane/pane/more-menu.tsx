import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { moreLabel, needsAssessment } from "../../text/pane-shell";
import { LoadGuard } from "./load-guard";
import type { TaskId } from "./task-props";

/** Not needed before somebody opens it. */
const MoreList = lazy(() => import("./more-list").then((m) => ({ default: m.MoreList })));

const useStyles = makeStyles({
  button: {
    flexShrink: 0,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    whiteSpace: "nowrap",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/**
 * The tasks without a tab of their own: a menu button (WAI-ARIA) of our own, for Fluent's weighs more
 * than the first view may. The arrows open it too.
 */
export function MoreMenu({
  items,
  chosen,
  isClosed,
  reason = needsAssessment,
  onChoose,
}: {
  readonly items: readonly TaskId[];
  readonly chosen: TaskId;
  /** Whether a task cannot be opened now: it stays in the list and says why. */
  readonly isClosed: (task: TaskId) => boolean;
  /** Why those are closed that are. */
  readonly reason?: string;
  readonly onChoose: (task: TaskId) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const away = ({ target }: Event): void => {
      if (!(target instanceof Node && frame.current?.contains(target) === true)) setIsOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [isOpen]);

  if (items.length === 0) return null;
  return (
    <div ref={frame}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        className={styles.button}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {moreLabel} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <LoadGuard>
          <Suspense fallback={null}>
            <MoreList
              id={id}
              items={items}
              chosen={chosen}
              isClosed={isClosed}
              reason={reason}
              onChoose={(one) => {
                setIsOpen(false);
                onChoose(one);
              }}
              onLeave={(isBack) => {
                setIsOpen(false);
                if (isBack) button.current?.focus();
              }}
            />
          </Suspense>
        </LoadGuard>
      )}
    </div>
  );
}
