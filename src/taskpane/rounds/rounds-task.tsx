import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { listRounds } from "../../actions/list-rounds";
import { showRounds } from "../../actions/show-rounds";
import {
  intro,
  outOfSight,
  outOfSightWorth,
  reading,
  showButton,
  shownLine,
} from "../../text/rounds-task";
import type { TaskProps } from "../pane/task-props";
import { CompareForm } from "./compare-form";
import { HandoverPart } from "./handover-part";
import { type ListedRounds, RoundList } from "./round-list";
import { StartRoundForm } from "./start-round-form";
import { useRoundStyles } from "./use-styles";

/** Finished rounds, the next one, comparisons and the handover. */
export function RoundsTask({ held, refresh, say, stop }: TaskProps) {
  const styles = useRoundStyles();
  const [listed, setListed] = useState<ListedRounds | null>(null);
  const { framework, found } = held;
  const assessment = found.key;

  // Counted up to read again.
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const outcome = await listRounds({ framework, assessment });
      if (!isWanted) return;
      if (outcome.kind === "rounds") setListed(outcome);
      else stop(outcome, () => void read());
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [framework, assessment, stop, asked]);

  const again = async (): Promise<void> => {
    await refresh();
    setAsked((before) => before + 1);
  };
  const show = async (): Promise<void> => {
    stop(null);
    const outcome = await showRounds({ framework, assessment });
    if (outcome.kind === "shown") {
      await again();
      say(shownLine(outcome.sheets.length));
    } else stop(outcome, () => void show());
  };

  if (listed === null) return <p role="status">{reading}</p>;
  const parts = { held, say, stop };
  // What the forms offer follows from the rounds: with other rounds they begin anew.
  const key = `${listed.rounds.length} ${listed.current.name}`;
  return (
    <div className={styles.task}>
      <p className={styles.line}>{intro}</p>
      {listed.isOutOfSight && (
        <div className={styles.warning}>
          <p className={styles.line}>
            {outOfSight} {outOfSightWorth}
          </p>
          <div>
            <Button onClick={() => void show()}>{showButton}</Button>
          </div>
        </div>
      )}
      <RoundList listed={listed} />
      {listed.rounds.length > 0 && !listed.isOutOfSight && (
        <CompareForm key={`compare ${key}`} {...parts} listed={listed} />
      )}
      <StartRoundForm key={`start ${key}`} {...parts} listed={listed} onStarted={again} />
      <HandoverPart {...parts} />
    </div>
  );
}
