import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import packageFile from "../../../package.json";
import { makeFieldSheet } from "../../actions/field-sheet";
import { sheetWritten } from "../../actions/rebuild-sheet";
import { goToPlace } from "../pane/go-to-place";
import { stakeholdersOf } from "../../sheets/interview-guide-sheet";
import {
  goToPrintedButton,
  hasNotesLine,
  kindLabel,
  kindNames,
  madeLine,
  makeButton,
  makingLine,
  nothingChosen,
  printIntro,
  stakeholdersHeading,
} from "../../text/evidence-print";
import type { TaskProps } from "../pane/task-props";
import { Choice } from "./choice";
import { IndicatorPicks } from "./indicator-picks";
import { useFormStyles } from "./use-form-styles";

const kinds = ["interview guide", "observation sheet"] as const;

/** An interview guide or an observation sheet for chosen indicators, made in the workbook. */
export function PrintPart({
  code,
  held,
  say,
  stop,
}: TaskProps & {
  /** Of the indicator that is chosen already. */
  readonly code: string;
}) {
  const styles = useFormStyles();
  const { framework, found } = held;
  const [kind, setKind] = useState<(typeof kinds)[number]>("interview guide");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([code]));
  /** Kinds of stakeholders that are left out. */
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const codes = framework.indicators.map((one) => one.code).filter((one) => chosen.has(one));
  const asked = stakeholdersOf(framework, codes);
  const make = async (): Promise<void> => {
    setFault(codes.length === 0 ? nothingChosen : "");
    if (codes.length === 0) return;
    setIsBusy(true);
    stop(null);
    say(makingLine);
    const stakeholders = asked.filter((one) => !without.has(one));
    const outcome = await makeFieldSheet({
      framework,
      assessment: found.key,
      version: packageFile.version,
      sheet: kind === "interview guide" ? { kind, codes, stakeholders } : { kind, codes },
    });
    setIsBusy(false);
    if (outcome.kind === "rebuilt" || outcome.kind === "added") {
      const { sheet, typedOver } = sheetWritten(outcome);
      setMade(sheet);
      say(madeLine(sheet, typedOver));
    } else if (outcome.kind === "has-notes") {
      say("");
      setFault(hasNotesLine(outcome.sheet));
    } else {
      say("");
      stop(outcome, () => void make());
    }
  };
  return (
    <div className={styles.part}>
      <p className={styles.line}>{printIntro}</p>
      <Choice
        isNeeded
        label={kindLabel}
        words={kinds}
        named={(word) => kindNames[word]}
        value={kind}
        onChoose={(word) => setKind(word ?? kind)}
      />
      <IndicatorPicks framework={framework} chosen={chosen} onChange={setChosen} />
      {kind === "interview guide" && asked.length > 0 && (
        <section aria-labelledby="asked">
          <h2 id="asked" className={styles.heading}>
            {stakeholdersHeading}
          </h2>
          {asked.map((one) => (
            <div key={one}>
              <Checkbox
                label={one}
                checked={!without.has(one)}
                onChange={(_event, { checked }) => {
                  const next = new Set(without);
                  if (checked === true) next.delete(one);
                  else next.add(one);
                  setWithout(next);
                }}
              />
            </div>
          ))}
        </section>
      )}
      {fault !== "" && <p role="alert">{fault}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void make()}>
          {makeButton}
        </Button>
        {made !== null && (
          <Button onClick={() => goToPlace({ sheet: made }, stop)}>{goToPrintedButton}</Button>
        )}
      </div>
    </div>
  );
}
