import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import {
  changedLine,
  checkAgainButton,
  checksAsYouEdit,
  checksByButton,
  foundLine,
  nothingWrong,
  noticesHeading,
  noticesNote,
  problemsHeading,
} from "../../text/check-task";
import type { TaskProps } from "../pane/task-props";
import { useWatch } from "../pane/use-watch";
import { FindingGroups } from "./finding-groups";
import { KeptWarnings } from "./kept-warnings";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** All that is wrong or odd, each with its cell, the rule and the fix; kept up while people edit. */
export function CheckTask(props: TaskProps) {
  const styles = useStyles();
  const { held, refresh, follow, say } = props;
  const { findings } = held;
  const hasEvents = useWatch(held, { onEdited: follow });
  const problems = findings.filter(({ weight }) => weight === "problem");
  const notices = findings.filter(({ weight }) => weight === "notice");
  const count = useRef(problems.length);

  // What the sheets say now, and not when the pane read them last.
  useEffect(follow, [follow]);

  useEffect(() => {
    if (count.current === problems.length) return;
    say(changedLine(count.current, problems.length));
    count.current = problems.length;
  }, [problems.length, say]);

  return (
    <div className={styles.task}>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            const before = problems.length;
            void refresh().then(() => {
              if (count.current === before) say(changedLine(before, before));
            });
          }}
        >
          {checkAgainButton}
        </Button>
      </div>
      <p className={styles.quiet}>{hasEvents ? checksAsYouEdit : checksByButton}</p>
      {findings.length === 0 ? (
        <p className={styles.line}>{nothingWrong}</p>
      ) : (
        <p className={styles.line}>{foundLine(problems.length, notices.length)}</p>
      )}
      <KeptWarnings {...props} />
      {problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems" className={styles.heading}>
            {problemsHeading}
          </h2>
          <FindingGroups {...props} findings={problems} />
        </section>
      )}
      {notices.length > 0 && (
        <section aria-labelledby="notices">
          <h2 id="notices" className={styles.heading}>
            {noticesHeading}
          </h2>
          <p className={styles.quiet}>{noticesNote}</p>
          <FindingGroups {...props} findings={notices} />
        </section>
      )}
    </div>
  );
}
