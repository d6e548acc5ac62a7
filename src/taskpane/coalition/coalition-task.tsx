import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import packageFile from "../../../package.json";
import { addStakeholders } from "../../actions/add-stakeholders";
import { enterFact, enterStakeholder } from "../../actions/enter-stakeholder";
import { goToPlace } from "../pane/go-to-place";
import type { Stakeholder } from "../../assessment/assessment";
import { coalitionMap } from "../../scoring/coalition/coalition-map";
import { sheetKeys } from "../../sheets/sheet-keys";
import {
  addButton,
  addedLine,
  adding,
  answers,
  goToButton,
  intro,
  noModel,
  openHeading,
  openHint,
  savedLine,
  unsound,
} from "../../text/coalition-task";
import type { TaskProps } from "../pane/task-props";
import { useWork } from "../pane/use-work";
import { CoalitionView } from "./coalition-view";
import { PersonForm } from "./person-form";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  line: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** Who supports the reform: what the map supports, what is to be confirmed, and the entry of people. */
export function CoalitionTask({ held, refresh, follow, say, stop }: TaskProps) {
  const styles = useStyles();
  const { isBusy, act } = useWork({ refresh, say, stop });
  const { framework, assessment, found } = held;
  const { coalition: model } = framework;
  const { coalition: record } = assessment;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the task is opened
  useEffect(() => follow(), []);
  const of = { framework, assessment: found.key };
  const add = (): void => {
    say(adding);
    void act(async () => {
      const outcome = await addStakeholders({ ...of, version: packageFile.version });
      return outcome.kind === "added" ? addedLine(outcome.sheets[0]?.name ?? "") : outcome;
    }, add);
  };
  const save = (person: Stakeholder): void => {
    const { place: _place, ...entered } = person;
    void act(
      async () => {
        const outcome = await enterStakeholder({ ...of, ...entered });
        return outcome.kind === "entered" ? savedLine(person.code) : outcome;
      },
      () => save(person)
    );
  };
  const confirm = (fact: string, isConfirmed: boolean | null): void => {
    void act(
      async () => {
        const outcome = await enterFact({ ...of, fact, isConfirmed });
        return outcome.kind === "entered" ? savedLine(fact) : outcome;
      },
      () => confirm(fact, isConfirmed)
    );
  };

  if (model === null) return <p className={styles.line}>{noModel}</p>;
  if (record === undefined) {
    return (
      <div className={styles.task}>
        <p className={styles.line}>{intro}</p>
        <div>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={add}>
            {addButton}
          </Button>
        </div>
      </div>
    );
  }
  const map = coalitionMap(record, model);
  const entry = assessment.entries.find(({ code }) => code === model.indicator)?.entry;
  const sheet = found.sheets.get(sheetKeys.stakeholders);
  return (
    <div className={styles.task}>
      {map === null ? (
        <p className={styles.line}>{unsound}</p>
      ) : (
        <CoalitionView
          map={map}
          indicator={model.indicator}
          entered={entry?.kind === "score" ? entry.level : null}
        />
      )}
      {sheet !== undefined && (
        <div>
          <Button onClick={() => goToPlace({ sheet }, stop)}>{goToButton}</Button>
        </div>
      )}
      {model.facts.length > 0 && (
        <section aria-labelledby="facts">
          <h2 id="facts" className={styles.heading}>
            {openHeading}
          </h2>
          <p className={styles.line}>{openHint}</p>
          {model.facts.map(({ code, text }) => {
            const given = record.facts[code] ?? null;
            return (
              <Field key={code} label={text}>
                <RadioGroup
                  layout="horizontal"
                  value={given === null ? "" : given ? "yes" : "no"}
                  disabled={isBusy}
                  onChange={(_event, { value }) =>
                    confirm(code, value === "" ? null : value === "yes")
                  }
                >
                  <Radio value="yes" label={answers.yes} />
                  <Radio value="no" label={answers.no} />
                  <Radio value="" label={answers.open} />
                </RadioGroup>
              </Field>
            );
          })}
        </section>
      )}
      <PersonForm model={model} people={record.people} isBusy={isBusy} onSave={save} />
    </div>
  );
}
