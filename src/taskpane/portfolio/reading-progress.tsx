import { Button, makeStyles, tokens } from "@fluentui/react-components";
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
}: {
  readonly list: readonly ListedFile[];
  readonly onStop: () => void;
}) {
  const styles = useStyles();
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
      <Button onClick={onStop}>{text.stopButton}</Button>
    </div>
  );
}
