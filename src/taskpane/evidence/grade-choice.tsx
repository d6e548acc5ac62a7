import {
  credibilities,
  reliabilities,
  sharingLevels,
  type Credibility,
  type Reliability,
  type SharingLevel,
} from "../../assessment/evidence-words";
import {
  credibilityLabel,
  credibilityNames,
  reliabilityLabel,
  reliabilityNames,
  sharingLabel,
} from "../../text/evidence-item-form";
import { Choice } from "./choice";
import { useFormStyles } from "./use-form-styles";

export interface Grades {
  readonly reliability: Reliability | null;
  readonly credibility: Credibility | null;
  readonly sharing: SharingLevel | null;
}

export const noGrades: Grades = { reliability: null, credibility: null, sharing: "internal" };

/** How good an item is, and how far it may travel. */
export function GradeChoice({
  grades,
  onChange,
}: {
  readonly grades: Grades;
  readonly onChange: (grades: Grades) => void;
}) {
  const styles = useFormStyles();
  return (
    <div className={styles.pair}>
      <Choice
        label={reliabilityLabel}
        words={reliabilities}
        named={(word) => reliabilityNames[word]}
        value={grades.reliability}
        onChoose={(reliability) => onChange({ ...grades, reliability })}
      />
      <Choice
        label={credibilityLabel}
        words={credibilities}
        named={(word) => credibilityNames[word]}
        value={grades.credibility}
        onChoose={(credibility) => onChange({ ...grades, credibility })}
      />
      <Choice
        label={sharingLabel}
        words={sharingLevels}
        value={grades.sharing}
        onChoose={(sharing) => onChange({ ...grades, sharing })}
      />
    </div>
  );
}
