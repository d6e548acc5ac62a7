import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { readSelection } from "../../actions/read-selection";
import type { SelectedCells } from "../../actions/read-selection";
import { nothingSelected, ownIntro, readSelectionButton } from "../../text/evidence-own-rows";
import type { TaskProps } from "../pane/task-props";
import { OwnPreview } from "./own-preview";
import { useFormStyles } from "./use-form-styles";

/** What the analyst has already: read the selection, then look at it before anything is written. */
export function OwnPart(props: TaskProps) {
  const styles = useFormStyles();
  const [selected, setSelected] = useState<SelectedCells | null>(null);
  const [turn, setTurn] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const read = async (): Promise<void> => {
    setIsBusy(true);
    props.stop(null);
    const outcome = await readSelection();
    setIsBusy(false);
    if (outcome.kind !== "selected") return props.stop(outcome, () => void read());
    setSelected(outcome.selected);
    setTurn((now) => now + 1);
  };
  const hasRows = selected !== null && selected.cells.length > 1;
  return (
    <div className={styles.part}>
      <p className={styles.line}>{ownIntro}</p>
      <div>
        <Button
          appearance={hasRows ? "secondary" : "primary"}
          disabledFocusable={isBusy}
          onClick={() => void read()}
        >
          {readSelectionButton}
        </Button>
      </div>
      {selected !== null && !hasRows && <p role="alert">{nothingSelected}</p>}
      {hasRows && (
        <OwnPreview key={turn} {...props} selected={selected} onDone={() => setSelected(null)} />
      )}
    </div>
  );
}
