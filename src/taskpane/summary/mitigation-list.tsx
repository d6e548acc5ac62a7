import { makeStyles, tokens } from "@fluentui/react-components";
import type { BarrierFinding } from "../../barriers/finding";
import type { Framework } from "../../framework/framework";
import { asWords } from "../../text/numbers";
import { answersLine, leadLabel, leverLabel, monthsLabel } from "../../text/summary-task";
import { mitigationText, monthsText } from "../../text/summary";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300 },
  terms: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px", margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  meaning: { margin: 0 },
  line: { margin: 0 },
});

/** Each mitigation once, in the order of the gravest barrier that it answers. */
export function MitigationList({
  framework,
  present,
}: {
  framework: Framework;
  present: readonly BarrierFinding[];
}) {
  const styles = useStyles();
  const answered = new Map<string, string[]>();
  for (const barrier of present) {
    for (const id of barrier.mitigations) {
      answered.set(id, [...(answered.get(id) ?? []), barrier.id]);
    }
  }
  return (
    <ul className={styles.list}>
      {[...answered].map(([id, barriers]) => {
        const mitigation = framework.mitigations.find((one) => one.id === id);
        if (mitigation === undefined) return null;
        return (
          <li key={id} className={styles.item}>
            <h3 className={styles.name}>
              {id} {mitigation.title}
            </h3>
            <dl className={styles.terms}>
              <dt className={styles.term}>{leverLabel}</dt>
              <dd className={styles.meaning}>{asWords(mitigation.lever)}</dd>
              <dt className={styles.term}>{leadLabel}</dt>
              <dd className={styles.meaning}>{mitigation.leadAgency}</dd>
              <dt className={styles.term}>{monthsLabel}</dt>
              <dd className={styles.meaning}>{monthsText(mitigation, framework.postingMonths)}</dd>
            </dl>
            <p className={styles.line}>{answersLine(barriers)}</p>
            <p className={styles.line}>{mitigationText(mitigation)}</p>
          </li>
        );
      })}
    </ul>
  );
}
