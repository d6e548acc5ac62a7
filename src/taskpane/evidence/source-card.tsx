import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { EvidenceItem } from "../../assessment/assessment";
import {
  conversionLine,
  datasetEvidence,
  proposeLevel,
  vintageYear,
} from "../../assessment/dataset-value";
import type { NewEvidence } from "../../assessment/evidence-item";
import type { DataSource, Framework, Indicator } from "../../framework/framework";
import {
  acceptsLine,
  confirmButton,
  handLevelLabel,
  logValueButton,
  proposalLine,
  standingLine,
  useLines,
  valueLabel,
  versionHint,
  versionLabel,
} from "../../text/evidence-datasets";
import { Choice } from "./choice";
import type { Grades } from "./grade-choice";
import { useFormStyles } from "./use-form-styles";
import { thisMonth } from "./use-log";

/** One dataset of an indicator: what its value proposes, before and after it is logged. */
export function SourceCard({
  framework,
  indicator,
  source,
  standing,
  grades,
  isBusy,
  onLog,
  onConfirm,
}: {
  readonly framework: Framework;
  readonly indicator: Indicator;
  readonly source: DataSource;
  /** Values of this field that the log holds. */
  readonly standing: readonly EvidenceItem[];
  readonly grades: Grades;
  readonly isBusy: boolean;
  readonly onLog: (item: NewEvidence, onLogged: () => void) => void;
  readonly onConfirm: (level: number) => void;
}) {
  const styles = useFormStyles();
  const heading = useId();
  const [value, setValue] = useState("");
  const [version, setVersion] = useState("");
  const [byHand, setByHand] = useState<number | null>(null);
  const typed = { indicator, source, value, version };
  const proposal = value.trim() === "" ? null : proposeLevel(framework, typed);
  const conversion = framework.conversions[source.conversion];
  const isUsable = proposal !== null && proposal.kind !== "outside";
  const log = (): void => {
    const item = datasetEvidence(framework, typed, { month: thisMonth(), ...grades });
    onLog({ ...item, level: item.level ?? byHand }, () => {
      setValue("");
      setByHand(null);
    });
  };
  const name = source.dataset === null ? source.id : `${source.dataset} ${source.id}`;
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h3 id={heading} className={styles.line}>
        {name}
      </h3>
      <p className={styles.quiet}>
        {useLines[source.use]} {source.note}
      </p>
      {conversion !== undefined && (
        <p className={styles.quiet}>
          {acceptsLine(conversionLine(conversion, vintageYear(version)))}
        </p>
      )}
      {standing.map((item) => (
        <div key={`${item.id} ${item.version}`}>
          <p className={styles.line}>
            {standingLine(item.id, item.value, item.version, String(item.level ?? ""))}
          </p>
          {source.use === "direct" && item.level !== null && (
            <Button size="small" onClick={() => item.level !== null && onConfirm(item.level)}>
              {confirmButton(item.level)}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.pair}>
        <Field label={versionLabel} hint={versionHint}>
          <Input value={version} onChange={(_event, { value: text }) => setVersion(text.trim())} />
        </Field>
        <Field
          label={valueLabel}
          {...(proposal === null
            ? {}
            : {
                validationState: proposal.kind === "outside" ? "error" : "none",
                validationMessage: proposalLine(proposal, source.use),
              })}
        >
          <Input value={value} onChange={(_event, { value: text }) => setValue(text)} />
        </Field>
      </div>
      {proposal?.kind === "by hand" && (
        <Choice
          label={handLevelLabel}
          words={framework.scale.levels.map((level) => level.value)}
          value={byHand}
          onChoose={setByHand}
        />
      )}
      <div>
        <Button size="small" disabledFocusable={!isUsable || isBusy} onClick={log}>
          {logValueButton}
        </Button>
      </div>
    </section>
  );
}
