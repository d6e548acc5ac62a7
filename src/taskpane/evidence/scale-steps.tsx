import { Field, Input } from "@fluentui/react-components";
import { useId } from "react";
import type { ScaleStep, ScaleTable } from "../../assessment/scale-table";
import { stepLabel, stepsHeading, stepsHint } from "../../text/evidence-own-rows";
import { useFormStyles } from "./use-form-styles";

/** What is typed for a level: the own scores that become it, or where its stretch begins. */
function typedOf(scale: ScaleTable, level: number): string {
  return scale.steps
    .filter((step) => step.level === level)
    .map((step) => (step.kind === "value" ? step.value : String(step.from)))
    .join("; ");
}

function stepsOf(text: string, level: number, isFrom: boolean): ScaleStep[] {
  const typed = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (!isFrom) return typed.map((value) => ({ kind: "value", value, level }));
  return typed
    .filter((part) => Number.isFinite(Number(part)))
    .map((part) => ({ kind: "from", from: Number(part), level }));
}

/** The table from own scores to levels, open to be changed before anything is brought in. */
export function ScaleSteps({
  scale,
  levels,
  onChange,
}: {
  readonly scale: ScaleTable;
  readonly levels: readonly number[];
  readonly onChange: (scale: ScaleTable) => void;
}) {
  const styles = useFormStyles();
  const legend = useId();
  const isFrom = scale.steps.some(({ kind }) => kind === "from");
  return (
    <div role="group" aria-labelledby={legend} className={styles.part}>
      <p id={legend} className={styles.line}>
        {stepsHeading}
      </p>
      <p className={styles.quiet}>{stepsHint}</p>
      <div className={styles.pair}>
        {levels.map((level) => (
          <Field key={`${scale.name} ${level}`} label={stepLabel(level, isFrom)}>
            <Input
              defaultValue={typedOf(scale, level)}
              onChange={(_event, { value }) =>
                onChange({
                  ...scale,
                  steps: [
                    ...scale.steps.filter((step) => step.level !== level),
                    ...stepsOf(value, level, isFrom),
                  ],
                })
              }
            />
          </Field>
        ))}
      </div>
    </div>
  );
}
