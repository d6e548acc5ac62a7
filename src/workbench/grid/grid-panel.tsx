import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { formatArea } from "../host/model/address";
import { commandOf } from "./grid-keys";
import type { GridSession } from "./grid-session";
import { gridText } from "./grid-text";
import type { GridContext } from "./grid-context";
import { runCommand } from "./run-command";

export interface GridPanelProps {
  readonly id: string;
  /** Id of the tab that this panel belongs to. */
  readonly labelledBy: string;
  readonly session: GridSession;
  readonly children: ReactNode;
}

function isOnCell(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute("role") === "gridcell";
}

/** The part with the grid: takes keys and the clipboard while a cell has the keyboard. */
export function GridPanel({ id, labelledBy, session, children }: GridPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => (panel.current === null ? undefined : session.attach(panel.current)), [session]);
  const { context } = session;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!isOnCell(event.target)) return;
    const command = commandOf(event);
    if (command === undefined) return;
    event.preventDefault();
    runCommand(context, command);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its cells have focus
    <div
      ref={panel}
      id={id}
      role="tabpanel"
      aria-labelledby={labelledBy}
      className="wb-panel"
      onKeyDown={onKeyDown}
      onCopy={(event) => copyCells(context, event)}
      onCut={(event) => {
        if (!copyCells(context, event)) return;
        void context.entry.report(() => context.desk.clear(context.desk.selection.area));
      }}
      onPaste={(event) => pasteCells(context, event)}
    >
      {children}
    </div>
  );
}

function copyCells({ desk, say }: GridContext, event: ClipboardEvent): boolean {
  if (!isOnCell(event.target)) return false;
  event.preventDefault();
  const { area } = desk.selection;
  event.clipboardData.setData("text/plain", desk.copy(area));
  say(gridText.copied(formatArea(area)));
  return true;
}

function pasteCells({ desk, entry }: GridContext, event: ClipboardEvent): void {
  if (!isOnCell(event.target)) return;
  event.preventDefault();
  const text = event.clipboardData.getData("text/plain");
  const { area } = desk.selection;
  // Pasting begins at the selection's first cell, wherever the active one is.
  if (text !== "") void entry.report(() => desk.paste(area.top, area.left, text));
}
