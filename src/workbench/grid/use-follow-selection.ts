import { useEffect, useLayoutEffect, useRef } from "react";
import { isWholeColumns, isWholeRows } from "../host/model/cell-area";
import { cellId } from "./cell-id";
import { offsetToShow } from "./drawn-lines";
import { movingCorner, type Selected } from "./selection-moves";
import { HEADER_HEIGHT, type SheetShape } from "./sheet-shape";

export interface FollowedSelection {
  readonly scroller: HTMLElement | null;
  readonly shape: SheetShape;
  readonly selected: Selected;
  readonly gridId: string;
  readonly mayTakeFocus: () => boolean;
}

/**
 * Keeps the selection in sight and the keyboard on the active cell. A selection that the add-in
 * made is shown too, but takes no focus from the pane.
 */
export function useFollowSelection(followed: FollowedSelection): void {
  const { scroller, shape, selected, gridId, mayTakeFocus } = followed;
  const { row, column, area } = selected;
  const before = useRef<Selected | null>(null);

  useLayoutEffect(() => {
    if (scroller === null) return;
    const last = before.current;
    before.current = selected;
    const isSame =
      last !== null &&
      last.row === row &&
      last.column === column &&
      last.area.top === area.top &&
      last.area.left === area.left &&
      last.area.bottom === area.bottom &&
      last.area.right === area.right;
    if (isSame) return;
    const isExtended = last !== null && last.row === row && last.column === column;
    showSelection(scroller, shape, selected, isExtended);
  }, [scroller, shape, selected, row, column, area]);

  useEffect(() => {
    if (!mayTakeFocus()) return;
    const cell = document.getElementById(cellId(gridId, row, column));
    if (cell !== null && document.activeElement !== cell) cell.focus({ preventScroll: true });
  });
}

/** Scrolls as little as needed; to the corner that moved where a selection grows. */
function showSelection(
  scroller: HTMLElement,
  { view, rows, columns, merges, headerWidth }: SheetShape,
  selected: Selected,
  isExtended: boolean
): void {
  const { area } = selected;
  const corner = isExtended ? movingCorner(selected) : selected;
  const shown = merges.areaAt(corner.row, corner.column);
  if (!isWholeColumns(area)) {
    const room = scroller.clientHeight - HEADER_HEIGHT;
    const window = { offset: scroller.scrollTop, room, frozen: view.freeze.rows };
    const top = offsetToShow(rows, { first: shown.top, last: shown.bottom }, window);
    if (top !== scroller.scrollTop) scroller.scrollTop = top;
  }
  if (!isWholeRows(area)) {
    const room = scroller.clientWidth - headerWidth;
    const window = { offset: scroller.scrollLeft, room, frozen: view.freeze.columns };
    const left = offsetToShow(columns, { first: shown.left, last: shown.right }, window);
    if (left !== scroller.scrollLeft) scroller.scrollLeft = left;
  }
}
