import { Text, makeStyles, tokens } from "@fluentui/react-components";
import {
  functionMeanings,
  functionsHeading,
  functionsNote,
  hostSentence,
  paneIntroduction,
  paneTitle,
  privacyNote,
  tasks,
  tasksHeading,
  tasksNote,
  versionSentence,
  type PaneHost,
} from "../text/task-pane";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  page: { padding: tokens.spacingHorizontalL },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  terms: { margin: 0 },
  term: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  meaning: { margin: 0, marginBottom: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the add-in is and what this version offers; it acts on nothing. */
export function StartView({ version, host }: { version: string; host: PaneHost }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div className={styles.view}>
        <header className={styles.section}>
          <Text as="h1" size={500} weight="semibold" block style={{ margin: 0 }}>
            {paneTitle}
          </Text>
          <Text className={styles.quiet}>{versionSentence(version)}</Text>
          <Text>{paneIntroduction}</Text>
          <Text role="status">{hostSentence[host]}</Text>
        </header>
        <section className={styles.section} aria-labelledby="tasks">
          <Text as="h2" id="tasks" size={400} weight="semibold" block style={{ margin: 0 }}>
            {tasksHeading}
          </Text>
          <ul className={styles.list}>
            {tasks.map(({ name, meaning }) => (
              <li key={name}>
                <Text weight="semibold">{name}</Text> <Text>{meaning}.</Text>
              </li>
            ))}
          </ul>
          <Text>{tasksNote}</Text>
        </section>
        <section className={styles.section} aria-labelledby="functions">
          <Text as="h2" id="functions" size={400} weight="semibold" block style={{ margin: 0 }}>
            {functionsHeading}
          </Text>
          <Text>{functionsNote}</Text>
          <dl className={styles.terms}>
            {functionMeanings.map(({ id, meaning }) => (
              <div key={id}>
                <dt>
                  <Text className={styles.term}>HSA.{id}</Text>
                </dt>
                <dd className={styles.meaning}>
                  <Text>{meaning}</Text>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <footer>
          <Text className={styles.quiet}>{privacyNote}</Text>
        </footer>
      </div>
    </main>
  );
}
