import { Button } from "@fluentui/react-components";
import type { EvidenceItem, IndicatorEntry } from "../../assessment/assessment";
import { derivedConfidence } from "../../assessment/derived-confidence";
import { lowestCeiling } from "../../assessment/indicator-evidence";
import { givesReason, withReason } from "../../assessment/written-reasons";
import {
  aboveCeilingLine,
  ceilingReasonLabel,
  confidenceHeading,
  confidenceReasonLabel,
  derivedLine,
  enteredLine,
  notGraded,
  reasonGiven,
  takeButton,
} from "../../text/evidence-task";
import { ReasonField } from "./reason-field";
import { useFormStyles } from "./use-form-styles";

/** What the items make of confidence and score, beside what is entered, with the ways to settle it. */
export function Weighing({
  entry,
  items,
  onChange,
}: {
  readonly entry: IndicatorEntry;
  readonly items: readonly EvidenceItem[];
  readonly onChange: (part: Partial<IndicatorEntry>) => void;
}) {
  const styles = useFormStyles();
  const derived = derivedConfidence(items);
  const score = entry.entry.kind === "score" ? entry.entry.level : null;
  const differs = score !== null && derived !== null && entry.confidence !== derived.confidence;
  const cap = lowestCeiling(items);
  const isAbove = score !== null && cap?.level != null && score > cap.level;
  return (
    <section className={styles.card} aria-labelledby="weighing">
      <h2 id="weighing" className={styles.heading}>
        {confidenceHeading}
      </h2>
      <p className={styles.line}>{derived === null ? notGraded : derivedLine(derived)}</p>
      {score !== null && <p className={styles.line}>{enteredLine(entry.confidence)}</p>}
      {differs && (
        <div>
          <Button size="small" onClick={() => onChange({ confidence: derived.confidence })}>
            {takeButton(derived.confidence)}
          </Button>
        </div>
      )}
      {differs &&
        entry.confidence !== null &&
        (givesReason(entry.basis, "confidence") ? (
          <p className={styles.quiet}>{reasonGiven}</p>
        ) : (
          <ReasonField
            label={confidenceReasonLabel}
            onGive={(reason) => onChange({ basis: withReason(entry.basis, "confidence", reason) })}
          />
        ))}
      {isAbove && cap?.level != null && (
        <p className={styles.line}>{aboveCeilingLine(score, cap.level, cap.id)}</p>
      )}
      {isAbove &&
        (givesReason(entry.basis, "ceiling") ? (
          <p className={styles.quiet}>{reasonGiven}</p>
        ) : (
          <ReasonField
            label={ceilingReasonLabel}
            onGive={(reason) => onChange({ basis: withReason(entry.basis, "ceiling", reason) })}
          />
        ))}
    </section>
  );
}
