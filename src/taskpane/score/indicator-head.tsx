import { makeStyles, tokens } from "@fluentui/react-components";
import type { Framework, Indicator } from "../../framework/framework";
import { positionLine, redLineLine, saveLine, type SaveState } from "../../text/score-task";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, overflowWrap: "anywhere" },
  line: { margin: 0 },
  quiet: {
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  red: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Which indicator it is, what is asked, and whether its entry is in the sheet. */
export function IndicatorHead({
  framework,
  indicator,
  position,
  all,
  state,
}: {
  framework: Framework;
  indicator: Indicator;
  position: number;
  all: number;
  state: SaveState;
}) {
  const styles = useStyles();
  const category = framework.categories.find(({ code }) => code === indicator.category);
  return (
    <div className={styles.head}>
      <p className={styles.quiet}>
        <span>{category?.name}</span>
        <span>{positionLine(position, all)}</span>
      </p>
      <h2 className={styles.name}>
        {indicator.code} {indicator.name}
      </h2>
      <p className={styles.line}>{indicator.question}</p>
      {indicator.redLine !== null && (
        <p className={styles.red}>
          <span aria-hidden="true">▲ </span>
          {redLineLine(indicator.redLine)}
        </p>
      )}
      <p className={styles.quiet} aria-live="polite">
        {saveLine(state)}
      </p>
    </div>
  );
}
