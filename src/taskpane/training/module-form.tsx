import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ModuleEntry } from "../../assessment/assessment";
import type { TrainingModel } from "../../framework/training-model";
import {
  audiencesLegend,
  editHeading,
  hoursLabel,
  hoursProblem,
  levelLegend,
  moduleLabel,
  saveButton,
  scenariosLegend,
  suggestedMark,
} from "../../text/training-task";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  // A long option would otherwise make the choice as wide as itself.
  choice: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  field: { minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  legend: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { display: "flex", flexDirection: "column" },
  text: { overflowWrap: "anywhere" },
});

/** Several of the framework's codes, each with its name. */
function CodeChoice({
  legend,
  options,
  chosen,
  onChoose,
}: {
  legend: string;
  options: readonly { readonly code: string; readonly label: string }[];
  chosen: readonly string[];
  onChoose: (codes: readonly string[]) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.list}>
      <p id={id} className={styles.legend}>
        {legend}
      </p>
      {options.map(({ code, label }) => (
        <Checkbox
          key={code}
          label={<span className={styles.text}>{label}</span>}
          checked={chosen.includes(code)}
          onChange={(_event, { checked }) =>
            onChoose(
              checked === true ? [...chosen, code] : chosen.filter((other) => other !== code)
            )
          }
        />
      ))}
    </div>
  );
}

/** Hours, level, audiences and scenarios of one module; saved together. */
export function ModuleForm({
  model,
  modules,
  isBusy,
  onSave,
}: {
  model: TrainingModel;
  modules: readonly ModuleEntry[];
  isBusy: boolean;
  onSave: (entry: ModuleEntry) => void;
}) {
  const styles = useStyles();
  const [code, setCode] = useState(modules[0]?.code ?? "");
  const [draft, setDraft] = useState<ModuleEntry | null>(null);
  const [hours, setHours] = useState<string | null>(null);
  const held = modules.find((entry) => entry.code === code);
  const shown = draft ?? held;
  if (shown === undefined) return null;
  const change = (part: Partial<ModuleEntry>): void => setDraft({ ...shown, ...part });
  const typed = hours ?? (shown.hours === 0 ? "" : String(shown.hours));
  const time = typed.trim() === "" ? 0 : Number(typed);
  const isTime = Number.isFinite(time) && time >= 0 && time <= 100_000;
  const suggested = model.modules.find((one) => one.code === code)?.suggestedScenarios ?? [];
  const scenarios = [...model.scenarios].sort(
    (a, b) => Number(suggested.includes(b.code)) - Number(suggested.includes(a.code))
  );
  const choose = (next: string): void => {
    setCode(next);
    setDraft(null);
    setHours(null);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTime || isBusy) return;
        onSave({ ...shown, hours: time });
      }}
    >
      <h2 className={styles.heading}>{editHeading}</h2>
      <Field label={moduleLabel} className={styles.field}>
        <Select
          className={styles.choice}
          value={code}
          onChange={(_event, { value }) => choose(value)}
        >
          {modules.map((entry) => (
            <option key={entry.code} value={entry.code}>
              {`${entry.code} ${entry.name}`.trim()}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={hoursLabel} {...(isTime ? {} : { validationMessage: hoursProblem })}>
        <Input
          inputMode="decimal"
          value={typed}
          onChange={(_event, { value }) => setHours(value)}
        />
      </Field>
      <Field label={levelLegend}>
        <RadioGroup
          value={String(shown.level)}
          onChange={(_event, { value }) => change({ level: Number(value) })}
        >
          {model.levels.map(({ value, label, anchor }) => (
            <Radio
              key={value}
              value={String(value)}
              label={
                <span className={styles.text}>
                  <strong>{`${value} ${label}`}</strong> {anchor}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <CodeChoice
        legend={audiencesLegend}
        options={model.audiences.map(({ code: own, name }) => ({
          code: own,
          label: `${own} ${name}`,
        }))}
        chosen={shown.audiences}
        onChoose={(audiences) => change({ audiences })}
      />
      <CodeChoice
        legend={scenariosLegend}
        options={scenarios.map(({ code: own, name }) => ({
          code: own,
          label: `${own} ${name}${suggested.includes(own) ? ` (${suggestedMark})` : ""}`,
        }))}
        chosen={shown.scenarios}
        onChoose={(chosen) => change({ scenarios: chosen })}
      />
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || !isTime}>
          {saveButton}
        </Button>
      </div>
    </form>
  );
}
