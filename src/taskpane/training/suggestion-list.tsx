import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Framework } from "../../framework/framework";
import { gainLine, linkLine, nothingHelps, suggestionLine } from "../../text/training-task";
import type { Suggestion } from "../../training/suggest";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** More of them would be a catalogue and no advice. */
const most = 3;

/** The best changes with their gain, and the barriers that each bears on. */
export function SuggestionList({
  heading,
  suggestions,
  framework,
}: {
  heading: string;
  suggestions: readonly Suggestion[];
  framework: Framework;
}) {
  const styles = useStyles();
  const id = useId();
  const scenarios = new Map(framework.training?.scenarios.map(({ code, name }) => [code, name]));
  const barriers = new Map(framework.barriers.map((barrier) => [barrier.id, barrier.name]));
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      {suggestions.length === 0 && <p className={styles.line}>{nothingHelps}</p>}
      <ul className={styles.list}>
        {suggestions.slice(0, most).map((one) => (
          <li key={`${one.module} ${one.scenario ?? ""}`} className={styles.item}>
            <div className={styles.head}>
              <span>{suggestionLine(one, scenarios)}</span>
              <span className={styles.number}>{gainLine(one)}</span>
            </div>
            {one.links.map((link) => (
              <p key={link.barrier} className={styles.line}>
                {linkLine(link, barriers.get(link.barrier) ?? "")}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
