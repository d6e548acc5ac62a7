import { scaleBand, scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { BottomAxis, LeftAxis, type Tick } from "./axes";
import type { ChartSeries, ChartView } from "./chart-view";
import { numberWords } from "./chart-words";
import { plotBox, type PlotBox } from "./plot-box";
import { colourOf } from "./series-colours";
import { extentOf, spansOf, type Span } from "./stacked-values";

const EDGE = { stroke: "currentColor", strokeWidth: 0.5 } as const;

interface Drawn {
  readonly series: ChartSeries;
  readonly spans: readonly (Span | null)[];
  readonly color: string;
  readonly asLine: boolean;
}

/** Columns, bars, lines and areas: values along categories. */
export function CategoryPlot({
  chart,
  width,
  height,
}: {
  chart: ChartView;
  width: number;
  height: number;
}) {
  const isBar = chart.kind === "bar";
  const stacked = chart.series.filter(({ isLine }) => !isLine);
  const stackedSpans = spansOf(stacked, chart.stacking);
  const drawn = chart.series.map((series, index): Drawn => {
    const spans = series.isLine
      ? spansOf([series], "none")[0]
      : stackedSpans[stacked.indexOf(series)];
    return {
      series,
      spans: spans ?? [],
      color: colourOf(series, index),
      asLine: series.isLine || chart.kind === "line",
    };
  });
  const labels = chart.series[0]?.categories ?? [];
  const names = labels.map((_, at) => String(at));
  const longest = isBar ? Math.max(0, ...labels.map(({ length }) => length)) * 6 : 40;
  const box = plotBox(width, height, Math.min(longest, width / 3), false);
  const across: [number, number] = [box.left, box.left + box.width];
  const upward: [number, number] = [box.top + box.height, box.top];
  const bands = scaleBand(names, isBar ? [box.top, box.top + box.height] : across).padding(0.25);
  const values = scaleLinear(extentOf(drawn.map(({ spans }) => spans)), isBar ? across : upward);
  values.nice();
  const middle = (at: number): number => (bands(String(at)) ?? 0) + bands.bandwidth() / 2;
  const unit = chart.stacking === "percent" ? " %" : "";
  const valueTicks = values.ticks(Math.max(2, Math.floor((isBar ? box.width : box.height) / 40)));
  const ticks: Tick[] = valueTicks.map((tick) => ({
    at: values(tick),
    label: `${numberWords(tick)}${unit}`,
  }));
  const groups: Tick[] = labels.map((label, at) => ({ at: middle(at), label }));
  return (
    <>
      <LeftAxis box={box} ticks={isBar ? groups : ticks} isValues={!isBar} />
      <BottomAxis box={box} ticks={isBar ? ticks : groups} isValues={isBar} />
      {drawn.map((one, index) =>
        one.asLine ? (
          <SeriesLine key={index} drawn={one} x={middle} y={values} />
        ) : chart.kind === "area" ? (
          <SeriesArea key={index} drawn={one} x={middle} y={values} />
        ) : (
          <SeriesBars
            key={index}
            drawn={one}
            lane={laneOf(drawn, index, chart.stacking, bands.bandwidth())}
            start={(at) => bands(String(at)) ?? 0}
            values={values}
            isBar={isBar}
          />
        )
      )}
    </>
  );
}

/** Columns stand side by side, stacked ones in one lane. */
function laneOf(
  drawn: readonly Drawn[],
  index: number,
  stacking: ChartView["stacking"],
  band: number
): Pick<PlotBox, "left" | "width"> {
  if (stacking !== "none") return { left: 0, width: band };
  const columns = drawn.filter(({ asLine }) => !asLine);
  const own = drawn.slice(0, index).filter(({ asLine }) => !asLine).length;
  const width = band / Math.max(1, columns.length);
  return { left: own * width, width };
}

function SeriesBars({
  drawn: { spans, color },
  lane,
  start,
  values,
  isBar,
}: {
  drawn: Drawn;
  lane: Pick<PlotBox, "left" | "width">;
  start: (at: number) => number;
  values: (value: number) => number;
  isBar: boolean;
}) {
  return (
    <g fill={color}>
      {spans.map((span, at) => {
        if (span === null) return null;
        const [from, to] = [values(span.from), values(span.to)];
        const along = { from: Math.min(from, to), size: Math.abs(from - to) };
        const beside = { from: start(at) + lane.left, size: Math.max(0.5, lane.width) };
        const [x, y] = isBar ? [along, beside] : [beside, along];
        return <rect key={at} x={x.from} y={y.from} width={x.size} height={y.size} {...EDGE} />;
      })}
    </g>
  );
}

interface Placed {
  readonly drawn: Drawn;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

function SeriesLine({ drawn: { spans, color }, x, y }: Placed) {
  const path = line<Span | null>()
    .defined((span) => span !== null)
    .x((_, at) => x(at))
    .y((span) => y(span?.to ?? 0))([...spans]);
  return (
    <g>
      <path d={path ?? ""} fill="none" stroke={color} strokeWidth={2} />
      {spans.map((span, at) =>
        span === null ? null : <circle key={at} cx={x(at)} cy={y(span.to)} r={2.5} fill={color} />
      )}
    </g>
  );
}

function SeriesArea({ drawn: { spans, color }, x, y }: Placed) {
  const path = area<Span | null>()
    .x((_, at) => x(at))
    .y0((span) => y(span?.from ?? 0))
    .y1((span) => y(span?.to ?? 0))([...spans]);
  return <path d={path ?? ""} fill={color} fillOpacity={0.75} {...EDGE} />;
}
