import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { goToCell } from "../../actions/go-to";
import type { RevealedEntries, SecondAssessor } from "../../assessment/assessment";
import { isDisagreement, scorePair, type ScorePair } from "../../assessment/score-pairs";
import { isOfOtherRound } from "../../assessment/second-assessor";
import { agreementReport } from "../../scoring/agreement/agreement-report";
import {
  againHeading,
  agreedLine,
  disagreementsHeading,
  goToLogButton,
  noDisagreements,
  otherRoundLine,
  othersHeading,
  pairLine,
  reconcileAgainButton,
  reconcileButton,
  reconciledHeading,
} from "../../text/assessors-task";
import type { TaskProps } from "../pane/task-props";
import { AgreementFigures } from "./agreement-figures";
import { BeginForm } from "./begin-form";
import { ReconcileForm } from "./reconcile-form";
import { Section } from "./section";
import type { Step } from "./use-step";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { cursor: "pointer", minHeight: "32px", lineHeight: "32px" },
});

interface Compared extends RevealedEntries {
  readonly pair: ScorePair;
}

type PanelProps = TaskProps & { readonly step: Step; readonly second: SecondAssessor };

/** After the reveal: how far both agree, what is to be reconciled, and what was. */
export function RevealedPanel(props: PanelProps) {
  const { second, stop } = props;
  const all = second.revealed.map((one): Compared => ({
    ...one,
    pair: scorePair(one.code, one.a, one.b),
  }));
  const isOpen = ({ agreed }: Compared): boolean => agreed.kind === "blank";
  const toReconcile = all.filter((one) => isOpen(one) && isDisagreement(one.pair));
  const others = all.filter((one) => isOpen(one) && !isDisagreement(one.pair) && differs(one.pair));
  const done = all.filter((one) => !isOpen(one));
  const place = second.revealed[0]?.place;
  return (
    <>
      {isOfOtherRound(second) && (
        <Section heading={againHeading}>
          <p>{otherRoundLine(second.round, second.currentRound)}</p>
          <BeginForm {...props} again />
        </Section>
      )}
      <AgreementFigures report={agreementReport(all.map(({ pair }) => pair))} />
      <Section heading={`${disagreementsHeading} (${toReconcile.length})`}>
        {toReconcile.length === 0 && <p>{noDisagreements}</p>}
        <Pairs {...props} pairs={toReconcile} />
      </Section>
      {others.length > 0 && (
        <Section heading={`${othersHeading} (${others.length})`}>
          <Pairs {...props} pairs={others} />
        </Section>
      )}
      {done.length > 0 && (
        <Section heading={`${reconciledHeading} (${done.length})`}>
          <Pairs {...props} pairs={done} />
        </Section>
      )}
      {place !== undefined && (
        <div>
          <Button
            size="small"
            onClick={() => {
              void goToCell(place).then((outcome) => {
                if (outcome.kind !== "there") stop(outcome);
              });
            }}
          >
            {goToLogButton}
          </Button>
        </div>
      )}
    </>
  );
}

function differs({ kind, apart }: ScorePair): boolean {
  return kind === "information" || (apart !== null && apart > 0);
}

function Pairs({ pairs, ...props }: PanelProps & { readonly pairs: readonly Compared[] }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const names = new Map(props.held.framework.indicators.map(({ code, name }) => [code, name]));
  return (
    <ul className={styles.list}>
      {pairs.map(({ code, pair, agreed }) => (
        <li key={code} className={styles.item}>
          <p>
            <strong>{code}</strong> {names.get(code)}
          </p>
          <p>{agreed.kind === "blank" ? pairLine(pair) : agreedLine(pair, agreed)}</p>
          {chosen === code ? (
            <ReconcileForm {...props} code={code} onClose={() => setChosen(null)} />
          ) : (
            <Button
              size="small"
              aria-label={`${agreed.kind === "blank" ? reconcileButton : reconcileAgainButton} ${code}`}
              onClick={() => setChosen(code)}
            >
              {agreed.kind === "blank" ? reconcileButton : reconcileAgainButton}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
