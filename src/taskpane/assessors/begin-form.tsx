import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import packageFile from "../../../package.json";
import { beginBlind } from "../../actions/begin-blind";
import {
  againButton,
  againIntro,
  againLabel,
  beginButton,
  beginIntro,
  begunLine,
  codeAHint,
  codeALabel,
  codeBLabel,
  codeHint,
} from "../../text/assessors-task";
import { nowText } from "../pane/now-text";
import type { TaskProps } from "../pane/task-props";
import type { Step } from "./use-step";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  line: { margin: 0 },
});

/** Begins blind scoring; with `again`, once more for a new round. */
export function BeginForm({
  held,
  step,
  again = false,
}: TaskProps & { readonly step: Step; readonly again?: boolean }) {
  const styles = useStyles();
  const known = held.assessment.second?.codes;
  const [a, setA] = useState(known?.A ?? "");
  const [b, setB] = useState(known?.B ?? "");
  const [isSure, setIsSure] = useState(false);
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    if (step.isBusy || (again && !isSure)) return;
    const { framework, found } = held;
    const assessment = found.key;
    const { version } = packageFile;
    step.run(
      () => beginBlind({ framework, assessment, a, b, version, now: nowText(), again }),
      "begun",
      () => begunLine
    );
  };
  return (
    <form className={styles.form} onSubmit={begin}>
      <p className={styles.line}>{again ? againIntro : beginIntro}</p>
      <Field label={codeALabel} hint={`${codeAHint} ${codeHint}`}>
        <Input value={a} onChange={(_event, { value }) => setA(value)} />
      </Field>
      <Field label={codeBLabel} hint={codeHint}>
        <Input value={b} onChange={(_event, { value }) => setB(value)} />
      </Field>
      {again && (
        <Checkbox
          label={againLabel}
          checked={isSure}
          onChange={(_event, { checked }) => setIsSure(checked === true)}
        />
      )}
      <div>
        <Button
          type="submit"
          appearance={again ? "secondary" : "primary"}
          disabledFocusable={step.isBusy || (again && !isSure)}
        >
          {again ? againButton : beginButton}
        </Button>
      </div>
    </form>
  );
}
