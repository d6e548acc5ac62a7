import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FoundAssessment } from "../../actions/find-assessments";
import { openedLine } from "../../text/pane-shell";
import {
  foundHeading,
  isOpen,
  missingLine,
  olderLine,
  openButton,
  stateLine,
} from "../../text/start-task";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexBasis: "12rem", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The assessments of the workbook; one may be open, others can be. */
export function AssessmentList({
  assessments,
  openKey,
  onOpen,
}: {
  assessments: readonly FoundAssessment[];
  openKey: string | null;
  onOpen: (found: FoundAssessment) => Promise<void>;
}) {
  const styles = useStyles();
  return (
    <section aria-labelledby="found">
      <h2 id="found" className={styles.heading}>
        {foundHeading}
      </h2>
      <ul className={styles.list}>
        {assessments.map((one) => {
          const name = openedLine(one.partner, one.round);
          const why = stateLine(one.state, one.frameworkId, one.frameworkVersion);
          return (
            <li key={`${one.frameworkId} ${one.key}`} className={styles.item}>
              <div className={styles.words}>
                <p className={styles.line}>{name}</p>
                {one.scope !== "" && <p className={styles.quiet}>{one.scope}</p>}
                {one.handling !== "" && <p className={styles.quiet}>{one.handling}</p>}
                {why !== "" && <p className={styles.line}>{why}</p>}
                {one.isOlder && <p className={styles.quiet}>{olderLine}</p>}
                {one.missing.length > 0 && (
                  <p className={styles.line}>{missingLine(one.missing)}</p>
                )}
              </div>
              {one.state === "ready" &&
                (one.key === openKey ? (
                  <span>{isOpen}</span>
                ) : (
                  <Button
                    appearance={openKey === null ? "primary" : "secondary"}
                    aria-label={`${openButton}: ${name}`}
                    onClick={() => void onOpen(one)}
                  >
                    {openButton}
                  </Button>
                ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
