import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { FoundAssessment } from "../../actions/find-assessments";
import { planUpdate, type UpdateChanges, updateAssessment } from "../../actions/update-assessment";
import { openedLine } from "../../text/pane-shell";
import * as text from "../../text/repair-task";
import type { FreeTaskProps, LookedWorkbook } from "../pane/task-props";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Offers to bring an assessment of an older layout up to date, with a list of what changes. */
export function UpdatePart({
  one,
  workbook: { framework, look },
  say,
  stop,
}: Pick<FreeTaskProps, "say" | "stop"> & {
  readonly one: FoundAssessment;
  readonly workbook: LookedWorkbook;
}) {
  const styles = useStyles();
  const id = useId();
  const [changes, setChanges] = useState<UpdateChanges | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const { key } = one;

  useEffect(() => {
    let isWanted = true;
    void planUpdate({ framework, assessment: key }).then((outcome) => {
      if (!isWanted) return;
      if (outcome.kind === "planned") setChanges(outcome.changes);
      else if (outcome.kind === "refused" || outcome.kind === "failed") {
        stop(outcome, () => {
          stop(null);
          setAttempt((before) => before + 1);
        });
      }
    });
    return () => {
      isWanted = false;
    };
  }, [framework, key, attempt, stop]);

  const update = async (): Promise<void> => {
    setIsBusy(true);
    stop(null);
    const outcome = await updateAssessment({ framework, assessment: key });
    setIsBusy(false);
    if (outcome.kind === "refused" || outcome.kind === "failed") {
      say(outcome.kind === "refused" ? text.notUpdated : "");
      stop(outcome, () => void update());
      return;
    }
    await look(key);
    say(text.updatedLine);
  };

  if (changes === null) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {`${text.olderHeading}: ${openedLine(one.partner, one.round)}`}
      </h2>
      <p className={styles.text}>{text.olderHint}</p>
      <ul className={styles.list}>
        {text.changeLines(changes).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div>
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            if (!isBusy) void update();
          }}
        >
          {text.updateButton}
        </Button>
      </div>
    </section>
  );
}
