import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import packageFile from "../../../package.json";
import { failureDetails, failureSentence } from "../../text/failures";
import {
  copyDetails,
  detailsCopied,
  detailsToCopy,
  problemHeading,
  tryAgain,
} from "../../text/problem-area";
import { refusalSentence } from "../../text/refusals";
import type { PaneProblem } from "./pane-problem";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderLeftWidth: "4px",
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  sentence: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  details: { fontFamily: tokens.fontFamilyMonospace, width: "100%", boxSizing: "border-box" },
});

/** What stopped the person, in a sentence each, and a way on. It takes the focus within the pane: work stopped here. */
export function ProblemArea({
  problem,
  onRetry,
}: {
  problem: PaneProblem;
  onRetry: (() => void) | null;
}) {
  const styles = useStyles();
  const area = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "by-hand">("no");
  useEffect(() => {
    // Never away from the sheet: somebody may be typing in a cell.
    if (document.hasFocus()) area.current?.focus();
  }, [problem]);
  const sentences =
    problem.kind === "refused"
      ? problem.reasons.map(refusalSentence)
      : [failureSentence(problem.failure.kind)];
  const details =
    problem.kind === "failed" ? failureDetails(problem.failure, packageFile.version) : null;
  const copy = (text: string): void => {
    // Where the pane may not reach the clipboard, the person can.
    const written: Promise<void> | undefined = navigator.clipboard?.writeText(text);
    if (written === undefined) return setCopied("by-hand");
    written.then(
      () => setCopied("yes"),
      () => setCopied("by-hand")
    );
  };
  return (
    <div ref={area} role="alert" tabIndex={-1} className={styles.area}>
      <h2 className={styles.heading}>{problemHeading}</h2>
      {sentences.length === 1 ? (
        <p className={styles.sentence}>{sentences[0]}</p>
      ) : (
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {onRetry !== null && (
          <Button size="small" onClick={onRetry}>
            {tryAgain}
          </Button>
        )}
        {details !== null && (
          <Button size="small" onClick={() => copy(details)}>
            {copyDetails}
          </Button>
        )}
      </div>
      {copied === "yes" && <p className={styles.sentence}>{detailsCopied}</p>}
      {copied === "by-hand" && details !== null && (
        <label>
          {detailsToCopy}
          <textarea
            readOnly
            rows={4}
            className={styles.details}
            value={details}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </div>
  );
}
