import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import { datasetEvidence } from "../../assessment/dataset-value";
import { readMonth } from "../../assessment/read-month";
import { readValues } from "../../assessment/read-values";
import {
  fileLabel,
  gradesHeading,
  knownLine,
  logValuesButton,
  proposalLine,
  valueProblemLine,
  valuesIntro,
  valuesLabel,
  valuesMonthHint,
} from "../../text/evidence-datasets";
import { monthLabel, monthUnreadable } from "../../text/evidence-item-form";
import type { TaskProps } from "../pane/task-props";
import { GradeChoice, noGrades } from "./grade-choice";
import { ProblemList } from "./problem-list";
import { useFormStyles } from "./use-form-styles";
import { thisMonth, useLog } from "./use-log";

/** Many values at once, from pasted cells or a file: a preview first, and all problems with it. */
export function ValuesPart(props: TaskProps) {
  const styles = useFormStyles();
  const { isBusy, log } = useLog(props);
  const [text, setText] = useState("");
  const [month, setMonth] = useState(thisMonth);
  const [grades, setGrades] = useState(noGrades);
  const file = useId();
  const { framework, assessment } = props.held;
  const isTyped = text.trim() !== "";
  const { values, problems, known } = isTyped
    ? readValues(framework, text, assessment.evidence ?? [])
    : { values: [], problems: [], known: 0 };
  const read = readMonth(month);
  const canLog = values.length > 0 && problems.length === 0 && read.kind !== "unreadable";
  const write = (): void => {
    const items = values.map((value) =>
      datasetEvidence(framework, value, { month: read.month, ...grades })
    );
    log(items, () => setText(""));
  };
  return (
    <div className={styles.part}>
      <p className={styles.line}>{valuesIntro}</p>
      <div className={styles.part}>
        <label htmlFor={file}>{fileLabel}</label>
        <input
          id={file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          style={{ maxWidth: "100%" }}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            if (chosen !== undefined) void chosen.text().then(setText);
            target.value = "";
          }}
        />
      </div>
      <Field label={valuesLabel}>
        <Textarea
          resize="vertical"
          rows={6}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <Field
        label={monthLabel}
        hint={valuesMonthHint}
        {...(read.kind === "unreadable" ? { validationMessage: monthUnreadable } : {})}
      >
        <Input value={month} onChange={(_event, { value }) => setMonth(value)} />
      </Field>
      <h2 className={styles.heading}>{gradesHeading}</h2>
      <GradeChoice grades={grades} onChange={setGrades} />
      <ProblemList lines={problems.map(valueProblemLine)} />
      {known > 0 && <p className={styles.line}>{knownLine(known)}</p>}
      <ul className={styles.list}>
        {values.map(({ row, indicator, source, value, version, proposal }) => (
          <li key={`${row} ${indicator.code} ${source.id}`}>
            <strong>{indicator.code}</strong> {source.id} {value}
            {version === "" ? "" : ` (${version})`}: {proposalLine(proposal, source.use)}
          </li>
        ))}
      </ul>
      <div>
        <Button appearance="primary" disabledFocusable={!canLog || isBusy} onClick={write}>
          {logValuesButton(values.length)}
        </Button>
      </div>
    </div>
  );
}
