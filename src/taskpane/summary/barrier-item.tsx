import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { BarrierFinding } from "../../barriers/finding";
import { decideLabel } from "../../text/summary-task";
import { followsText, severityWords, whyListed } from "../../text/summary";
import type { HeldAssessment } from "../pane/held-assessment";
import type { TaskProps } from "../pane/task-props";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300 },
  severity: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A sign for each severity, so that the words do not hang on their place in the list. */
const SIGNS: Readonly<Record<string, string>> = { critical: "▲▲▲", high: "▲▲", moderate: "▲" };

/** One barrier: how severe, why, what follows; what would decide it opens in Score. */
export function BarrierItem({
  facts,
  finding,
  open,
}: {
  facts: Pick<HeldAssessment, "assessment" | "scores">;
  finding: BarrierFinding;
  open: TaskProps["open"];
}) {
  const styles = useStyles();
  const { framework } = facts.assessment;
  const rule = framework.barriers.find(({ id }) => id === finding.id);
  if (rule === undefined) return null;
  const severity = severityWords(facts, finding);
  const askable = finding.missing.filter((ref) =>
    framework.indicators.some(({ code }) => code === ref)
  );
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>
        {rule.id} {rule.name}
      </h3>
      {severity !== "" && (
        <p className={styles.severity}>
          <span aria-hidden="true">{SIGNS[finding.severity ?? ""] ?? ""} </span>
          {severity}
        </p>
      )}
      <p className={styles.line}>{whyListed(facts, rule, finding)}</p>
      <p className={styles.quiet}>{followsText(rule)}</p>
      {askable.length > 0 && (
        <div className={styles.buttons}>
          {askable.map((code) => (
            <Button key={code} size="small" onClick={() => open("score", { code })}>
              {decideLabel} {code}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
