import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import * as text from "../../text/portfolio-task";
import type { ListedFile } from "./listed-files";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1, minWidth: 0, accentColor: tokens.colorCompoundBrandBackground },
});

/** How far reading is, and the button that ends it. */
export function ReadingProgress({
  list,
  onStop,
  onFocusLost,
}: {
  readonly list: readonly ListedFile[];
  readonly onStop: () => void;
  /** The button is taken away while it has the focus. */
  readonly onFocusLost: () => void;
}) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(
    () => () => {
      if (button.current !== null && button.current === document.activeElement) onFocusLost();
    },
    [onFocusLost]
  );
  const done = list.filter(({ state }) => state.kind === "done").length;
  return (
    <div className={styles.line}>
      <progress
        className={styles.bar}
        aria-label={text.progressLabel}
        max={list.length}
        value={done}
      />
      <span>{text.progressLine(done, list.length)}</span>
      <Button ref={button} data-focus="cancel" onClick={onStop}>
        {text.stopButton}
      </Button>
    </div>
  );
}
