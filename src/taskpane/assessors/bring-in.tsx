import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { SecondFile } from "../../actions/read-second-file";
import type { SecondAssessor } from "../../assessment/assessment";
import { taskNotLoaded } from "../../text/pane-shell";
import { originSentences, secondFileSentence, stoppingProblems } from "../../text/second-file";
import {
  acceptLabel,
  bringButton,
  bringHeading,
  bringIntro,
  broughtLine,
  fileLabel,
  foundLine,
  noProblems,
  problemsHeading,
  readingFile,
} from "../../text/assessors-task";
import { nowText } from "../pane/now-text";
import type { TaskProps } from "../pane/task-props";
import { Section } from "./section";
import type { Step } from "./use-step";

const useStyles = makeStyles({
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  file: {
    display: "block",
    maxWidth: "100%",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Picks assessor B's workbook, says what is in the way, and brings the scores in unseen. */
export function BringIn({
  held,
  say,
  step,
  second,
}: TaskProps & { readonly step: Step; readonly second: SecondAssessor }) {
  const styles = useStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<SecondFile | null>(null);
  const { framework, found, assessment } = held;

  const look = async (picked: File): Promise<void> => {
    setFile(null);
    say(readingFile);
    try {
      // The code that reads files is not needed before somebody picks one.
      const { readSecondFile } = await import("../../actions/read-second-file");
      const bytes = new Uint8Array(await picked.arrayBuffer());
      const { partner } = found;
      const here = { partner, round: second.currentRound, ofA: assessment.entries };
      setFile(readSecondFile({ framework, bytes, ...here, answeredHere: second.answered }));
      say("");
    } catch {
      say(taskNotLoaded);
    }
  };
  return (
    <Section heading={bringHeading}>
      <p>{bringIntro}</p>
      <label htmlFor={id}>{fileLabel}</label>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".xlsx,.xlsm"
        className={styles.file}
        onChange={({ target }) => {
          const [picked] = target.files ?? [];
          if (picked !== undefined) void look(picked);
        }}
      />
      {file !== null && (
        <Found
          key={JSON.stringify(file.problems)}
          file={file}
          all={framework.indicators.length}
          isBusy={step.isBusy}
          onBring={() => {
            step.run(
              async () => {
                const { bringInSecond } = await import("../../actions/bring-in-second");
                const { entries, origin } = file;
                const request = { framework, assessment: found.key, now: nowText() };
                return bringInSecond({ ...request, entries, origin });
              },
              "brought-in",
              () => broughtLine(file.answered),
              () => {
                setFile(null);
                if (input.current !== null) input.current.value = "";
              }
            );
          }}
        />
      )}
    </Section>
  );
}

function Found({
  file,
  all,
  isBusy,
  onBring,
}: {
  readonly file: SecondFile;
  readonly all: number;
  readonly isBusy: boolean;
  readonly onBring: () => void;
}) {
  const styles = useStyles();
  const [isAccepted, setIsAccepted] = useState(false);
  const { problems, answered, origin } = file;
  const isStopped = problems.some(({ kind }) => stoppingProblems.has(kind));
  const isReady = problems.length === 0 || isAccepted;
  return (
    <div role="group" aria-label={problemsHeading}>
      {answered > 0 && (
        <p>
          {foundLine(answered, all)} {originSentences[origin]}
        </p>
      )}
      {problems.length === 0 ? (
        <p>{noProblems}</p>
      ) : (
        <div role="alert">
          <ul className={styles.problems}>
            {problems.map((problem, index) => (
              <li key={index}>{secondFileSentence(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {!isStopped && problems.length > 0 && (
        <Checkbox
          label={acceptLabel}
          checked={isAccepted}
          onChange={(_event, { checked }) => setIsAccepted(checked === true)}
        />
      )}
      {!isStopped && (
        <div>
          <Button
            disabledFocusable={isBusy || !isReady}
            onClick={() => {
              if (isReady) onBring();
            }}
          >
            {bringButton}
          </Button>
        </div>
      )}
    </div>
  );
}
