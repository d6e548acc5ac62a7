import { useMemo, type HTMLAttributes, type MouseEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../host/limits";
import { dragLineSize } from "./drag-line-size";
import { dragSelection } from "./drag-selection";
import { followLink } from "./follow-link";
import { gridPlaceOf, type GridPlace } from "./grid-place";
import type { GridContext } from "./grid-context";
import { select } from "./run-command";
import { extendTo, selectCell } from "./selection-moves";

type MouseHandlers = Pick<HTMLAttributes<HTMLElement>, "onMouseDown" | "onDoubleClick" | "onClick">;

/**
 * Click selects, drag and Shift extend, a double click edits, the headers select whole rows and
 * columns, their edges change sizes. An entry that is under way is finished first.
 */
export function useGridMouse(context: GridContext, scroller: HTMLElement | null): MouseHandlers {
  return useMemo(() => {
    const press = (place: GridPlace, event: MouseEvent): void => {
      switch (place.kind) {
        case "row-edge":
          return dragLineSize(context, { kind: place.kind, row: place.row }, event);
        case "column-edge":
          return dragLineSize(context, { kind: place.kind, column: place.column }, event);
        case "button":
          selectPlace(context, { ...place, kind: "cell" }, false);
          return context.open(place.list);
        case "cell": {
          if (event.ctrlKey || event.metaKey) {
            selectPlace(context, place, false);
            return followLink(context, place.row, place.column);
          }
        }
      }
      selectPlace(context, place, event.shiftKey);
      if (scroller !== null && place.kind !== "corner") dragSelection(context, scroller, place);
    };
    return {
      onMouseDown: (event) => {
        if (event.button !== 0) return;
        const place = gridPlaceOf(event.target);
        if (place === undefined) return;
        // Focus goes to the active cell, not to a button that is for the mouse only.
        if (place.kind !== "cell") event.preventDefault();
        if (context.entry.snapshot().entry === null) return press(place, event);
        event.preventDefault();
        void context.entry.finish(() => selectPlace(context, place, event.shiftKey));
      },
      // What a screen reader or a switch device presses comes as a click without a mouse.
      onClick: (event) => {
        const place = event.detail === 0 ? gridPlaceOf(event.target) : undefined;
        if (place === undefined) return;
        selectPlace(context, place, event.shiftKey);
        if (place.kind === "button") context.open(place.list);
      },
      onDoubleClick: (event) => {
        if (gridPlaceOf(event.target)?.kind === "cell") context.entry.begin("cell");
      },
    };
  }, [context, scroller]);
}

function selectPlace(context: GridContext, place: GridPlace, isExtending: boolean): void {
  const { desk } = context;
  const { selection } = desk;
  const shape = context.shape();
  const to = (row: number, column: number) =>
    isExtending ? extendTo(shape, selection, row, column) : selectCell(shape, row, column);
  switch (place.kind) {
    case "cell":
    case "button":
      return select(desk, to(place.row, place.column));
    case "row": {
      const selected = to(place.row, isExtending ? selection.column : 0);
      const area = { ...selected.area, left: 0, right: MAX_COLUMNS - 1 };
      return select(desk, { ...selected, area });
    }
    case "column": {
      const selected = to(isExtending ? selection.row : 0, place.column);
      const area = { ...selected.area, top: 0, bottom: MAX_ROWS - 1 };
      return select(desk, { ...selected, area });
    }
    case "corner": {
      const area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
      return select(desk, { area, row: selection.row, column: selection.column });
    }
    default:
  }
}
