import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { isOfOtherRound } from "../../assessment/second-assessor";
import { againHeading, otherRoundLine } from "../../text/assessors-task";
import type { TaskProps } from "../pane/task-props";
import { BeginForm } from "./begin-form";
import { BlindPanel } from "./blind-panel";
import { HidingNote } from "./hiding-note";
import { RevealedPanel } from "./revealed-panel";
import { Section } from "./section";
import { useStep } from "./use-step";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** Two people score blind, see how far they agree, and reconcile what differs. */
export function AssessorsTask(props: TaskProps) {
  const styles = useStyles();
  const step = useStep(props);
  const { follow } = props;
  useEffect(() => follow(), [follow]);
  const { second } = props.held.assessment;
  if (second === undefined) {
    return (
      <div className={styles.task}>
        <BeginForm {...props} step={step} />
        <HidingNote />
      </div>
    );
  }
  const given = { ...props, step, second };
  if (second.isRevealed) {
    return (
      <div className={styles.task}>
        <RevealedPanel {...given} />
      </div>
    );
  }
  return (
    <div className={styles.task}>
      {isOfOtherRound(second) && props.held.assessor === "A" ? (
        <Section heading={againHeading}>
          <p>{otherRoundLine(second.round, second.currentRound)}</p>
          <BeginForm {...props} step={step} again />
        </Section>
      ) : (
        <BlindPanel {...given} />
      )}
      <HidingNote />
    </div>
  );
}
