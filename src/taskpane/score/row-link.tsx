import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { goToCell } from "../../actions/go-to";
import type { IndicatorEntry } from "../../assessment/assessment";
import { followLabel, goToRowButton } from "../../text/score-task";
import type { TaskProps } from "../pane/task-props";
import { useWatch } from "../pane/use-watch";

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
  follow,
  stop,
  onIndicator,
}: TaskProps & {
  readonly entry: IndicatorEntry;
  readonly onIndicator: (code: string) => void;
}) {
  const styles = useStyles();
  const [follows, setFollows] = useState(true);
  const hasEvents = useWatch(held, {
    onEdited: follow,
    ...(follows ? { onIndicator } : {}),
  });
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
