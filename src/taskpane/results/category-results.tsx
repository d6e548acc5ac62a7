import { makeStyles, tokens } from "@fluentui/react-components";
import { oneDecimal } from "../../text/numbers";
import { cappedLine, coverageLine, noScore, rangeWords } from "../../text/results-task";
import { categoryReading } from "../../text/scores";
import type { HeldAssessment } from "../pane/held-assessment";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
  },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Each category with its number at the right, the range that is still open beside it, and its band. */
export function CategoryResults({ held }: { held: HeldAssessment }) {
  const styles = useStyles();
  const { framework, assessment, scores } = held;
  return (
    <ul className={styles.list}>
      {scores.categories.map((category) => {
        const { code, score, band, capped, coverage, bounds } = category;
        const isOpen = bounds.high - bounds.low > 1e-9;
        return (
          <li key={code} className={styles.item}>
            <h3 className={styles.head}>
              <span>{framework.categories.find((one) => one.code === code)?.name}</span>
              <span className={styles.number}>{score === null ? noScore : oneDecimal(score)}</span>
            </h3>
            <p className={styles.line}>
              {band === null ? "" : capped ? cappedLine(band) : band}
              {score !== null && isOpen ? ` (${rangeWords(bounds.low, bounds.high)})` : ""}
            </p>
            <p className={styles.quiet}>
              {coverageLine(coverage)}. {categoryReading(category, assessment.method)}.
            </p>
          </li>
        );
      })}
    </ul>
  );
}
