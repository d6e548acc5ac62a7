import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, type KeyboardEvent } from "react";
import type { Entry } from "../../assessment/assessment";
import type { Framework, Indicator } from "../../framework/framework";
import {
  clearButton,
  keysHint,
  levelLegend,
  noInformationLabel,
  notApplicableLabel,
} from "../../text/score-task";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
});

const NA = "NA";
const NI = "NI";

function valueOf(entry: Entry): string {
  if (entry.kind === "score") return String(entry.level);
  if (entry.kind === "notApplicable") return NA;
  return entry.kind === "noInformation" ? NI : "";
}

function entryOf(value: string): Entry {
  if (value === NA) return { kind: "notApplicable" };
  if (value === NI) return { kind: "noInformation" };
  return { kind: "score", level: Number(value) };
}

/** The described levels of the indicator as a choice, with NA, NI and taking the score away. */
export function LevelChoice({
  framework,
  indicator,
  entry,
  onChoose,
}: {
  framework: Framework;
  indicator: Indicator;
  entry: Entry;
  onChoose: (entry: Entry) => void;
}) {
  const styles = useStyles();
  const legend = useId();
  const { scale } = framework;
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const level = scale.levels.find(({ value }) => String(value) === event.key);
    if (level === undefined) return;
    event.preventDefault();
    onChoose({ kind: "score", level: level.value });
  };
  return (
    <div role="group" aria-labelledby={legend} className={styles.group}>
      <p id={legend} className={styles.legend}>
        {levelLegend}
      </p>
      <p className={styles.quiet}>{keysHint}</p>
      <RadioGroup
        aria-labelledby={legend}
        value={valueOf(entry)}
        onKeyDown={keys}
        onChange={(_event, { value }) => onChoose(entryOf(value))}
      >
        {scale.levels.map(({ value, label }) => (
          <Radio
            key={value}
            value={String(value)}
            label={
              <span className={styles.text}>
                <strong>
                  {value} {label}.
                </strong>{" "}
                {indicator.anchors[value - 1]}
              </span>
            }
          />
        ))}
        <Radio
          value={NA}
          label={
            <span className={styles.text}>
              <strong>{notApplicableLabel}.</strong> {scale.notApplicable}
            </span>
          }
        />
        <Radio
          value={NI}
          label={
            <span className={styles.text}>
              <strong>{noInformationLabel}.</strong> {scale.noInformation}
            </span>
          }
        />
      </RadioGroup>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={entry.kind === "blank"}
        onClick={() => onChoose({ kind: "blank" })}
      >
        {clearButton}
      </Button>
    </div>
  );
}
