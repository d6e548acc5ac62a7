import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Confidence } from "../../framework/framework";
import { confidenceLegend, noConfidence } from "../../text/score-task";

const CHOICES: readonly Confidence[] = ["High", "Moderate", "Low"];

/** How sure the assessor is of the level. */
export function ConfidenceChoice({
  confidence,
  onChoose,
}: {
  confidence: Confidence | null;
  onChoose: (confidence: Confidence | null) => void;
}) {
  return (
    <Field label={confidenceLegend}>
      <RadioGroup
        layout="horizontal"
        style={{ flexWrap: "wrap" }}
        value={confidence ?? ""}
        onChange={(_event, { value }) =>
          onChoose(CHOICES.find((choice) => choice === value) ?? null)
        }
      >
        {CHOICES.map((choice) => (
          <Radio key={choice} value={choice} label={choice} />
        ))}
        <Radio value="" label={noConfidence} />
      </RadioGroup>
    </Field>
  );
}
