import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { goToPlace } from "../pane/go-to-place";
import { sheetKeys } from "../../sheets/sheet-keys";
import { oneDecimal } from "../../text/numbers";
import {
  cappedLine,
  goToScoresButton,
  noRedLine,
  noScore,
  overallHeading,
  readAgainButton,
  redLinesHeading,
  redLineWords,
} from "../../text/results-task";
import { overallReading } from "../../text/scores";
import type { TaskProps } from "../pane/task-props";
import { CategoryResults } from "./category-results";
import { ScoreBars } from "./score-bars";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  score: { margin: 0, fontSize: tokens.fontSizeHero700, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Categories and overall as they stand: score, coverage, band, red lines. */
export function ResultsTask({ held, refresh, follow, stop }: TaskProps) {
  const styles = useStyles();
  const { framework, assessment, scores, found } = held;
  const { overall } = scores;
  const score = overall[assessment.method.overallMethod];
  useEffect(follow, [follow]);
  const sheet = found.sheets.get(sheetKeys.scores);
  const nameOf = (code: string): string =>
    framework.indicators.find((one) => one.code === code)?.name ?? "";
  return (
    <div className={styles.task}>
      <section aria-labelledby="overall">
        <h2 id="overall" className={styles.heading}>
          {overallHeading}
        </h2>
        <p className={styles.score}>{score === null ? noScore : oneDecimal(score)}</p>
        {overall.band !== null && (
          <p className={styles.line}>{overall.capped ? cappedLine(overall.band) : overall.band}</p>
        )}
        <p className={styles.quiet}>{overallReading(overall, assessment.method)}</p>
      </section>
      <ScoreBars
        rows={scores.categories.map((category) => ({
          name: framework.categories.find(({ code }) => code === category.code)?.name ?? "",
          score: category.score,
          low: category.bounds.low,
          high: category.bounds.high,
        }))}
      />
      <CategoryResults held={held} />
      <section aria-labelledby="red-lines">
        <h2 id="red-lines" className={styles.heading}>
          {redLinesHeading}
        </h2>
        {scores.redLines.length === 0 ? (
          <p className={styles.line}>{noRedLine}</p>
        ) : (
          <ul className={styles.list}>
            {scores.redLines.map(({ code, status }) => (
              <li key={code}>
                <span aria-hidden="true">{status === "hit" ? "▲ " : "△ "}</span>
                {redLineWords(status, code, nameOf(code))}
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void refresh()}>
          {readAgainButton}
        </Button>
        {sheet !== undefined && (
          <Button onClick={() => goToPlace({ sheet }, stop)}>{goToScoresButton}</Button>
        )}
      </div>
    </div>
  );
}
