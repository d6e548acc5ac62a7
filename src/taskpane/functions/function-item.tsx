import { makeStyles, tokens } from "@fluentui/react-components";
import {
  firstSentence,
  signature,
  withoutExample,
  type DescribedFunction,
} from "../../text/described-function";
import { optionalMark, parametersHeading } from "../../text/functions-task";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  meaning: { display: "block", color: tokens.colorNeutralForeground2 },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  text: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  terms: { margin: 0 },
  meaningOf: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** One function: its name and first sentence, and all of its help on demand. */
export function FunctionItem({ described }: { readonly described: DescribedFunction }) {
  const styles = useStyles();
  return (
    <details className={styles.item}>
      <summary className={styles.summary}>
        <span className={styles.name}>{described.id}</span>
        <span className={styles.meaning}>{firstSentence(described)}</span>
      </summary>
      <div className={styles.body}>
        <code className={styles.code}>{signature(described)}</code>
        <p className={styles.text}>{withoutExample(described)}</p>
        <h3 className={styles.heading}>{parametersHeading}</h3>
        <dl className={styles.terms}>
          {described.parameters.map(({ name, description, optional }) => (
            <div key={name}>
              <dt className={styles.code}>
                {name}
                {optional === true && ` (${optionalMark})`}
              </dt>
              <dd className={styles.meaningOf}>{description}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
