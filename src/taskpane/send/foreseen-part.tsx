import { makeStyles, tokens } from "@fluentui/react-components";
import type { Foreseen } from "../../actions/send/user-sheets";
import * as text from "../../text/send-task";

const useStyles = makeStyles({
  part: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0 },
  label: { marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  names: { margin: 0 },
});

/** Which sheets go and which stay, and why, before anything is made. */
export function ForeseenPart({ foreseen }: { readonly foreseen: Foreseen }) {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-live="polite">
      <h2 className={styles.heading}>{text.foreseenHeading}</h2>
      {foreseen.goes.length === 0 ? <p className={styles.names}>{text.foreseenNothing}</p> : null}
      <dl className={styles.list}>
        {text.foreseenLines(foreseen).map(({ label, names }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.names}>{names}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
