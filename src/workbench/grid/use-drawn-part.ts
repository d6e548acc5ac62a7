import { useLayoutEffect, useMemo } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { drawnLines, frozenLines } from "./drawn-lines";
import { HEADER_HEIGHT, type SheetShape } from "./sheet-shape";

export interface ScrollPlace {
  readonly top: number;
  readonly left: number;
}

/** The visible rows and columns to draw, by index; the same arrays as long as they are the same. */
export interface DrawnPart {
  readonly frozenRows: readonly number[];
  readonly frozenColumns: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** @param start where the sheet was scrolled to when it was last in sight */
export function useDrawnPart(
  shape: SheetShape,
  scroller: HTMLElement | null,
  start: ScrollPlace
): DrawnPart {
  const { rows, columns, view, headerWidth } = shape;
  const down = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller,
    estimateSize: (row) => rows.size(row),
    initialOffset: start.top,
    overscan: 3,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.count,
    getScrollElement: () => scroller,
    estimateSize: (column) => columns.size(column),
    initialOffset: start.left,
    overscan: 2,
  });
  // It keeps sizes that it asked for once.
  useLayoutEffect(() => down.measure(), [down, rows]);
  useLayoutEffect(() => across.measure(), [across, columns]);

  return {
    frozenRows: useSameList(frozenLines(rows, view.freeze.rows)),
    frozenColumns: useSameList(frozenLines(columns, view.freeze.columns)),
    rows: useSameList(
      drawnLines(
        rows,
        down.getVirtualItems().map(({ index }) => index),
        {
          offset: down.scrollOffset ?? 0,
          room: (down.scrollRect?.height ?? 0) - HEADER_HEIGHT,
          frozen: view.freeze.rows,
        }
      )
    ),
    columns: useSameList(
      drawnLines(
        columns,
        across.getVirtualItems().map(({ index }) => index),
        {
          offset: across.scrollOffset ?? 0,
          room: (across.scrollRect?.width ?? 0) - headerWidth,
          frozen: view.freeze.columns,
        }
      )
    ),
  };
}

function useSameList(list: readonly number[]): readonly number[] {
  const key = list.join();
  return useMemo(() => (key === "" ? [] : key.split(",").map(Number)), [key]);
}
