import { makeStyles, tokens } from "@fluentui/react-components";
import type { CoalitionMap } from "../../scoring/coalition/coalition-map";
import {
  blocLine,
  blocsHeading,
  enteredLine,
  levelLine,
  mapHeading,
  restLines,
} from "../../text/coalition-task";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  line: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  bloc: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: "right" },
});

/** What the map supports, beside the score that was entered, and who covers which bloc. */
export function CoalitionView({
  map,
  indicator,
  entered,
}: {
  map: CoalitionMap;
  indicator: string;
  entered: number | null;
}) {
  const styles = useStyles();
  return (
    <>
      <section aria-labelledby="coalition" className={styles.section}>
        <h2 id="coalition" className={styles.heading}>
          {mapHeading}
        </h2>
        <p className={styles.line}>
          <strong>{levelLine(map, indicator)}</strong> {enteredLine(indicator, entered, map.level)}
        </p>
        {restLines(map).map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </section>
      <section aria-labelledby="blocs" className={styles.section}>
        <h2 id="blocs" className={styles.heading}>
          {blocsHeading}
        </h2>
        <ul className={styles.list}>
          {map.blocs.map(({ code, name, supporters, opposed }) => (
            <li key={code} className={styles.bloc}>
              <span>{name}</span>
              <span className={styles.number}>{blocLine(supporters, opposed)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
