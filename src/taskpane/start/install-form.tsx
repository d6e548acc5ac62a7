import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type FormEvent } from "react";
import packageFile from "../../../package.json";
import { install } from "../../actions/install";
import { planInstall, type PlanInstallOutcome } from "../../actions/plan-install";
import {
  dateLabel,
  handlingChoices,
  handlingHint,
  handlingLabel,
  installButton,
  installedLine,
  notRestored,
  partnerHint,
  partnerLabel,
  planning,
  roundChoices,
  roundHint,
  roundLabel,
  scopeLabel,
  stepLine,
} from "../../text/start-task";
import type { FreeTaskProps, LookedWorkbook } from "../pane/task-props";
import { PlannedSheets } from "./planned-sheets";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

interface FormProps
  extends Pick<FreeTaskProps, "open" | "say" | "stop">, Pick<LookedWorkbook, "framework" | "look"> {
  readonly another: boolean;
  readonly onDone: () => void;
}

type Planned = Extract<PlanInstallOutcome, { readonly kind: "planned" }>;

/** `2026-11-23`: read the same everywhere. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Says what will be added and asks for the labels; everything can be changed on the sheets later. */
export function InstallForm({ framework, another, look, open, say, stop, onDone }: FormProps) {
  const styles = useStyles();
  const [plan, setPlan] = useState<Planned | null>(null);
  const [labels, setLabels] = useState({
    partner: "",
    scope: "",
    round: roundChoices[0] ?? "",
    handling: "",
    date: today(),
  });
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const outcome = await planInstall({ framework, another });
      if (!isWanted) return;
      if (outcome.kind === "planned") setPlan(outcome);
      else stop(outcome, () => void ask());
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [framework, another, stop]);

  const add = async (): Promise<void> => {
    setIsBusy(true);
    stop(null);
    const outcome = await install({
      framework,
      choices: { ...labels, version: packageFile.version },
      another,
      onProgress: (step) => say(stepLine(step)),
    });
    setIsBusy(false);
    if (outcome.kind === "installed") {
      const renamed = outcome.sheets.filter(({ name, wanted }) => name !== wanted);
      await look(outcome.tableSuffix);
      onDone();
      open("score");
      say(installedLine(outcome.sheets.length, renamed));
    } else if (outcome.kind === "already-installed") {
      // Somebody added it meanwhile: it is opened instead.
      await look(outcome.tableSuffix);
      onDone();
    } else {
      say(outcome.kind === "failed" && !outcome.isRestored ? notRestored : "");
      stop(outcome, () => void add());
    }
  };

  const text = (name: keyof typeof labels) => ({
    value: labels[name],
    onChange: (_event: unknown, { value }: { value: string }) =>
      setLabels((before) => ({ ...before, [name]: value })),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (plan !== null && !isBusy) void add();
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      {plan === null ? <p className={styles.text}>{planning}</p> : <PlannedSheets plan={plan} />}
      <Field label={partnerLabel} hint={partnerHint}>
        <Input {...text("partner")} />
      </Field>
      <Field label={scopeLabel}>
        <Input {...text("scope")} />
      </Field>
      <Field label={roundLabel} hint={roundHint}>
        <Input {...text("round")} list="rounds" />
      </Field>
      <datalist id="rounds">
        {roundChoices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </datalist>
      <Field label={handlingLabel} hint={handlingHint}>
        <Input {...text("handling")} list="handling-lines" />
      </Field>
      <datalist id="handling-lines">
        {handlingChoices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </datalist>
      <Field label={dateLabel}>
        <Input {...text("date")} />
      </Field>
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={plan === null || isBusy}>
          {installButton}
        </Button>
      </div>
    </form>
  );
}
