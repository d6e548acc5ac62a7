import type { ChartSeries, ChartView } from "./chart-view";

const NAMES: Readonly<Record<ChartView["kind"], string>> = {
  column: "Column chart",
  bar: "Bar chart",
  line: "Line chart",
  area: "Area chart",
  pie: "Pie chart",
  scatter: "Scatter chart",
  unknown: "Chart",
};

/** Beyond this many values a sentence is no help; the table has them all. */
const MOST_VALUES = 12;

export const chartText = {
  showTable: "Show as a table",
  showChart: "Show as a chart",
  unknownKind: "This kind of chart is not drawn here. Its values:",
  noValues: "The chart has no values.",
  category: "Category",
};

/** The author's text, or what the chart shows in words. */
export function chartWords(chart: ChartView): string {
  if (chart.alternativeText !== "") return chart.alternativeText;
  const name = chart.title === "" ? NAMES[chart.kind] : `${NAMES[chart.kind]} “${chart.title}”`;
  if (chart.series.length === 0) return `${name}, without values.`;
  return [`${name}.`, ...chart.series.map(seriesWords)].join(" ");
}

function seriesWords({ name, categories, values }: ChartSeries): string {
  if (values.length > MOST_VALUES) return `${name}: ${values.length} values.`;
  const words = values.map((value, at) => `${categories[at] ?? ""} ${numberWords(value)}`.trim());
  return `${name}: ${words.join(", ")}.`;
}

/** Few enough digits to be read. */
export function numberWords(value: number | null): string {
  if (value === null) return "–";
  return new Intl.NumberFormat("en", { maximumSignificantDigits: 6 }).format(value);
}
