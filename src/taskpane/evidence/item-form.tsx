import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import { newEvidence, type NewEvidence } from "../../assessment/evidence-item";
import { consentLevels, yesAndNo } from "../../assessment/evidence-words";
import { frameworkWords } from "../../assessment/framework-words";
import { identifiersIn } from "../../assessment/probable-identifiers";
import { readMonth } from "../../assessment/read-month";
import type { Framework } from "../../framework/framework";
import {
  answers,
  consentLabel,
  exactDateNote,
  identifierNote,
  levelLabel,
  logButton,
  monthHint,
  monthLabel,
  monthUnreadable,
  newItemHeading,
  selfReportedLabel,
  sourceHint,
  sourceLabel,
  stakeholderLabel,
  summaryHint,
  summaryLabel,
  summaryMissing,
  typeLabel,
  typeNames,
} from "../../text/evidence-item-form";
import { Choice } from "./choice";
import { GradeChoice, noGrades } from "./grade-choice";
import { useFormStyles } from "./use-form-styles";
import { thisMonth } from "./use-log";

const types = ["interview", "site", "data"] as const;

/** Every kind of stakeholder that the framework names, once. */
function stakeholders({ indicators }: Framework): string[] {
  const named = indicators.flatMap(({ interviewPrompts }) => interviewPrompts);
  return [...new Set(named.map(({ stakeholder }) => stakeholder))].sort();
}

function blankItem(): NewEvidence {
  return newEvidence("", { type: "interview", month: thisMonth(), ...noGrades });
}

/**
 * One item of an indicator. What is said of the source stays for the next item, since one interview
 * bears on several indicators; what it says goes.
 */
export function ItemForm({
  framework,
  code,
  isBusy,
  onLog,
}: {
  readonly framework: Framework;
  readonly code: string;
  readonly isBusy: boolean;
  readonly onLog: (item: NewEvidence, onLogged: () => void) => void;
}) {
  const styles = useFormStyles();
  const [item, setItem] = useState(blankItem);
  const [month, setMonth] = useState(thisMonth);
  const [isTried, setIsTried] = useState(false);
  const heading = useId();
  const kinds = useId();
  const put = (part: Partial<NewEvidence>): void => setItem({ ...item, ...part });
  const read = readMonth(month);
  const monthFault = read.kind === "unreadable" ? monthUnreadable : "";
  const summaryFault = item.summary.trim() === "" && item.level === null ? summaryMissing : "";
  const found = identifiersIn(item.summary, frameworkWords(framework));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (isBusy || monthFault !== "" || summaryFault !== "") return;
    onLog({ ...item, indicator: code, month: read.month, summary: item.summary.trim() }, () => {
      setIsTried(false);
      setItem((now) => ({ ...now, summary: "", level: null }));
    });
  };
  return (
    <form className={styles.card} aria-labelledby={heading} onSubmit={submit} noValidate>
      <h2 id={heading} className={styles.heading}>
        {newItemHeading}
      </h2>
      <div className={styles.pair}>
        <Choice
          isNeeded
          label={typeLabel}
          words={types}
          named={(word) => typeNames[word]}
          value={item.type}
          onChoose={(type) => put({ type })}
        />
        <Choice
          label={levelLabel}
          words={framework.scale.levels.map(({ value }) => value)}
          value={item.level}
          onChoose={(level) => put({ level })}
        />
      </div>
      <Field
        label={summaryLabel}
        hint={summaryHint}
        {...(isTried && summaryFault !== "" ? { validationMessage: summaryFault } : {})}
        {...(found.length === 0
          ? {}
          : {
              validationState: "warning",
              validationMessage: identifierNote(found.map(({ kind }) => kind)),
            })}
      >
        <Textarea
          resize="vertical"
          rows={4}
          value={item.summary}
          onChange={(_event, { value }) => put({ summary: value })}
        />
      </Field>
      <Field
        label={monthLabel}
        hint={monthHint}
        {...(monthFault !== "" ? { validationMessage: monthFault } : {})}
        {...(read.kind === "exact date"
          ? { validationState: "warning", validationMessage: exactDateNote }
          : {})}
      >
        <Input value={month} onChange={(_event, { value }) => setMonth(value)} />
      </Field>
      <Field label={sourceLabel} hint={sourceHint}>
        <Input
          value={item.source}
          onChange={(_event, { value }) => put({ source: value.trim() })}
        />
      </Field>
      <Field label={stakeholderLabel}>
        <Input
          list={kinds}
          value={item.stakeholder}
          onChange={(_event, { value }) => put({ stakeholder: value })}
        />
      </Field>
      <datalist id={kinds}>
        {stakeholders(framework).map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <Choice
        label={selfReportedLabel}
        words={yesAndNo}
        named={(word) => answers[word]}
        value={item.isSelfReported === null ? null : item.isSelfReported ? "yes" : "no"}
        onChoose={(word) => put({ isSelfReported: word === null ? null : word === "yes" })}
      />
      <Choice
        label={consentLabel}
        words={consentLevels}
        value={item.consent}
        onChoose={(consent) => put({ consent })}
      />
      <GradeChoice
        grades={item}
        onChange={({ reliability, credibility, sharing }) =>
          put({ reliability, credibility, sharing })
        }
      />
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {logButton}
        </Button>
      </div>
    </form>
  );
}
