import { makeStyles, tokens } from "@fluentui/react-components";
import packageFile from "../../../package.json";
import {
  aboutLabel,
  functionsNote,
  paneIntroduction,
  privacyNote,
  versionSentence,
} from "../../text/about";

const useStyles = makeStyles({
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer", minHeight: "24px" },
});

/** What the add-in is and what it does with the workbook's content: nothing. */
export function About() {
  const styles = useStyles();
  return (
    <details className={styles.about}>
      <summary className={styles.summary}>{aboutLabel}</summary>
      <p>{paneIntroduction}</p>
      <p>{functionsNote}</p>
      <p>{privacyNote}</p>
      <p>{versionSentence(packageFile.version)}</p>
    </details>
  );
}
