import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import packageFile from "../../../package.json";
import { type Compared, compareRounds } from "../../actions/compare-rounds";
import { writeChange } from "../../actions/write-change";
import {
  compareButton,
  comparedSentence,
  compareHeading,
  comparing,
  earlierLabel,
  laterLabel,
  nowChoice,
  writeChangeButton,
  writingChange,
  writtenLine,
} from "../../text/rounds-task";
import { typedBelowLine } from "../../text/typed-over";
import { roundLabel } from "../../text/rounds";
import type { TaskProps } from "../pane/task-props";
import { nowText, todayText } from "./clock";
import { ComparisonView } from "./comparison-view";
import type { ListedRounds } from "./round-list";
import { useRoundStyles } from "./use-styles";

interface CompareFormProps extends Pick<TaskProps, "held" | "say" | "stop"> {
  readonly listed: ListedRounds;
}

/** The choice of what the sheets hold now. */
const now = "now";

function countsOf({ comparison: { indicators } }: Compared): readonly [number, number] {
  const moved = indicators.filter(({ movement }) => movement !== null && movement !== "same");
  return [moved.length, indicators.filter(({ why }) => why !== null).length];
}

/** Chooses two rounds, says what changed between them, and writes it to the Change sheet. */
export function CompareForm({ held, listed, say, stop }: CompareFormProps) {
  const styles = useRoundStyles();
  const { framework } = held;
  const { rounds } = listed;
  const last = rounds[rounds.length - 1];
  const [earlier, setEarlier] = useState(String(rounds[rounds.length - 2]?.number ?? last?.number));
  const [later, setLater] = useState(rounds.length > 1 ? String(last?.number) : now);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const run = async (writes: boolean): Promise<void> => {
    setIsBusy(true);
    stop(null);
    say(writes ? writingChange : comparing);
    const request = {
      framework,
      assessment: held.found.key,
      earlier: Number(earlier),
      later: later === now ? null : Number(later),
      today: todayText(),
    };
    const outcome = writes
      ? await writeChange({ ...request, now: nowText(), version: packageFile.version })
      : await compareRounds(request);
    setIsBusy(false);
    if (outcome.kind === "compared" || outcome.kind === "written") {
      setCompared(outcome);
      const counts = comparedSentence(...countsOf(outcome));
      say(
        outcome.kind === "written"
          ? `${writtenLine(outcome.sheet)} ${counts} ${typedBelowLine(outcome.typedOver)}`.trimEnd()
          : counts
      );
    } else {
      say("");
      stop(outcome, () => void run(writes));
    }
  };

  const choices = rounds.map((round) => (
    <option key={round.number} value={round.number}>
      {roundLabel(round)}
    </option>
  ));
  return (
    <section aria-labelledby="compare" className={styles.part}>
      <h2 id="compare" className={styles.heading}>
        {compareHeading}
      </h2>
      <Field label={earlierLabel}>
        <Select value={earlier} onChange={(_event, { value }) => setEarlier(value)}>
          {choices}
        </Select>
      </Field>
      <Field label={laterLabel}>
        <Select value={later} onChange={(_event, { value }) => setLater(value)}>
          {choices}
          <option value={now}>{nowChoice}</option>
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void run(false)}>
          {compareButton}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void run(true)}>
          {writeChangeButton}
        </Button>
      </div>
      {compared !== null && <ComparisonView framework={framework} compared={compared} />}
    </section>
  );
}
