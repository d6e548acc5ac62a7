import { useState } from "react";
import { CategoryPlot } from "./category-plot";
import { ChartTable } from "./chart-table";
import type { ChartView } from "./chart-view";
import { chartText, chartWords } from "./chart-words";
import { PiePlot } from "./pie-plot";
import { ScatterPlot } from "./scatter-plot";
import { colourOf, sliceColour } from "./series-colours";

const BUTTON = 26;
const TITLE = 26;
const LEGEND = 22;
const AXIS_TITLE = 16;

/** A chart as a picture with a text alternative, or as the table of its values. */
export function ChartFigure({ chart }: { chart: ChartView }) {
  const [wantsTable, setWantsTable] = useState(false);
  const isDrawn = chart.kind !== "unknown" && chart.series.length > 0;
  const asTable = wantsTable || !isDrawn;
  return (
    <figure className="wb-chart-figure">
      {asTable ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by the keyboard
        <div className="wb-chart-values" tabIndex={0} role="region" aria-label={chart.name}>
          {chart.kind === "unknown" && <p>{chartText.unknownKind}</p>}
          <ChartTable chart={chart} />
        </div>
      ) : (
        <Picture chart={chart} />
      )}
      {isDrawn && (
        <button type="button" onClick={() => setWantsTable(!asTable)}>
          {asTable ? chartText.showChart : chartText.showTable}
        </button>
      )}
    </figure>
  );
}

function Picture({ chart }: { chart: ChartView }) {
  const { width, title, categoryAxisTitle, valueAxisTitle } = chart;
  const height = Math.max(40, chart.height - BUTTON);
  const isBar = chart.kind === "bar";
  const [below, above] = isBar
    ? [valueAxisTitle, categoryAxisTitle]
    : [categoryAxisTitle, valueAxisTitle];
  const entries = legendOf(chart);
  const top = (title === "" ? 4 : TITLE) + (above === "" ? 0 : AXIS_TITLE);
  const bottom = (entries.length === 0 ? 0 : LEGEND) + (below === "" ? 0 : AXIS_TITLE);
  const plot = { chart, width, height: Math.max(20, height - top - bottom) };
  return (
    <svg role="img" aria-label={chartWords(chart)} width={width} height={height}>
      {title !== "" && (
        <text x={width / 2} y={18} textAnchor="middle" fontSize={14} fill="currentColor">
          {title}
        </text>
      )}
      {above !== "" && (
        <text x={8} y={top - 2} fontSize={11} fill="currentColor">
          {above}
        </text>
      )}
      <g transform={`translate(0 ${top})`}>
        {chart.kind === "pie" ? (
          <PiePlot {...plot} />
        ) : chart.kind === "scatter" ? (
          <ScatterPlot {...plot} />
        ) : (
          <CategoryPlot {...plot} />
        )}
      </g>
      {below !== "" && (
        <text
          x={width / 2}
          y={height - (entries.length === 0 ? 4 : LEGEND + 2)}
          textAnchor="middle"
          fontSize={11}
          fill="currentColor"
        >
          {below}
        </text>
      )}
      <Legend entries={entries} width={width} y={height - 8} />
    </svg>
  );
}

interface LegendEntry {
  readonly name: string;
  readonly color: string;
}

/** Of a pie its slices. */
function legendOf(chart: ChartView): LegendEntry[] {
  if (!chart.hasLegend) return [];
  if (chart.kind === "pie") {
    const names = chart.series[0]?.categories ?? [];
    return names.map((name, index) => ({ name, color: sliceColour(index) }));
  }
  return chart.series.map((series, index) => ({
    name: series.name,
    color: colourOf(series, index),
  }));
}

function Legend({ entries, width, y }: { entries: LegendEntry[]; width: number; y: number }) {
  const room = width / Math.max(1, entries.length);
  return (
    <g>
      {entries.map(({ name, color }, index) => (
        <g key={index} transform={`translate(${index * room + 6} ${y})`}>
          <rect y={-9} width={9} height={9} fill={color} stroke="currentColor" strokeWidth={0.5} />
          <text x={13} fontSize={11} fill="currentColor">
            {name.length * 6 > room - 20 ? `${name.slice(0, Math.max(1, room / 6 - 4))}…` : name}
          </text>
        </g>
      ))}
    </g>
  );
}
