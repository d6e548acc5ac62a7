import { scaleLinear } from "d3-scale";
import { BottomAxis, LeftAxis } from "./axes";
import type { ChartView } from "./chart-view";
import { numberWords } from "./chart-words";
import { plotBox } from "./plot-box";
import { colourOf } from "./series-colours";

function extent(values: readonly (number | null)[]): [number, number] {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length === 0) return [0, 1];
  const low = numbers.reduce((least, one) => Math.min(least, one), Infinity);
  const high = numbers.reduce((most, one) => Math.max(most, one), -Infinity);
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** Points by two numbers. */
export function ScatterPlot({
  chart,
  width,
  height,
}: {
  chart: ChartView;
  width: number;
  height: number;
}) {
  const box = plotBox(width, height, 40, false);
  const points = chart.series.map(({ xValues = [], values }) =>
    values.flatMap((y, at) => {
      const x = xValues[at] ?? null;
      return x === null || y === null ? [] : [{ x, y }];
    })
  );
  const all = points.flat();
  const across = scaleLinear(extent(all.map(({ x }) => x)), [box.left, box.left + box.width]);
  const upward = scaleLinear(extent(all.map(({ y }) => y)), [box.top + box.height, box.top]);
  across.nice();
  upward.nice();
  const left = upward.ticks(5).map((tick) => ({ at: upward(tick), label: numberWords(tick) }));
  const below = across.ticks(6).map((tick) => ({ at: across(tick), label: numberWords(tick) }));
  return (
    <>
      <LeftAxis box={box} ticks={left} isValues />
      <BottomAxis box={box} ticks={below} isValues />
      {chart.series.map((series, index) => (
        <g key={index} fill={colourOf(series, index)}>
          {(points[index] ?? []).map(({ x, y }, at) => (
            <circle key={at} cx={across(x)} cy={upward(y)} r={3.5} />
          ))}
        </g>
      ))}
    </>
  );
}
