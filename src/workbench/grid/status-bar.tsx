import { useDeferredValue, useMemo } from "react";
import type { CellArea } from "../host/model/cell-area";
import type { SheetView } from "../desk/sheet-view";
import type { Entry } from "./entry";
import { figuresText, gridText } from "./grid-text";
import { selectionFigures } from "./selection-figures";

export interface StatusBarProps {
  readonly view: SheetView;
  readonly area: CellArea;
  readonly entry: Entry | null;
  readonly isReadOnly: boolean;
}

/** What the grid is doing, what cannot be changed, and the figures of the selection. */
export function StatusBar({ view, area, entry, isReadOnly }: StatusBarProps) {
  // Adding up a large selection waits until the grid has been drawn.
  const late = useDeferredValue(area);
  const figures = useMemo(() => selectionFigures(view, late), [view, late]);
  const state = entry === null ? "ready" : entry.mode;
  return (
    <div className="wb-status">
      <span data-status="state">{gridText.states[state]}</span>
      {isReadOnly && <span>{gridText.readOnlyBook}</span>}
      {view.isProtected && <span>{gridText.protectedSheet}</span>}
      <span className="wb-figures">
        {figures !== undefined &&
          figuresText(figures).map((sentence) => <span key={sentence}>{sentence}</span>)}
      </span>
    </div>
  );
}
