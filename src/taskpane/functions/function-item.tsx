import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import {
  firstSentence,
  inNamespace,
  signature,
  withoutExample,
  type DescribedFunction,
} from "../../text/described-function";
import { functionExamples } from "../../text/function-examples";
import { optionalMark, parametersHeading } from "../../text/functions-task";
import type { FreeTaskProps } from "../pane/task-props";
import { FunctionExample } from "./function-example";

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
export function FunctionItem({
  described,
  namespace,
  canInsert,
  stop,
}: {
  readonly described: DescribedFunction;
  /** Under which Excel knows the functions. */
  readonly namespace: string;
  readonly canInsert: boolean;
  readonly stop: FreeTaskProps["stop"];
}) {
  const styles = useStyles();
  // What is closed is not drawn: the examples are some hundred cells.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.item}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span className={styles.name}>{described.id}</span>
        <span className={styles.meaning}>{firstSentence(described)}</span>
      </summary>
      {isOpen && (
        <div className={styles.body}>
          <code className={styles.code}>{signature(described, namespace)}</code>
          <p className={styles.text}>{withoutExample(described)}</p>
          <h2 className={styles.heading}>{parametersHeading}</h2>
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
          {functionExamples
            .filter(({ id }) => id === described.id)
            .map((example) => (
              <FunctionExample
                key={example.formula}
                example={example}
                formula={inNamespace(example.formula, namespace)}
                namespace={namespace}
                canInsert={canInsert}
                stop={stop}
              />
            ))}
        </div>
      )}
    </details>
  );
}
