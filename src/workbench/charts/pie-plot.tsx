import { arc, pie } from "d3-shape";
import type { ChartView } from "./chart-view";
import { sliceColour } from "./series-colours";

/** The first series as slices, clockwise from the top; Excel draws negative values by their size. */
export function PiePlot({
  chart,
  width,
  height,
}: {
  chart: ChartView;
  width: number;
  height: number;
}) {
  const values = chart.series[0]?.values ?? [];
  const radius = Math.max(1, Math.min(width, height) / 2 - 8);
  const slices = pie<number | null>()
    .sort(null)
    .value((value) => Math.abs(value ?? 0))([...values]);
  const shape = arc<(typeof slices)[number]>().innerRadius(0).outerRadius(radius);
  return (
    <g transform={`translate(${width / 2} ${height / 2})`}>
      {slices.map((slice) => (
        <path
          key={slice.index}
          d={shape(slice) ?? ""}
          fill={sliceColour(slice.index)}
          stroke="Canvas"
          strokeWidth={1}
        />
      ))}
    </g>
  );
}
