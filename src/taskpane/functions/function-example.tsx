import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { exampleSize } from "../../actions/example-block";
import { insertExample } from "../../actions/insert-example";
import type { FunctionExample as Example } from "../../text/function-example";
import {
  exampleHeading,
  insertButton,
  insertedLine,
  insertHint,
  inserting,
  insertLabel,
  leftLine,
  resultCaption,
  tableCaption,
} from "../../text/functions-task";
import type { FreeTaskProps } from "../pane/task-props";
import { ExampleCells } from "./example-cells";

const useStyles = makeStyles({
  example: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** The worked example of a function, and putting it into the workbook where somebody asks for it. */
export function FunctionExample({
  example,
  formula,
  namespace,
  canInsert,
  stop,
}: {
  readonly example: Example;
  /** As it is typed beside the table at A1, with the namespace that is registered. */
  readonly formula: string;
  readonly namespace: string;
  /** false where there is no workbook to write to. */
  readonly canInsert: boolean;
  readonly stop: FreeTaskProps["stop"];
}) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState("");
  const { rows, columns } = exampleSize(example);
  const hasTable = example.table.some((row) => row.some((cell) => cell !== ""));

  const insert = async (): Promise<void> => {
    setIsBusy(true);
    setSaid(inserting);
    stop(null);
    const outcome = await insertExample({ example, namespace });
    setIsBusy(false);
    if (outcome.kind === "inserted") {
      setSaid(insertedLine(outcome.sheet, outcome.area, outcome.cell));
      // After trying again from the head of the pane, that is where the person goes on.
      button.current?.focus();
      return;
    }
    setSaid(outcome.kind === "failed" && outcome.left !== null ? leftLine(outcome.left) : "");
    stop(outcome, () => void insert());
  };

  return (
    <div className={styles.example}>
      <h2 className={styles.heading}>{exampleHeading}</h2>
      <p className={styles.text}>{example.shows}</p>
      {hasTable && <ExampleCells caption={tableCaption} cells={example.table} isNamed />}
      <code className={styles.code}>{formula}</code>
      <ExampleCells caption={resultCaption} cells={example.result} />
      {canInsert && (
        <>
          <p className={styles.quiet}>{insertHint(rows, columns)}</p>
          <div>
            <Button
              ref={button}
              aria-label={insertLabel(example.id)}
              disabledFocusable={isBusy}
              onClick={() => void insert()}
            >
              {insertButton}
            </Button>
          </div>
          <p role="status" className={styles.text}>
            {said}
          </p>
        </>
      )}
    </div>
  );
}
