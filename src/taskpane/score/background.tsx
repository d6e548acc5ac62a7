import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Framework, Indicator } from "../../framework/framework";
import {
  dataHeading,
  noteHeading,
  observationsHeading,
  promptsHeading,
  rulesHeading,
} from "../../text/score-task";

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: "pointer", minHeight: "32px", lineHeight: "32px" },
  list: { marginTop: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.part}>
      <summary className={styles.summary}>{heading}</summary>
      <ul className={styles.list}>{children}</ul>
    </details>
  );
}

/** What helps to find the level, folded away until somebody wants it. */
export function Background({
  framework,
  indicator,
}: {
  framework: Framework;
  indicator: Indicator;
}) {
  const { interviewPrompts, dataSources, siteObservations, note } = indicator;
  return (
    <div>
      {framework.scoringRules.length > 0 && (
        <Part heading={rulesHeading}>
          {framework.scoringRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </Part>
      )}
      {interviewPrompts.length > 0 && (
        <Part heading={promptsHeading}>
          {interviewPrompts.map(({ stakeholder, prompt }) => (
            <li key={`${stakeholder} ${prompt}`}>
              <strong>{stakeholder}:</strong> {prompt}
            </li>
          ))}
        </Part>
      )}
      {siteObservations.length > 0 && (
        <Part heading={observationsHeading}>
          {siteObservations.map((observation) => (
            <li key={observation}>{observation}</li>
          ))}
        </Part>
      )}
      {dataSources.length > 0 && (
        <Part heading={dataHeading}>
          {dataSources.map(({ id, dataset, note: text }) => (
            <li key={id}>
              {dataset === null ? id : (framework.datasets[dataset]?.text ?? dataset)}
              {text === "" ? "" : `: ${text}`}
            </li>
          ))}
        </Part>
      )}
      {note !== "" && (
        <Part heading={noteHeading}>
          <li>{note}</li>
        </Part>
      )}
    </div>
  );
}
