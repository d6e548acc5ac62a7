import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import packageFile from "../../../package.json";
import { goToPlace } from "../pane/go-to-place";
import { summarise } from "../../actions/summarise";
import { inReportOrder } from "../../barriers/report-order";
import { sheetKeys } from "../../sheets/sheet-keys";
import {
  buildButton,
  buildingLine,
  builtLine,
  goToSummaryButton,
  intro,
  nothingOpen,
  nothingPresent,
  presentHeading,
  undecidedHeading,
} from "../../text/summary-task";
import { nowText } from "../pane/now-text";
import type { TaskProps } from "../pane/task-props";
import { BarrierItem } from "./barrier-item";
import { PlanSection } from "./plan-section";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  line: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Barriers and mitigations as the entries indicate them now; writes the summary sheet on request. */
export function SummaryTask({
  held,
  open,
  refresh,
  follow,
  say,
  stop,
  builds,
  onBuilds,
}: TaskProps) {
  const styles = useStyles();
  const [isBusy, setIsBusy] = useState(false);
  const { framework, assessment, scores, barriers, found } = held;
  const { key } = found;
  const facts = { assessment, scores };
  const ordered = inReportOrder(barriers, framework);
  const present = ordered.filter(({ status }) => status === "present");
  const undecided = ordered.filter(({ status }) => status === "cannot be ruled out");

  const build = async (): Promise<void> => {
    setIsBusy(true);
    stop(null);
    say(buildingLine);
    const request = { framework, assessment: key, now: nowText(), version: packageFile.version };
    const outcome = await summarise(request);
    setIsBusy(false);
    if (outcome.kind === "summarised") {
      await refresh();
      say(builtLine(outcome));
    } else {
      say("");
      stop(outcome, () => void build());
    }
  };

  const isAsked = useRef(builds);
  useEffect(() => {
    if (isAsked.current) {
      isAsked.current = false;
      onBuilds();
      void build();
    } else follow();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the task is opened
  }, []);

  const sheet = found.sheets.get(sheetKeys.summary);
  return (
    <div className={styles.task}>
      <p className={styles.line}>{intro}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void build()}>
          {buildButton}
        </Button>
        {sheet !== undefined && (
          <Button onClick={() => goToPlace({ sheet }, stop)}>{goToSummaryButton}</Button>
        )}
      </div>
      <section aria-labelledby="present">
        <h2 id="present" className={styles.heading}>
          {presentHeading} ({present.length})
        </h2>
        {present.length === 0 && <p className={styles.line}>{nothingPresent}</p>}
        <ul className={styles.list}>
          {present.map((finding) => (
            <BarrierItem key={finding.id} facts={facts} finding={finding} open={open} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="undecided">
        <h2 id="undecided" className={styles.heading}>
          {undecidedHeading} ({undecided.length})
        </h2>
        {undecided.length === 0 && <p className={styles.line}>{nothingOpen}</p>}
        <ul className={styles.list}>
          {undecided.map((finding) => (
            <BarrierItem key={finding.id} facts={facts} finding={finding} open={open} />
          ))}
        </ul>
      </section>
      <PlanSection held={held} say={say} stop={stop} />
    </div>
  );
}
