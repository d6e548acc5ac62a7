import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import * as text from "../../text/portfolio-task";
import type { FreeTaskProps } from "../pane/task-props";
import type { ChosenFile } from "./chosen-files";
import { DropZone } from "./drop-zone";
import { FileList } from "./file-list";
import { foundAgain } from "./found-again";
import { gathered } from "./listed-files";
import { ReadingProgress } from "./reading-progress";
import type { ReadingRun } from "./reading-run";
import { useNextFocus } from "./use-next-focus";
import { WritePart } from "./write-part";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0, overflowWrap: "anywhere" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Says when reading begins, stops and is done; not each file, which would talk without end. */
function sentenceOf({ list, isRunning, isStopped }: ReturnType<ReadingRun["snapshot"]>): string {
  if (isRunning) return text.readingLine(list.length);
  const done = list.filter(({ state }) => state.kind === "done").length;
  if (isStopped) return text.stoppedLine(done, list.length);
  return list.length === 0 ? "" : text.doneLine(list.length);
}

/** Received workbooks are chosen, read one after the other, and written into sheets when asked. */
export function PortfolioView({
  run,
  workbook,
  say,
  stop,
}: FreeTaskProps & { readonly run: ReadingRun }) {
  const styles = useStyles();
  const snapshot = useSyncExternalStore(run.subscribe, run.snapshot);
  const { list, isRunning, isStopped } = snapshot;
  const [notes, setNotes] = useState<readonly string[]>([]);
  const { frame, moveTo } = useNextFocus();
  const onFocusLost = useCallback(() => moveTo("go-on", "write", "choose"), [moveTo]);
  const said = sentenceOf(snapshot);
  useEffect(() => say(said), [said, say]);

  const onChosen = (chosen: readonly ChosenFile[], others: readonly string[]): void => {
    stop(null);
    const doubles = run.add(chosen);
    setNotes([
      ...(chosen.length === 0 ? [text.nothingChosen] : []),
      ...others,
      ...(doubles.length > 0 ? [text.doublesLine(doubles)] : []),
    ]);
    say(sentenceOf(run.snapshot()));
  };
  // Not after each file: with a thousand of them that would be most of the work.
  const rows = useMemo(() => gathered(isRunning ? [] : list), [list, isRunning]);
  const again = useMemo(() => foundAgain(rows), [rows]);
  const isRead = rows.files.length > 0;
  return (
    <div ref={frame} className={styles.task}>
      <p className={styles.text}>{text.portfolioIntro}</p>
      <p className={styles.hint}>{text.portfolioPrivacy}</p>
      <DropZone isPrimary={list.length === 0} onChosen={onChosen} say={say} />
      <div role="status">
        {notes.map((note) => (
          <p key={note} className={styles.text}>
            {note}
          </p>
        ))}
      </div>
      {isRunning && (
        <ReadingProgress list={list} onStop={() => run.stop()} onFocusLost={onFocusLost} />
      )}
      {!isRunning && list.length > 0 && (
        <div className={styles.buttons}>
          {isStopped && (
            <Button
              appearance="primary"
              data-focus="go-on"
              onClick={() => {
                moveTo("cancel", "write", "choose");
                run.goOn();
              }}
            >
              {text.goOnButton}
            </Button>
          )}
          <Button
            onClick={() => {
              setNotes([]);
              moveTo("choose");
              run.clear();
            }}
          >
            {text.clearButton}
          </Button>
        </div>
      )}
      {isRead && (
        <WritePart
          rows={rows}
          again={again.count}
          isPrimary={!isStopped}
          workbook={workbook}
          say={say}
          stop={stop}
        />
      )}
      {list.length > 0 && <FileList list={list} notes={again.notes} isRunning={isRunning} />}
    </div>
  );
}
