import { makeStyles, tokens } from "@fluentui/react-components";
import packageFile from "../../../package.json";
import { aboutLabel } from "../../text/pane-shell";
import {
  functionMeanings,
  functionsHeading,
  functionsNote,
  paneIntroduction,
  privacyNote,
  versionSentence,
} from "../../text/task-pane";

const useStyles = makeStyles({
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer", minHeight: "24px" },
  term: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  meaning: { margin: 0 },
});

/** What the add-in is, its functions and what it does with the workbook's content: nothing. */
export function About() {
  const styles = useStyles();
  return (
    <details className={styles.about}>
      <summary className={styles.summary}>{aboutLabel}</summary>
      <p>{paneIntroduction}</p>
      <p>{privacyNote}</p>
      <h2>{functionsHeading}</h2>
      <p>{functionsNote}</p>
      <dl>
        {functionMeanings.map(({ id, meaning }) => (
          <div key={id}>
            <dt className={styles.term}>HSA.{id}</dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{versionSentence(packageFile.version)}</p>
    </details>
  );
}
