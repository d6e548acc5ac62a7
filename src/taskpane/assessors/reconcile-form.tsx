import { Button, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { reconcile } from "../../actions/reconcile";
import type { Entry, SecondAssessor } from "../../assessment/assessment";
import { readEntry } from "../../assessment/read-entry";
import {
  agreedLabel,
  byLabel,
  cancelButton,
  chooseAgreed,
  reasonHint,
  reasonLabel,
  reconciledLine,
  saveAgreed,
} from "../../text/assessors-task";
import { noInformationLabel, notApplicableLabel } from "../../text/score-task";
import { nowText } from "../pane/now-text";
import type { TaskProps } from "../pane/task-props";
import type { Step } from "./use-step";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What both agreed on for one indicator, with the reason and who enters it. */
export function ReconcileForm({
  held,
  step,
  second,
  code,
  onClose,
}: TaskProps & {
  readonly step: Step;
  readonly second: SecondAssessor;
  readonly code: string;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const codes = [second.codes.A, second.codes.B].filter((one) => one !== "");
  const [by, setBy] = useState(codes[0] ?? "");
  const { framework, found } = held;
  const { levels } = framework.scale;
  const anchors = framework.indicators.find((one) => one.code === code)?.anchors ?? [];
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (step.isBusy) return;
    const agreed: Entry = readEntry(value, levels.length).entry;
    const request = { framework, assessment: found.key, code, agreed, reason, by };
    step.run(
      () => reconcile({ ...request, now: nowText() }),
      "reconciled",
      () => reconciledLine(code),
      onClose
    );
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Field label={agreedLabel}>
        <Select
          className={styles.select}
          value={value}
          onChange={(_event, data) => setValue(data.value)}
        >
          <option value="">{chooseAgreed}</option>
          {levels.map((level) => (
            <option key={level.value} value={String(level.value)}>
              {level.value} {level.label}. {anchors[level.value - 1]}
            </option>
          ))}
          <option value="NA">{notApplicableLabel}</option>
          <option value="NI">{noInformationLabel}</option>
        </Select>
      </Field>
      <Field label={reasonLabel} hint={reasonHint}>
        <Textarea
          resize="vertical"
          rows={3}
          value={reason}
          onChange={(_event, data) => setReason(data.value)}
        />
      </Field>
      {codes.length > 0 && (
        <Field label={byLabel}>
          <Select value={by} onChange={(_event, data) => setBy(data.value)}>
            {codes.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={step.isBusy}>
          {saveAgreed}
        </Button>
        <Button onClick={onClose}>{cancelButton}</Button>
      </div>
    </form>
  );
}
