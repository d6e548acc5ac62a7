import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from "react";
import * as text from "../../text/portfolio-task";
import { pickedFiles, workbooksBelow, type ChosenFile } from "./chosen-files";
import { droppedFiles, MOST_FILES } from "./dropped-files";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
    // Colours of one's own are taken away in contrast themes.
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const canChooseFolders = "webkitdirectory" in HTMLInputElement.prototype;

export interface DropZoneProps {
  readonly isPrimary: boolean;
  /** @param notes sentences on what was left out */
  readonly onChosen: (chosen: readonly ChosenFile[], notes: readonly string[]) => void;
  readonly say: (sentence: string) => void;
}

/** Ways to choose files: a file picker, a picker of folders where there is one, and dropping. */
export function DropZone({ isPrimary, onChosen, say }: DropZoneProps) {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  useEffect(keepDropsOut, []);

  const onFiles = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = pickedFiles(target.files);
    // So that choosing the same once more counts.
    target.value = "";
    onChosen(chosen, []);
  };
  const onFolder = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const { workbooks, others } = workbooksBelow(pickedFiles(target.files));
    target.value = "";
    onChosen(workbooks, others > 0 ? [text.othersLine(others)] : []);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    say(text.collecting);
    void droppedFiles(event.dataTransfer).then((dropped) => {
      const { others, isTooMany } = dropped;
      onChosen(dropped.files, [
        ...(isTooMany ? [text.tooManyLine(MOST_FILES)] : []),
        ...(others > 0 ? [text.othersLine(others)] : []),
      ]);
    });
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is one more way: the buttons do the same
    <div
      role="group"
      aria-label={text.chooseLabel}
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setIsOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          setIsOver(false);
        }
      }}
      onDrop={onDrop}
    >
      <div className={styles.buttons}>
        <Button
          data-focus="choose"
          appearance={isPrimary ? "primary" : "secondary"}
          onClick={() => files.current?.click()}
        >
          {text.chooseFiles}
        </Button>
        {canChooseFolders && (
          <Button onClick={() => folder.current?.click()}>{text.chooseFolder}</Button>
        )}
      </div>
      <p className={styles.hint}>{canChooseFolders ? text.dropHint : text.dropFilesHint}</p>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm"
        aria-label={text.chooseFiles}
        onChange={onFiles}
      />
      <input
        ref={folder}
        type="file"
        hidden
        {...{ webkitdirectory: "" }}
        aria-label={text.chooseFolder}
        onChange={onFolder}
      />
    </div>
  );
}

/** A file that is dropped beside the zone would otherwise be opened in place of the pane. */
function keepDropsOut(): () => void {
  const refuse = (event: globalThis.DragEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "none";
  };
  document.addEventListener("dragover", refuse);
  document.addEventListener("drop", refuse);
  return () => {
    document.removeEventListener("dragover", refuse);
    document.removeEventListener("drop", refuse);
  };
}
