import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { goToCell } from "../../actions/go-to";
import { watchWorkbook } from "../../actions/watch-workbook";
import type { IndicatorEntry } from "../../assessment/assessment";
import { followLabel, goToRowButton } from "../../text/score-task";
import type { TaskProps } from "../pane/task-props";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
});

/**
 * Between the pane and the row: the pane follows the row that somebody selects, and selects a row
 * only when it is told to. Changes in the sheet are read again.
 */
export function RowLink({
  held,
  entry,
  refresh,
  stop,
  onIndicator,
}: TaskProps & {
  readonly entry: IndicatorEntry;
  readonly onIndicator: (code: string) => void;
}) {
  const styles = useStyles();
  const [follows, setFollows] = useState(true);
  const [hasEvents, setHasEvents] = useState(true);
  const { framework } = held;
  const { key } = held.found;
  useEffect(() => {
    let end: (() => Promise<void>) | null = null;
    let isOver = false;
    const start = async (): Promise<void> => {
      const outcome = await watchWorkbook({
        framework,
        assessment: key,
        ...(follows ? { onIndicator } : {}),
        onEdited: () => void refresh(),
      });
      if (outcome.kind !== "watching") return setHasEvents(false);
      if (isOver) void outcome.end();
      else ({ end } = outcome);
    };
    void start();
    return () => {
      isOver = true;
      void end?.();
    };
  }, [framework, key, follows, onIndicator, refresh]);
  const { place } = entry;
  return (
    <div className={styles.row}>
      {hasEvents && (
        <Switch
          label={followLabel}
          checked={follows}
          onChange={(_event, { checked }) => setFollows(checked)}
        />
      )}
      {place !== undefined && (
        <Button
          size="small"
          onClick={() => {
            void goToCell(place).then((outcome) => {
              if (outcome.kind !== "there") stop(outcome);
            });
          }}
        >
          {goToRowButton}
        </Button>
      )}
    </div>
  );
}
