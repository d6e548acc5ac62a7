import { useId, useState, useSyncExternalStore, type ReactNode } from "react";
import type { ChartView } from "../charts/chart-view";
import type { Desk } from "../desk/desk";
import { CellAnchor } from "./cell-anchor";
import { CellEditor } from "./cell-editor";
import { CellNotes } from "./cell-notes";
import { CellPopup, type OpenPopup } from "./cell-popup";
import { FormulaBar } from "./formula-bar";
import { gridCss } from "./grid-css";
import { GridPanel } from "./grid-panel";
import { GridSession } from "./grid-session";
import { gridText } from "./grid-text";
import { MessageBox } from "./message-box";
import { SheetGrid } from "./sheet-grid";
import { SheetTabs, tabId } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import { useDesk } from "./use-desk";

export interface WorkbookViewProps {
  readonly desk: Desk;
  /** Draws a chart into the box that it is given: as wide and high as the chart. */
  readonly renderChart: (chart: ChartView) => ReactNode;
}

/** Counts desks, so that another workbook begins with nothing typed, opened or scrolled. */
const deskNumbers = new WeakMap<Desk, number>();
let lastNumber = 0;

function numberOf(desk: Desk): number {
  const known = deskNumbers.get(desk);
  if (known !== undefined) return known;
  lastNumber += 1;
  deskNumbers.set(desk, lastNumber);
  return lastNumber;
}

/**
 * A workbook as Excel shows one: name box, formula bar, grid, sheet tabs, status bar. It fills the
 * element that it stands in, which must have a height. Everything that is done goes through
 * `desk`; the view keeps only what is typed, opened and scrolled. F6 is left to the page.
 */
export function WorkbookView({ desk, renderChart }: WorkbookViewProps) {
  return <Book key={numberOf(desk)} desk={desk} renderChart={renderChart} />;
}

function Book({ desk, renderChart }: WorkbookViewProps) {
  useDesk(desk);
  const gridId = useId();
  const [popup, setPopup] = useState<OpenPopup | null>(null);
  const [said, setSaid] = useState("");
  const [session] = useState(
    () =>
      new GridSession(desk, {
        gridId,
        say: setSaid,
        open: (kind) => {
          const { row, column } = desk.selection;
          setPopup({ kind, row, column });
        },
      })
  );
  const { context } = session;
  const { entry, message } = useSyncExternalStore(session.entry.subscribe, session.entry.snapshot);

  const { selection, activeSheet, isReadOnly } = desk;
  const view = desk.sheet(activeSheet);
  const shape = session.shapes.shapeOf(view);
  const { row, column } = selection;
  const panelId = `${gridId}-panel`;
  const hasEditor = entry !== null && entry.sheet === activeSheet;
  const isOpenHere = popup !== null && popup.row === row && popup.column === column;

  return (
    <div className="wb-book">
      <style>{gridCss}</style>
      <FormulaBar
        desk={desk}
        context={context}
        entry={entry}
        content={view.cell(row, column).edit}
      />
      <GridPanel id={panelId} labelledBy={tabId(panelId, activeSheet)} session={session}>
        <SheetGrid
          key={activeSheet}
          shape={shape}
          selected={selection}
          charts={desk.charts(activeSheet)}
          renderChart={renderChart}
          gridId={gridId}
          isReadOnly={isReadOnly}
          context={context}
          mayTakeFocus={session.focus.mayTake}
          scrollStart={session.placeOf(activeSheet)}
          onScroll={(place) => session.keepPlace(activeSheet, place)}
        >
          {(scroller) => (
            <>
              {!hasEditor && !isOpenHere && (
                <CellNotes
                  shape={shape}
                  row={row}
                  column={column}
                  gridId={gridId}
                  scroller={scroller}
                />
              )}
              {hasEditor && (
                <CellAnchor shape={shape} row={entry.row} column={entry.column} layer={6}>
                  {(box) => (
                    <CellEditor
                      shape={shape}
                      entry={entry}
                      box={box}
                      scroller={scroller}
                      context={context}
                    />
                  )}
                </CellAnchor>
              )}
              {isOpenHere && (
                <CellPopup
                  key={popup.kind}
                  popup={popup}
                  shape={shape}
                  context={context}
                  scroller={scroller}
                  onClose={() => setPopup(null)}
                />
              )}
            </>
          )}
        </SheetGrid>
      </GridPanel>
      <SheetTabs
        tabs={desk.tabs}
        active={activeSheet}
        panelId={panelId}
        onActivate={(sheet) => activate(session, sheet)}
      />
      <StatusBar view={view} area={selection.area} entry={entry} isReadOnly={isReadOnly} />
      <p className="wb-hidden" role="status">
        {said}
      </p>
      <p id={`${gridId}-help`} className="wb-hidden">
        {gridText.help}
      </p>
      {message !== null && <MessageBox message={message} onAnswered={() => giveBack(session)} />}
    </div>
  );
}

/** Finishes an entry first: Excel leaves no cell half typed behind on another sheet. */
function activate({ entry, context }: GridSession, sheet: string): void {
  void entry.finish().then(() => {
    if (entry.snapshot().entry === null) void entry.report(() => context.desk.activate(sheet));
  });
}

/** After a message the keyboard goes on where it was: in the entry, else on the active cell. */
function giveBack({ entry, context }: GridSession): void {
  const { entry: open, message } = entry.snapshot();
  if (open === null && message === null) context.toGrid();
}
