import type { CSSProperties } from "react";
import type { Box } from "./selection-marks";

export interface PopupRoom {
  /** The scrolled box; null before it is there. */
  readonly scroller: HTMLElement | null;
  /** Whether the cell stays in sight, so that scrolling does not move it. */
  readonly isFrozenRow: boolean;
  readonly isFrozenColumn: boolean;
}

/**
 * Below the cell where there is room for the pop-up, else above it; moved left where it would
 * reach over the right edge.
 * @param size the most that the pop-up takes, in pixels
 */
export function popupPlace(
  box: Box,
  size: { readonly width: number; readonly height: number },
  { scroller, isFrozenRow, isFrozenColumn }: PopupRoom
): CSSProperties {
  if (scroller === null) return { left: box.left, top: box.top + box.height };
  const seenTop = isFrozenRow ? 0 : scroller.scrollTop;
  const seenLeft = isFrozenColumn ? 0 : scroller.scrollLeft;
  const bottom = seenTop + scroller.clientHeight;
  const right = seenLeft + scroller.clientWidth;
  const fitsBelow = box.top + box.height + size.height <= bottom;
  const fitsAbove = box.top - size.height >= seenTop;
  const left = Math.max(seenLeft, Math.min(box.left, right - size.width));
  return !fitsBelow && fitsAbove
    ? { left, top: box.top, transform: "translateY(-100%)" }
    : { left, top: box.top + box.height };
}
