import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import packageFile from "../../../package.json";
import { startRound } from "../../actions/start-round";
import {
  blindLabel,
  cancelButton,
  confirmButton,
  confirmText,
  currentLine,
  dateLabel,
  nextLabel,
  outOfSightWorth,
  recordedLine,
  startButton,
  startedLine,
  startHeading,
  startStep,
} from "../../text/rounds-task";
import type { TaskProps } from "../pane/task-props";
import { nowText, todayText } from "./clock";
import type { ListedRounds } from "./round-list";
import { useRoundStyles } from "./use-styles";

interface StartRoundFormProps extends Pick<TaskProps, "held" | "say" | "stop"> {
  readonly listed: ListedRounds;
  /** Everything was read anew after the round was started. */
  readonly onStarted: () => Promise<void>;
}

/** Ends the present round: asks for its day and the next one's name, and once more before it acts. */
export function StartRoundForm({ held, listed, say, stop, onStarted }: StartRoundFormProps) {
  const styles = useRoundStyles();
  const { current, nextName } = listed;
  const [date, setDate] = useState(current.date ?? todayText());
  const [next, setNext] = useState(nextName);
  const [blind, setBlind] = useState(true);
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);

  const start = async (): Promise<void> => {
    setIsBusy(true);
    stop(null);
    const outcome = await startRound({
      framework: held.framework,
      assessment: held.found.key,
      date,
      next: { name: next },
      blind,
      now: nowText(),
      version: packageFile.version,
      onProgress: (step) => say(startStep(step)),
    });
    setIsBusy(false);
    setIsAsking(false);
    if (outcome.kind === "started") {
      await onStarted();
      say(startedLine(outcome));
    } else {
      say("");
      stop(outcome, () => void start());
    }
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) setIsAsking(true);
  };
  return (
    <section aria-labelledby="start-round">
      <form className={styles.part} onSubmit={submit}>
        <h2 id="start-round" className={styles.heading}>
          {startHeading}
        </h2>
        <p className={styles.line}>
          {current.isRecorded
            ? recordedLine(current.name)
            : currentLine(current.name, current.open)}
        </p>
        {!current.isRecorded && (
          <Field label={dateLabel}>
            <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
          </Field>
        )}
        <Field label={nextLabel}>
          <Input value={next} onChange={(_event, { value }) => setNext(value)} />
        </Field>
        <Field hint={outOfSightWorth}>
          <Checkbox
            label={blindLabel}
            checked={blind}
            onChange={(_event, { checked }) => setBlind(checked === true)}
          />
        </Field>
        {isAsking ? (
          <div className={styles.warning} role="group" aria-label={startButton}>
            <p className={styles.line}>{confirmText}</p>
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                // eslint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for it
                autoFocus
                disabledFocusable={isBusy}
                onClick={() => void start()}
              >
                {confirmButton}
              </Button>
              <Button disabledFocusable={isBusy} onClick={() => setIsAsking(false)}>
                {cancelButton}
              </Button>
            </div>
          </div>
        ) : (
          <div>
            <Button type="submit">{startButton}</Button>
          </div>
        )}
      </form>
    </section>
  );
}
