import { MAX_COLUMNS, MAX_ROWS } from "../host/limits";
import { gridPlaceOf, type GridPlace } from "./grid-place";
import type { GridContext } from "./grid-context";
import { select } from "./run-command";
import { extendTo, movingCorner } from "./selection-moves";
import { HEADER_HEIGHT } from "./sheet-shape";

/** Milliseconds and pixels of one step while the pointer is outside. */
const SCROLL_EVERY = 50;
const SCROLL_BY = 40;

/**
 * Extends the selection to where the pointer is until the button is let go; beyond the edge of
 * what is in sight the sheet scrolls on.
 * @param from where the button was pressed: from a header whole rows or columns are selected
 */
export function dragSelection(context: GridContext, scroller: HTMLElement, from: GridPlace): void {
  const { desk } = context;
  let beyond = { x: 0, y: 0 };

  const reach = (row: number, column: number): void => {
    const { area, ...active } = extendTo(context.shape(), desk.selection, row, column);
    const whole =
      from.kind === "row"
        ? { left: 0, right: MAX_COLUMNS - 1 }
        : from.kind === "column"
          ? { top: 0, bottom: MAX_ROWS - 1 }
          : {};
    select(desk, { ...active, area: { ...area, ...whole } });
  };

  const onMove = (event: globalThis.MouseEvent): void => {
    if (event.buttons === 0) return stop();
    beyond = distanceBeyond(scroller, event);
    if (beyond.x !== 0 || beyond.y !== 0) return;
    const place = gridPlaceOf(event.target);
    if (place?.kind === "cell") reach(place.row, place.column);
    else if (place?.kind === "row" && from.kind === "row") reach(place.row, 0);
    else if (place?.kind === "column" && from.kind === "column") reach(0, place.column);
  };

  const timer = window.setInterval(() => {
    if (beyond.x === 0 && beyond.y === 0) return;
    scroller.scrollBy(Math.sign(beyond.x) * SCROLL_BY, Math.sign(beyond.y) * SCROLL_BY);
    const { rows, columns } = context.shape();
    const { row, column } = movingCorner(desk.selection);
    const down = beyond.y > 0 ? scroller.clientHeight - HEADER_HEIGHT - 1 : 0;
    const along = beyond.x > 0 ? scroller.clientWidth - HEADER_HEIGHT - 1 : 0;
    reach(
      beyond.y === 0 ? row : rows.at(scroller.scrollTop + down),
      beyond.x === 0 ? column : columns.at(scroller.scrollLeft + along)
    );
  }, SCROLL_EVERY);

  const stop = (): void => {
    window.clearInterval(timer);
    window.removeEventListener("mousemove", onMove);
    window.removeEventListener("mouseup", stop);
  };
  window.addEventListener("mousemove", onMove);
  window.addEventListener("mouseup", stop);
}

function distanceBeyond(scroller: HTMLElement, { clientX, clientY }: globalThis.MouseEvent) {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const outside = (at: number, from: number, to: number): number =>
    at < from ? at - from : at > to ? at - to : 0;
  return { x: outside(clientX, left, right), y: outside(clientY, top, bottom) };
}
