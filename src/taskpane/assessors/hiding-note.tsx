import { makeStyles, tokens } from "@fluentui/react-components";
import { hidingLines } from "../../text/assessors-sheet";
import { hidingHeading } from "../../text/assessors-task";

const useStyles = makeStyles({
  note: {
    padding: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Says plainly what hiding sheets is worth, in the words of the sheets and the guide. */
export function HidingNote() {
  const styles = useStyles();
  return (
    <div className={styles.note} role="note">
      <h2 className={styles.heading}>{hidingHeading}</h2>
      <ul className={styles.list}>
        {hidingLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
