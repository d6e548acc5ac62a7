import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { EvidenceType, Indicator } from "../../framework/framework";
import { evidenceLegend, evidenceName } from "../../text/score-task";

const ALL: readonly EvidenceType[] = ["data", "interview", "site"];

const useStyles = makeStyles({
  legend: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap" },
});

/** The kinds of evidence behind the level; those that the indicator asks for come first. */
export function EvidenceChoice({
  indicator,
  evidence,
  onChoose,
}: {
  indicator: Indicator;
  evidence: readonly EvidenceType[];
  onChoose: (evidence: readonly EvidenceType[]) => void;
}) {
  const styles = useStyles();
  const legend = useId();
  const asked = indicator.evidenceTypes;
  const shown = [...asked, ...ALL.filter((type) => !asked.includes(type))];
  return (
    <div role="group" aria-labelledby={legend}>
      <p id={legend} className={styles.legend}>
        {evidenceLegend}
      </p>
      <div className={styles.choices}>
        {shown.map((type) => (
          <Checkbox
            key={type}
            label={evidenceName(type)}
            checked={evidence.includes(type)}
            onChange={(_event, { checked }) =>
              onChoose(
                ALL.filter((one) => (one === type ? checked === true : evidence.includes(one)))
              )
            }
          />
        ))}
      </div>
    </div>
  );
}
