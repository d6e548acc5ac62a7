import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Stakeholder } from "../../assessment/assessment";
import type { CoalitionModel } from "../../framework/coalition-model";
import { degrees, stances } from "../../text/coalition";
import {
  answers,
  authorityLabel,
  blocLabel,
  codeHint,
  codeLabel,
  editHeading,
  influenceLabel,
  missing,
  newPerson,
  notSaid,
  personLabel,
  riskLabel,
  roleHint,
  roleLabel,
  saveButton,
  sinceLabel,
  stanceLabel,
} from "../../text/coalition-task";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  // A long option would otherwise make the choice as wide as itself.
  choice: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  field: { minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  line: { margin: 0 },
});

/** The next code that nobody bears: P-07 after P-06. */
function nextCode(people: readonly Stakeholder[]): string {
  for (let number = 1; ; number += 1) {
    const code = `P-${String(number).padStart(2, "0")}`;
    if (!people.some((one) => one.code.toLowerCase() === code.toLowerCase())) return code;
  }
}

function Choice<T extends string>({
  label,
  options,
  value,
  onChoose,
}: {
  label: string;
  options: readonly { readonly value: T; readonly label: string }[];
  value: T | null;
  onChoose: (value: T | null) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select
        className={styles.choice}
        value={value ?? ""}
        onChange={(_event, data) =>
          onChoose(options.find((option) => option.value === data.value)?.value ?? null)
        }
      >
        <option value="">{notSaid}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const words = <T extends string>(list: readonly T[]) =>
  list.map((value) => ({ value, label: value }));
const yesNo = [
  { value: "yes" as const, label: answers.yes },
  { value: "no" as const, label: answers.no },
];

/** One person, by code and role; saved together. */
export function PersonForm({
  model,
  people,
  isBusy,
  onSave,
}: {
  model: CoalitionModel;
  people: readonly Stakeholder[];
  isBusy: boolean;
  onSave: (person: Stakeholder) => void;
}) {
  const styles = useStyles();
  const [chosen, setChosen] = useState("");
  const [draft, setDraft] = useState<Stakeholder | null>(null);
  const blank: Stakeholder = {
    ...{ code: nextCode(people), role: "", bloc: null, hasAuthority: null, stance: null },
    ...{ influence: null, since: "", risk: null },
  };
  const person = draft ?? people.find(({ code }) => code === chosen) ?? blank;
  const change = (part: Partial<Stakeholder>): void => setDraft({ ...person, ...part });
  const lacks = [
    ...(person.code.trim() === "" ? [codeLabel] : []),
    ...(person.role.trim() === "" ? [roleLabel] : []),
  ];
  const { hasAuthority } = person;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks.length > 0 || isBusy) return;
        onSave({ ...person, code: person.code.trim(), role: person.role.trim() });
        setDraft(null);
        setChosen("");
      }}
    >
      <h2 className={styles.heading}>{editHeading}</h2>
      <Field label={personLabel} className={styles.field}>
        <Select
          className={styles.choice}
          value={chosen}
          onChange={(_event, { value }) => {
            setChosen(value);
            setDraft(null);
          }}
        >
          <option value="">{newPerson}</option>
          {people.map(({ code, role }) => (
            <option key={code} value={code}>{`${code} ${role}`}</option>
          ))}
        </Select>
      </Field>
      {chosen === "" && (
        <Field label={codeLabel} hint={codeHint}>
          <Input value={person.code} onChange={(_event, { value }) => change({ code: value })} />
        </Field>
      )}
      <Field label={roleLabel} hint={roleHint}>
        <Input value={person.role} onChange={(_event, { value }) => change({ role: value })} />
      </Field>
      <Choice
        label={blocLabel}
        options={model.blocs.map(({ code, name }) => ({ value: code, label: name }))}
        value={person.bloc}
        onChoose={(bloc) => change({ bloc })}
      />
      <Choice
        label={authorityLabel}
        options={yesNo}
        value={hasAuthority === null ? null : hasAuthority ? "yes" : "no"}
        onChoose={(value) => change({ hasAuthority: value === null ? null : value === "yes" })}
      />
      <Choice
        label={stanceLabel}
        options={words(stances)}
        value={person.stance}
        onChoose={(stance) => change({ stance })}
      />
      <Choice
        label={influenceLabel}
        options={words(degrees)}
        value={person.influence}
        onChoose={(influence) => change({ influence })}
      />
      <Field label={sinceLabel}>
        <Input
          placeholder="2025-11"
          value={person.since}
          onChange={(_event, { value }) => change({ since: value })}
        />
      </Field>
      <Choice
        label={riskLabel}
        options={words(degrees)}
        value={person.risk}
        onChoose={(risk) => change({ risk })}
      />
      {draft !== null && lacks.length > 0 && <p className={styles.line}>{missing(lacks)}</p>}
      <div>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={isBusy || draft === null || lacks.length > 0}
        >
          {saveButton}
        </Button>
      </div>
    </form>
  );
}
