import type { ReactNode } from "react";
import type { ChartView } from "../charts/chart-view";

export interface ChartFrameProps {
  readonly chart: ChartView;
  /** A second drawing in a frozen pane: not for the keyboard or a screen reader. */
  readonly isCopy?: boolean;
  readonly renderChart: (chart: ChartView) => ReactNode;
}

/** A chart at its place over the cells. */
export function ChartFrame({ chart, isCopy = false, renderChart }: ChartFrameProps) {
  const { left, top, width, height } = chart;
  return (
    <div
      className="wb-chart"
      style={{ left, top, width, height }}
      {...(isCopy ? { "aria-hidden": true, ref: makeInert } : { "data-chart": chart.name })}
    >
      {renderChart(chart)}
    </div>
  );
}

/** React 18 does not know the attribute. */
function makeInert(element: HTMLElement | null): void {
  element?.setAttribute("inert", "");
}
