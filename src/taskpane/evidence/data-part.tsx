import { useState } from "react";
import type { EvidenceItem, IndicatorEntry } from "../../assessment/assessment";
import type { EvidenceType } from "../../framework/framework";
import { confirmedLine, gradesHeading, noSources } from "../../text/evidence-datasets";
import type { TaskProps } from "../pane/task-props";
import { GradeChoice, noGrades } from "./grade-choice";
import { SourceCard } from "./source-card";
import { useFormStyles } from "./use-form-styles";
import { useLog } from "./use-log";

/** The types with data among them, in their usual order. */
function withData(types: readonly EvidenceType[]): EvidenceType[] {
  return types.includes("data") ? [...types] : ["data", ...types];
}

/** The framework's datasets of an indicator: type a value, see what it proposes, log it, confirm it. */
export function DataPart({
  entry,
  items,
  onChange,
  ...props
}: TaskProps & {
  readonly entry: IndicatorEntry;
  readonly items: readonly EvidenceItem[];
  readonly onChange: (part: Partial<IndicatorEntry>) => void;
}) {
  const styles = useFormStyles();
  const { isBusy, log } = useLog(props);
  const [grades, setGrades] = useState(noGrades);
  const { framework } = props.held;
  const indicator = framework.indicators.find(({ code }) => code === entry.code);
  if (indicator === undefined || indicator.dataSources.length === 0) {
    return <p className={styles.line}>{noSources}</p>;
  }
  const confirm = (level: number): void => {
    onChange({ entry: { kind: "score", level }, evidence: withData(entry.evidence) });
    props.say(confirmedLine(entry.code, level));
  };
  return (
    <div className={styles.part}>
      <h2 className={styles.heading}>{gradesHeading}</h2>
      <GradeChoice grades={grades} onChange={setGrades} />
      {indicator.dataSources.map((source) => (
        <SourceCard
          key={`${indicator.code} ${source.id}`}
          framework={framework}
          indicator={indicator}
          source={source}
          standing={items.filter(({ field }) => field.toLowerCase() === source.id.toLowerCase())}
          grades={grades}
          isBusy={isBusy}
          onLog={(item, onLogged) => log([item], onLogged)}
          onConfirm={confirm}
        />
      ))}
    </div>
  );
}
