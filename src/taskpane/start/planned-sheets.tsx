import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlanInstallOutcome } from "../../actions/plan-install";
import { plannedLine, whatIsAdded, whichSheets } from "../../text/start-task";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  line: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  summary: { cursor: "pointer", minHeight: "24px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which sheets an installation would add, and where. */
export function PlannedSheets({
  plan,
}: {
  plan: Extract<PlanInstallOutcome, { readonly kind: "planned" }>;
}) {
  const styles = useStyles();
  return (
    <section aria-labelledby="planned">
      <h2 id="planned" className={styles.heading}>
        {whatIsAdded}
      </h2>
      <p className={styles.line}>{plannedLine(plan.sheets.length, plan.indicators, plan.after)}</p>
      <details>
        <summary className={styles.summary}>{whichSheets}</summary>
        <ul className={styles.list}>
          {plan.sheets.map(({ key, name, holds }) => (
            <li key={key}>
              {name}: <span className={styles.quiet}>{holds}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
