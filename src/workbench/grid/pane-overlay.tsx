import type { CSSProperties, ReactNode } from "react";
import type { ChartView } from "../charts/chart-view";
import { ChartFrame } from "./chart-frame";
import type { Selected } from "./selection-moves";
import { SelectionMarks } from "./selection-marks";
import { HEADER_HEIGHT, type SheetShape } from "./sheet-shape";

export interface PaneOverlayProps {
  readonly shape: SheetShape;
  readonly selected: Selected;
  /** Within the frozen rows, whose element starts with the column letters. */
  readonly hasFrozenRows: boolean;
  readonly hasFrozenColumns: boolean;
  /** Charts that reach into this pane. */
  readonly charts: readonly ChartView[];
  readonly renderChart: (chart: ChartView) => ReactNode;
}

/**
 * What lies over the cells of one pane. Every pane draws all of it where it lies on the sheet and
 * shows its own part; a screen reader meets none of it here.
 */
export function PaneOverlay(props: PaneOverlayProps) {
  const { shape, selected, hasFrozenRows, hasFrozenColumns, charts, renderChart } = props;
  const { headerWidth, frozenWidth, frozenHeight } = shape;
  const content = (
    <>
      {charts.map((chart) => (
        <ChartFrame key={chart.id} chart={chart} isCopy renderChart={renderChart} />
      ))}
      <SelectionMarks shape={shape} selected={selected} />
    </>
  );
  // A pinned layer stands where the text flow leaves it: below what comes before it there.
  const flow = HEADER_HEIGHT + frozenHeight;
  const place: CSSProperties = {
    left: headerWidth,
    top: HEADER_HEIGHT - (hasFrozenColumns && !hasFrozenRows ? flow : 0),
  };
  const layer = (
    <div aria-hidden="true" className="wb-layer" style={place}>
      {content}
    </div>
  );
  if (!hasFrozenColumns) return layer;
  return (
    <div
      aria-hidden="true"
      className="wb-pinned-layer"
      style={{ width: headerWidth + frozenWidth }}
    >
      {layer}
    </div>
  );
}
