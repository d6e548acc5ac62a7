import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import packageFile from "../../../package.json";
import { goToPlace } from "../pane/go-to-place";
import {
  writePortfolio,
  type WritePortfolioOutcome,
} from "../../actions/portfolio/write-portfolio";
import { portfolioCounts } from "../../portfolio/portfolio-counts";
import * as text from "../../text/portfolio-task";
import { nowText } from "../pane/now-text";
import type { FreeTaskProps } from "../pane/task-props";
import type { FileRows } from "./messages";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Written = Extract<WritePortfolioOutcome, { readonly kind: "written" }>;

/** What the files hold together, and the button that writes it into the open workbook. */
export function WritePart({
  rows,
  again,
  isPrimary,
  workbook,
  say,
  stop,
}: Pick<FreeTaskProps, "workbook" | "say" | "stop"> & {
  readonly rows: FileRows;
  /** Assessments that stand in another of the files too. */
  readonly again: number;
  readonly isPrimary: boolean;
}) {
  const styles = useStyles();
  const [isBusy, setIsBusy] = useState(false);
  const [written, setWritten] = useState<{ readonly of: FileRows; readonly as: Written } | null>(
    null
  );
  const counts = portfolioCounts(rows);
  // What was written is no longer what is shown once more files have been read.
  const done = written?.of === rows ? written.as : null;

  const write = async (): Promise<void> => {
    if (workbook === null) return;
    setIsBusy(true);
    stop(null);
    say(text.writing);
    const outcome = await writePortfolio({
      rows: { ...rows, entries: [] },
      frameworks: [workbook.framework],
      now: nowText(),
      version: packageFile.version,
    });
    setIsBusy(false);
    if (outcome.kind === "written") {
      setWritten({ of: rows, as: outcome });
      say(text.writtenLine(outcome.sheets, outcome.kept.length));
    } else {
      say("");
      stop(outcome, () => void write());
    }
  };
  const [first] = done?.sheets ?? [];

  return (
    <section className={styles.part} aria-labelledby="portfolio-read">
      <h2 id="portfolio-read" className={styles.heading}>
        {text.resultHeading}
      </h2>
      {counts.assessments === 0 ? (
        <p className={styles.text}>{text.nothingRead}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {text.resultLines(counts, again).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button
              data-focus="write"
              appearance={isPrimary && done === null ? "primary" : "secondary"}
              disabledFocusable={isBusy || workbook === null}
              onClick={() => void write()}
            >
              {text.writeButton}
            </Button>
            {first !== undefined && (
              <Button appearance="primary" onClick={() => goToPlace({ sheet: first }, stop)}>
                {text.goToPortfolio}
              </Button>
            )}
          </div>
          <p className={styles.hint}>{workbook === null ? text.noWorkbook : text.replaceHint}</p>
        </>
      )}
    </section>
  );
}
