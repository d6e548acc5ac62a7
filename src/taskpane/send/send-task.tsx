import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import packageFile from "../../../package.json";
import { prepareToSend, type SentCopy } from "../../actions/send/prepare-to-send";
import { type SendContent, sendContents, staysInside } from "../../actions/send/send-choices";
import { type FileSheets, foresee, userSheets } from "../../actions/send/user-sheets";
import { type SharingLevel, sharingLevels } from "../../assessment/evidence-words";
import { defaultFramework } from "../../framework/default-framework";
import { contentWords, levelWords } from "../../text/send";
import * as text from "../../text/send-task";
import type { FreeTaskProps } from "../pane/task-props";
import { documentBytes } from "./document-bytes";
import { ForeseenPart } from "./foreseen-part";
import { SendResult, Stopped } from "./send-result";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  file: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  sheets: { border: "none", margin: 0, padding: 0 },
});

interface Taken {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheets: FileSheets;
}

type Result =
  | { readonly kind: "ready"; readonly copy: SentCopy }
  | { readonly kind: "refused"; readonly problems: readonly string[] };

/** Lets the page show what is under way before the work holds it up. */
const afterPainting = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const now = (): string => `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** Makes a copy of a workbook for readers of a level: of the open one, or of a saved file. */
export function SendTask({ workbook, say }: FreeTaskProps) {
  const styles = useStyles();
  const [taken, setTaken] = useState<Taken | null>(null);
  const [level, setLevel] = useState<SharingLevel>("partner nation");
  const [content, setContent] = useState<SendContent>("scores");
  const [sheets, setSheets] = useState<ReadonlySet<string>>(new Set());
  const [result, setResult] = useState<Result | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  /** Whatever is changed, a copy that was made before is no longer what was asked for. */
  const change = <T,>(set: (value: T) => void, value: T): void => {
    set(value);
    setResult(null);
  };

  const take = async (name: string, read: () => Promise<Uint8Array>): Promise<void> => {
    setIsBusy(true);
    setResult(null);
    setTaken(null);
    setSheets(new Set());
    say(text.readingFile);
    try {
      const bytes = await read();
      const found = userSheets(bytes);
      if (found.ok) setTaken({ name, bytes, sheets: found });
      else setResult({ kind: "refused", problems: [found.problem] });
      say(found.ok ? text.takenLine(name) : found.problem);
    } catch {
      setResult({ kind: "refused", problems: [text.notHandedOver] });
    } finally {
      setIsBusy(false);
    }
  };

  /** Of those that are ticked, only what these readers may get goes. */
  const isBarred = (name: string, { insideOnly }: FileSheets): boolean =>
    !staysInside(level) && insideOnly.includes(name);
  const chosenSheets = (of: FileSheets): string[] =>
    [...sheets].filter((name) => !isBarred(name, of));

  const make = async ({ bytes, sheets: of }: Taken): Promise<void> => {
    setIsBusy(true);
    setResult(null);
    say(text.makingCopy);
    await afterPainting();
    try {
      const outcome = prepareToSend({
        bytes,
        framework: workbook?.framework ?? defaultFramework(),
        choices: { level, content, userSheets: chosenSheets(of), formulas: "values" },
        now: now(),
        version: packageFile.version,
      });
      setResult(outcome);
      say(outcome.kind === "ready" ? text.madeLine : text.stoppedHeading);
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <div className={styles.task}>
      <p className={styles.text}>{text.sendIntro}</p>
      <Button
        disabled={isBusy}
        appearance={taken === null ? "primary" : "secondary"}
        onClick={() =>
          void take(text.thisWorkbookName, () => documentBytes(Office.context.document))
        }
      >
        {text.thisWorkbookButton}
      </Button>
      <label className={styles.file}>
        {text.otherFileLabel}
        <input
          type="file"
          accept=".xlsx,.xlsm"
          disabled={isBusy}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file === undefined) return;
            void take(file.name, async () => new Uint8Array(await file.arrayBuffer()));
          }}
        />
      </label>
      {taken === null ? null : (
        <>
          <Field label={text.readersLabel} hint={text.readersHints[level]}>
            <Select
              value={level}
              onChange={(_event, { value }) => {
                const chosen = sharingLevels.find((one) => one === value);
                if (chosen !== undefined) change(setLevel, chosen);
              }}
            >
              {sharingLevels.map((one) => (
                <option key={one} value={one}>
                  {levelWords[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.contentLabel}>
            <Select
              value={content}
              onChange={(_event, { value }) => {
                const chosen = sendContents.find((one) => one === value);
                if (chosen !== undefined) change(setContent, chosen);
              }}
            >
              {sendContents.map((one) => (
                <option key={one} value={one}>
                  {contentWords[one]}
                </option>
              ))}
            </Select>
          </Field>
          <fieldset className={styles.sheets}>
            <legend>{text.userSheetsLabel}</legend>
            {taken.sheets.names.length === 0 ? (
              <p className={styles.text}>{text.noUserSheets}</p>
            ) : null}
            {taken.sheets.names.map((name) => (
              <Checkbox
                key={name}
                label={isBarred(name, taken.sheets) ? text.insideOnlySheet(name) : name}
                disabled={isBarred(name, taken.sheets)}
                checked={sheets.has(name) && !isBarred(name, taken.sheets)}
                onChange={(_event, { checked }) => {
                  const next = new Set(sheets);
                  if (checked === true) next.add(name);
                  else next.delete(name);
                  change(setSheets, next);
                }}
              />
            ))}
          </fieldset>
          <ForeseenPart
            foreseen={foresee(taken.sheets, {
              level,
              content,
              userSheets: chosenSheets(taken.sheets),
            })}
          />
          <Button
            disabled={isBusy}
            appearance={result?.kind === "ready" ? "secondary" : "primary"}
            onClick={() => void make(taken)}
          >
            {text.makeButton}
          </Button>
        </>
      )}
      {result?.kind === "refused" ? <Stopped problems={result.problems} /> : null}
      {result?.kind === "ready" && taken !== null ? (
        <SendResult copy={result.copy} name={text.copyName(taken.name)} say={say} />
      ) : null}
    </div>
  );
}
