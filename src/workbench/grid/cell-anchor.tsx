import type { CSSProperties, ReactNode } from "react";
import { boxOfArea, type Box } from "./selection-marks";
import { HEADER_HEIGHT, type SheetShape } from "./sheet-shape";

export interface CellAnchorProps {
  readonly shape: SheetShape;
  readonly row: number;
  readonly column: number;
  /** Layer: 6 for the editor, 8 for pop-ups. */
  readonly layer: 6 | 8;
  /** @param box where the cell lies, in the pixels that `left` and `top` of the child count in */
  readonly children: (box: Box) => ReactNode;
}

/**
 * A place in the scrolled box that moves as the cell does: with the scrolled ones, or not at all
 * for a frozen one.
 */
export function CellAnchor({ shape, row, column, layer, children }: CellAnchorProps) {
  const { view, merges, headerWidth } = shape;
  const area = merges.areaAt(row, column);
  const place: CSSProperties = {
    position: "sticky",
    zIndex: layer,
    ...(area.top < view.freeze.rows ? { top: 0 } : {}),
    ...(area.left < view.freeze.columns ? { left: 0 } : {}),
  };
  const box = boxOfArea(shape, area);
  return (
    <div className="wb-anchor" style={place}>
      {children({ ...box, left: box.left + headerWidth, top: box.top + HEADER_HEIGHT })}
    </div>
  );
}
