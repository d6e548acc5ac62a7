import { makeStyles, tokens } from "@fluentui/react-components";
import type { IndicatorEntry } from "../../assessment/assessment";
import type { PlanItem } from "../../barriers/plan/mitigation-plan";
import type { Offices } from "../../barriers/plan/roles";
import type { Framework } from "../../framework/framework";
import {
  crossesText,
  handoverWords,
  leadText,
  leverText,
  supportText,
  whatToDo,
} from "../../text/plan";
import { monthSpan } from "../../text/reports";
import {
  answersLine,
  handoverLabel,
  leadLabel,
  leverLabel,
  monthsLabel,
  supportLabel,
} from "../../text/summary-task";

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
  line: { margin: 0, whiteSpace: "pre-line" },
});

function handoverText({ crossed, hasHandover }: PlanItem): string {
  if (crossed.length === 0) return handoverWords.none;
  const words = hasHandover ? handoverWords.recorded : handoverWords.needed;
  return `${words} (${crossesText(crossed)})`;
}

/** Each mitigation once, in the order of the plan. */
export function MitigationList({
  framework,
  items,
  offices,
  entries,
}: {
  framework: Framework;
  items: readonly PlanItem[];
  offices: Offices;
  entries: readonly IndicatorEntry[];
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => {
        const { mitigation } = item;
        const support = supportText(mitigation, offices);
        const terms: readonly (readonly [string, string])[] = [
          [leverLabel, leverText(mitigation)],
          [leadLabel, leadText(mitigation, offices)],
          ...(support === "" ? [] : [[supportLabel, support] as const]),
          [monthsLabel, monthSpan(item)],
          [handoverLabel, handoverText(item)],
        ];
        return (
          <li key={mitigation.id} className={styles.item}>
            <h3 className={styles.name}>
              {mitigation.id} {mitigation.title}
            </h3>
            <dl className={styles.terms}>
              {terms.map(([term, meaning]) => [
                <dt key={term} className={styles.term}>
                  {term}
                </dt>,
                <dd key={`${term} meaning`} className={styles.meaning}>
                  {meaning}
                </dd>,
              ])}
            </dl>
            <p className={styles.line}>{answersLine(item.answers)}</p>
            <p className={styles.line}>{whatToDo(item, framework, entries)}</p>
          </li>
        );
      })}
    </ul>
  );
}
