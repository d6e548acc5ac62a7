import { useState, type ReactNode } from "react";
import type { ChartView } from "../charts/chart-view";
import { ChartFrame } from "./chart-frame";
import { ColumnHeaders } from "./column-headers";
import { PaneOverlay } from "./pane-overlay";
import type { GridContext } from "./grid-context";
import type { Selected } from "./selection-moves";
import { SheetRow } from "./sheet-row";
import { HEADER_HEIGHT, type SheetShape } from "./sheet-shape";
import { useDrawnPart, type ScrollPlace } from "./use-drawn-part";
import { useFollowSelection } from "./use-follow-selection";
import { useGridMouse } from "./use-grid-mouse";

export interface SheetGridProps {
  readonly shape: SheetShape;
  readonly selected: Selected;
  readonly charts: readonly ChartView[];
  readonly renderChart: (chart: ChartView) => ReactNode;
  readonly gridId: string;
  readonly isReadOnly: boolean;
  readonly context: GridContext;
  /** Whether the keyboard belongs to the grid, so that focus may follow the selection. */
  readonly mayTakeFocus: () => boolean;
  readonly scrollStart: ScrollPlace;
  readonly onScroll: (place: ScrollPlace) => void;
  /** Editor and pop-ups, drawn beside cells within the scrolled box. */
  readonly children: (scroller: HTMLElement | null) => ReactNode;
}

/** One sheet: letters, numbers, cells, selection and charts; only what is in sight is there. */
export function SheetGrid(props: SheetGridProps) {
  const { shape, selected, charts, renderChart, gridId, isReadOnly, context } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const drawn = useDrawnPart(shape, scroller, props.scrollStart);
  useFollowSelection({ scroller, shape, selected, gridId, mayTakeFocus: props.mayTakeFocus });
  const mouse = useGridMouse(context, scroller);

  const { rows, columns, view, headerWidth, frozenWidth, frozenHeight } = shape;
  const row = (index: number, isFirst: boolean, hasFrozenRows: boolean) => (
    <SheetRow
      key={index}
      shape={shape}
      row={index}
      top={HEADER_HEIGHT + rows.start(index)}
      isFirst={isFirst}
      hasFrozenRows={hasFrozenRows}
      frozenColumns={drawn.frozenColumns}
      columns={drawn.columns}
      selected={touches(selected, index) ? selected : null}
      gridId={gridId}
      isReadOnly={isReadOnly}
    />
  );
  const activeRow = outOfSight(shape, selected, drawn.rows);
  const overlay = (hasFrozenRows: boolean, hasFrozenColumns: boolean) => (
    <PaneOverlay
      shape={shape}
      selected={selected}
      hasFrozenRows={hasFrozenRows}
      hasFrozenColumns={hasFrozenColumns}
      charts={hasFrozenRows || hasFrozenColumns ? reaching(shape, charts, hasFrozenRows) : []}
      renderChart={renderChart}
    />
  );

  return (
    <div
      ref={setScroller}
      className="wb-scroll"
      role="none"
      data-grid-scroll="true"
      onScroll={({ currentTarget: { scrollTop, scrollLeft } }) =>
        props.onScroll({ top: scrollTop, left: scrollLeft })
      }
    >
      <div
        className="wb-content"
        style={{ width: headerWidth + columns.total, height: HEADER_HEIGHT + rows.total }}
      >
        {/* Keys reach the handler of the panel around it, the mouse this one. */}
        <div
          role="grid"
          aria-label={view.name}
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.count + 1}
          aria-multiselectable="true"
          aria-describedby={`${gridId}-help`}
          {...(isReadOnly ? { "aria-readonly": true } : {})}
          className="wb-grid"
          {...mouse}
        >
          <div
            role="rowgroup"
            className={`wb-top${frozenHeight > 0 ? " wb-frozen" : ""}`}
            style={{ height: HEADER_HEIGHT + frozenHeight }}
          >
            <ColumnHeaders
              shape={shape}
              frozenColumns={drawn.frozenColumns}
              columns={drawn.columns}
              selected={selected}
            />
            {drawn.frozenRows.map((index, at) => row(index, at === 0, true))}
            {frozenHeight > 0 && overlay(true, false)}
            {frozenHeight > 0 && frozenWidth > 0 && overlay(true, true)}
          </div>
          <div role="rowgroup">
            {drawn.rows.map((index, at) => row(index, at === 0, false))}
            {activeRow !== undefined && row(activeRow, false, false)}
            {overlay(false, false)}
            {frozenWidth > 0 && overlay(false, true)}
          </div>
        </div>
        <div className="wb-charts" style={{ left: headerWidth, top: HEADER_HEIGHT }}>
          {charts.map((chart) => (
            <ChartFrame key={chart.id} chart={chart} renderChart={renderChart} />
          ))}
        </div>
        {props.children(scroller)}
      </div>
    </div>
  );
}

function touches({ area, row }: Selected, index: number): boolean {
  return (index >= area.top && index <= area.bottom) || index === row;
}

/** The row of the active cell where it is not drawn: focus must not fall from it on scrolling. */
function outOfSight(
  { view, merges, rows }: SheetShape,
  { row, column }: Selected,
  drawn: readonly number[]
): number | undefined {
  const area = merges.areaAt(row, column);
  if (area.top < view.freeze.rows || rows.size(area.top) === 0) return undefined;
  const isDrawn = drawn.some((index) => index >= area.top && index <= area.bottom);
  return isDrawn ? undefined : area.top;
}

/** The charts that the frozen rows, or else the frozen columns, show a part of. */
function reaching(
  shape: SheetShape,
  charts: readonly ChartView[],
  isOverRows: boolean
): readonly ChartView[] {
  return charts.filter((chart) =>
    isOverRows ? chart.top < shape.frozenHeight : chart.left < shape.frozenWidth
  );
}
