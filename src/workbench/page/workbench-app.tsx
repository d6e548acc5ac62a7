import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState, type DragEvent } from "react";
import { ChartFigure } from "../charts/chart-figure";
import { WorkbookView } from "../grid/workbook-view";
import type { RibbonButton } from "./add-in-manifest";
import { download } from "./download";
import { fetchBytes } from "./fetched";
import { FileMenu } from "./file-menu";
import { LeaveQuestion } from "./leave-question";
import { emptyBook, savedBytes } from "./open-book";
import { PaneSide } from "./pane-side";
import { RibbonStrip } from "./ribbon-strip";
import { TryPanel } from "./try-panel";
import { usePageTheme } from "./use-page-theme";
import { useRegions } from "./use-regions";
import { useSession } from "./use-session";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    flexGrow: 1,
  },
  // Its text may need several lines, and its button has to stay within reach.
  trouble: { flexShrink: 0, overflowWrap: "anywhere" },
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
  book: { flexGrow: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** The workbench: a workbook, and beside it the add-in's own pages with the real office.js. */
export function WorkbenchApp() {
  const styles = useStyles();
  const theme = usePageTheme();
  const [hidden, setHidden] = useState<HTMLElement | null>(null);
  const { session, manifest, settings, trouble, setTrouble, open, setSettings } =
    useSession(hidden);
  const [paneUrl, setPaneUrl] = useState<{ address: string } | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const onKey = useRegions();

  const save = useCallback((): boolean => {
    if (session === null) return false;
    try {
      download(session.book.fileName, savedBytes(session.book));
      session.markSaved();
      return true;
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      return false;
    }
  }, [session, setTrouble]);

  /** Asks first where something would be lost. */
  const replace = (next: () => void): void => {
    const go = (): void => {
      setPaneUrl(null);
      next();
    };
    if (session?.hasUnsavedChanges === true) setWaiting(() => go);
    else go();
  };

  // Excel shows it in a window of its own; here there is one workbook at a time.
  useEffect(() =>
    session?.showNewWorkbooks((made) => {
      const { fileName, bytes } = emptyBook();
      replace(() => open(fileName, made ?? bytes));
    })
  );

  const openFile = (file: File): void =>
    replace(() => {
      file.arrayBuffer().then(
        (bytes) => open(file.name, new Uint8Array(bytes)),
        () => setTrouble(`${file.name} cannot be read.`)
      );
    });
  const openExample = (name: string): void =>
    replace(() => {
      fetchBytes(`/examples/${name}`).then(
        (bytes) => open(name, bytes),
        (error: unknown) => setTrouble(String(error))
      );
    });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) openFile(file);
  };
  const press = (button: RibbonButton): void => {
    if (button.action.kind === "pane") setPaneUrl({ address: button.action.url });
    else void session?.runFunction(button).then(setTrouble);
  };

  return (
    <FluentProvider theme={theme}>
      {/* Where a file is dropped does not matter; the File menu does the same by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- as above */}
      <div
        className={styles.page}
        onKeyDown={onKey}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <header className={styles.bar} data-region="ribbon">
          <FileMenu
            onOpen={openFile}
            onExample={openExample}
            onNew={() =>
              replace(() => {
                const { fileName, bytes } = emptyBook();
                open(fileName, bytes);
              })
            }
            onSave={save}
            canSave={session !== null}
          />
          <h1 className={styles.name}>{session?.book.fileName ?? "Workbench"}</h1>
          {manifest && (
            <RibbonStrip manifest={manifest} isInstalled={settings.hasAddIn} onPress={press} />
          )}
          <Button aria-expanded={isTrying} onClick={() => setIsTrying(!isTrying)}>
            Try
          </Button>
        </header>
        {trouble !== null && (
          <MessageBar intent="error" layout="multiline" className={styles.trouble}>
            <MessageBarBody>{trouble}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => setTrouble(null)}>
                Close
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {isTrying && session !== null && (
          <TryPanel
            session={session}
            settings={settings}
            onSettings={(next, reloadsPane) => {
              setSettings(next);
              if (!next.hasAddIn) setPaneUrl(null);
              else if (reloadsPane && paneUrl !== null) setPaneUrl({ ...paneUrl });
            }}
          />
        )}
        <div className={styles.main}>
          <main className={styles.book} data-region="workbook">
            {session !== null && (
              <WorkbookView
                key={session.book.fileName}
                desk={session.book.desk}
                renderChart={(chart) => <ChartFigure chart={chart} />}
              />
            )}
          </main>
          {session !== null && paneUrl !== null && (
            <PaneSide
              session={session}
              url={paneUrl}
              title={manifest?.name ?? ""}
              onClose={() => setPaneUrl(null)}
            />
          )}
        </div>
        <div ref={setHidden} hidden />
        {waiting !== null && session !== null && (
          <LeaveQuestion
            fileName={session.book.fileName}
            onAnswer={(answer) => {
              setWaiting(null);
              if (answer === "stay" || (answer === "save" && !save())) return;
              waiting();
            }}
          />
        )}
      </div>
    </FluentProvider>
  );
}
