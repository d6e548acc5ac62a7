import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { Session } from "./session";
import { focusRegion } from "./use-regions";

const NARROWEST = 320;
const WIDEST = 600;
const STEP = 20;

const useStyles = makeStyles({
  side: { display: "flex", minHeight: 0 },
  edge: {
    width: "8px",
    cursor: "col-resize",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  pane: { display: "flex", flexDirection: "column", minHeight: 0 },
  title: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  frame: {
    flexGrow: 1,
    minHeight: 0,
    "& iframe": { width: "100%", height: "100%", border: "none", display: "block" },
  },
});

function within(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

/** The task pane beside the workbook. Its width can be changed by mouse and by arrow keys. */
export function PaneSide({
  session,
  url,
  title,
  onClose,
}: {
  session: Session;
  /** A new object for each press of a button: Excel loads the page anew then. */
  url: { readonly address: string };
  title: string;
  onClose: () => void;
}) {
  const styles = useStyles();
  const [width, setWidth] = useState(NARROWEST + 30);
  const [isDragged, setIsDragged] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const closer = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (frame.current === null) return;
    session.openPane(frame.current, url.address, (way) => {
      if (way === "previous") closer.current?.focus();
      else focusRegion(way === "next" ? "ribbon" : "workbook");
    });
    return () => session.closePane();
  }, [session, url]);

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (isDragged) setWidth(within(window.innerWidth - event.clientX));
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setWidth(within(width + step));
  };
  return (
    <aside className={styles.side} aria-label={title} data-region="pane">
      {/* A separator that can be moved takes the focus: WAI-ARIA, window splitter. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as above */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the task pane"
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
        tabIndex={0}
        className={styles.edge}
        onKeyDown={keys}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setIsDragged(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setIsDragged(false)}
      />
      <div className={styles.pane} style={{ width }}>
        <div className={styles.title}>
          {title}
          <Button ref={closer} size="small" appearance="subtle" onClick={onClose}>
            Close pane
          </Button>
        </div>
        {/* The frame would take the pointer away while the edge is dragged. */}
        <div
          ref={frame}
          className={styles.frame}
          style={{ pointerEvents: isDragged ? "none" : "auto" }}
        />
      </div>
    </aside>
  );
}
