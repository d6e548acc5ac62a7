import type { MouseEvent } from "react";
import type { GridContext } from "./grid-context";

type Edge =
  | { readonly kind: "row-edge"; readonly row: number }
  | { readonly kind: "column-edge"; readonly column: number };

/** Smaller than this one cannot be dragged: it would be hidden, and no key shows it again. */
const SMALLEST = 4;

/** Changes the width of a column or the height of a row when its edge is let go. */
export function dragLineSize(context: GridContext, edge: Edge, start: MouseEvent): void {
  const { desk, entry } = context;
  const { rows, columns } = context.shape();
  const grip = start.target instanceof HTMLElement ? start.target : undefined;
  const size = edge.kind === "row-edge" ? rows.size(edge.row) : columns.size(edge.column);
  const movedBy = (event: { clientX: number; clientY: number }): number =>
    edge.kind === "row-edge" ? event.clientY - start.clientY : event.clientX - start.clientX;

  const onMove = (event: globalThis.MouseEvent): void => {
    const axis = edge.kind === "row-edge" ? "Y" : "X";
    if (grip !== undefined) grip.style.transform = `translate${axis}(${movedBy(event)}px)`;
  };
  const onUp = (event: globalThis.MouseEvent): void => {
    window.removeEventListener("mousemove", onMove);
    window.removeEventListener("mouseup", onUp);
    if (grip !== undefined) grip.style.transform = "";
    const pixels = Math.max(SMALLEST, Math.round(size + movedBy(event)));
    if (pixels === size) return;
    void entry.report(() =>
      edge.kind === "row-edge"
        ? desk.setRowHeight(edge.row, pixels)
        : desk.setColumnWidth(edge.column, pixels)
    );
  };
  window.addEventListener("mousemove", onMove);
  window.addEventListener("mouseup", onUp);
}
