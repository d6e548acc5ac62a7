import type { ChartView } from "./chart-view";

export function ChartFigure({ chart }: { chart: ChartView }) {
  return <figure>{chart.title}</figure>;
}
