import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import packageFile from "../../../package.json";
import { addTraining } from "../../actions/add-training";
import { enterItem, enterModule } from "../../actions/enter-training";
import { goToPlace } from "../pane/go-to-place";
import { barriersInView } from "../../barriers/barriers-in-view";
import { sheetKeys } from "../../sheets/sheet-keys";
import {
  addButton,
  addedLine,
  adding,
  goToScenarios,
  goToTraining,
  intro,
  itemsHeading,
  itemsHint,
  modulesHeading,
  noModel,
  savedLine,
  scenariosHeading,
} from "../../text/training-task";
import { suggestTraining } from "../../training/suggest";
import type { TaskProps } from "../pane/task-props";
import { useWork } from "../pane/use-work";
import { IndexView } from "./index-view";
import { ModuleForm } from "./module-form";
import { SuggestionList } from "./suggestion-list";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  line: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  items: { display: "flex", flexDirection: "column" },
});

/** Training integration: the index, what would raise it most, and the entry of what is taught. */
export function TrainingTask({ held, refresh, follow, say, stop }: TaskProps) {
  const styles = useStyles();
  const { isBusy, act } = useWork({ refresh, say, stop });
  const { framework, assessment, barriers, found } = held;
  const { training: model } = framework;
  const { training: record } = assessment;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the task is opened
  useEffect(() => follow(), []);
  const of = { framework, assessment: found.key };
  const add = (): void => {
    say(adding);
    void act(async () => {
      const outcome = await addTraining({ ...of, version: packageFile.version });
      return outcome.kind === "added" ? addedLine(outcome.sheets.map(({ name }) => name)) : outcome;
    }, add);
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
  const { modules, scenarios } = suggestTraining(
    record,
    model,
    barriersInView(framework, barriers)
  );
  const sheets = [
    [sheetKeys.training, goToTraining],
    [sheetKeys.scenarios, goToScenarios],
  ] as const;
  const tick = (item: string, isEvidenced: boolean): void => {
    void act(
      async () => {
        const outcome = await enterItem({ ...of, item, isEvidenced });
        return outcome.kind === "entered" ? savedLine(item) : outcome;
      },
      () => tick(item, isEvidenced)
    );
  };
  const save = (entry: Parameters<Parameters<typeof ModuleForm>[0]["onSave"]>[0]): void => {
    const { code: module, hours, level, audiences, scenarios: used } = entry;
    void act(
      async () => {
        const request = { ...of, module, hours, level, audiences, scenarios: used };
        const outcome = await enterModule(request);
        return outcome.kind === "entered" ? savedLine(module) : outcome;
      },
      () => save(entry)
    );
  };
  return (
    <div className={styles.task}>
      <IndexView model={model} record={record} />
      <div className={styles.buttons}>
        {sheets.map(([key, label]) => {
          const name = found.sheets.get(key);
          return name === undefined ? null : (
            <Button key={key} onClick={() => goToPlace({ sheet: name }, stop)}>
              {label}
            </Button>
          );
        })}
      </div>
      <SuggestionList heading={modulesHeading} suggestions={modules} framework={framework} />
      <SuggestionList heading={scenariosHeading} suggestions={scenarios} framework={framework} />
      <ModuleForm model={model} modules={record.modules} isBusy={isBusy} onSave={save} />
      <div role="group" aria-labelledby="items" className={styles.items}>
        <h2 id="items" className={styles.heading}>
          {itemsHeading}
        </h2>
        <p className={styles.line}>{itemsHint}</p>
        {model.selfInclusionItems.map(({ code, text }) => (
          <Checkbox
            key={code}
            label={text}
            checked={record.itemsEvidenced.includes(code)}
            disabled={isBusy}
            onChange={(_event, { checked }) => tick(code, checked === true)}
          />
        ))}
      </div>
    </div>
  );
}
