import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { handOver } from "../../actions/hand-over";
import { revealScores } from "../../actions/reveal-scores";
import type { SecondAssessor } from "../../assessment/assessment";
import type { Assessor } from "../../assessment/second-assessor";
import {
  answeredLine,
  assessorName,
  handAgainNote,
  handToA,
  handToB,
  handedLines,
  revealButton,
  revealedLine,
  revealHeading,
  revealIntro,
  stateHeading,
  togetherLine,
  unfinishedLabel,
} from "../../text/assessors-task";
import { nowText } from "../pane/now-text";
import type { TaskProps } from "../pane/task-props";
import { BringIn } from "./bring-in";
import { Section } from "./section";
import type { Step } from "./use-step";

/** While scores are blind: whose turn it is, handing over, bringing a file in, revealing. */
export function BlindPanel(
  props: TaskProps & { readonly step: Step; readonly second: SecondAssessor }
) {
  const { held, open, step, second } = props;
  const { framework, found, assessor } = held;
  const all = framework.indicators.length;
  const own = held.assessment.entries.filter(
    ({ entry: { kind } }) => kind !== "blank" && kind !== "problem"
  ).length;
  const give = (to: Assessor): void =>
    step.run(
      () => handOver({ framework, assessment: found.key, to, now: nowText() }),
      "handed-over",
      () => handedLines[to],
      () => open(to === "B" ? "score" : "assessors")
    );
  return (
    <>
      <Section heading={stateHeading}>
        <p>{handedLines[assessor]}</p>
        {assessor === "A" && <p>{answeredLine(assessorName("A", second.codes.A), own, all)}</p>}
        <p>{answeredLine(assessorName("B", second.codes.B), second.answered, all)}</p>
        <p>{togetherLine}</p>
        <div>
          <Button
            appearance="primary"
            disabledFocusable={step.isBusy}
            onClick={() => give(assessor === "A" ? "B" : "A")}
          >
            {assessor === "A" ? handToB : handToA}
          </Button>
        </div>
        <p>{handAgainNote}</p>
      </Section>
      {assessor === "A" && <BringIn {...props} />}
      {assessor === "A" && (
        <Reveal {...props} isFinished={own === all && second.answered === all} />
      )}
    </>
  );
}

function Reveal({
  held,
  step,
  isFinished,
}: TaskProps & { readonly step: Step; readonly isFinished: boolean }) {
  const [isSure, setIsSure] = useState(false);
  const { framework, found } = held;
  const isReady = isFinished || isSure;
  return (
    <Section heading={revealHeading}>
      <p>{revealIntro}</p>
      {!isFinished && (
        <Checkbox
          label={unfinishedLabel}
          checked={isSure}
          onChange={(_event, { checked }) => setIsSure(checked === true)}
        />
      )}
      <div>
        <Button
          disabledFocusable={step.isBusy || !isReady}
          onClick={() => {
            if (!isReady) return;
            step.run(
              () => revealScores({ framework, assessment: found.key, now: nowText() }),
              "revealed",
              () => revealedLine
            );
          }}
        >
          {revealButton}
        </Button>
      </div>
    </Section>
  );
}
