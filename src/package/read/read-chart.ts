import type { ChartKind, ChartText, ChartValues, StoredChart, StoredSeries } from "../stored-chart";
import { child, children, type XmlElement } from "../xml/xml-tree";

export type ReadChart = Omit<StoredChart, "name" | "alternativeText" | "from" | "to" | "size">;

export const emptyChart: ReadChart = {
  kind: "unknown",
  stacking: "none",
  title: null,
  categoryAxisTitle: null,
  valueAxisTitle: null,
  hasLegend: false,
  isVisibleOnly: true,
  series: [],
};

/** A chart without more points than anybody can see; a hostile file may count to a billion. */
const MOST_POINTS = 10_000;
const MOST_SERIES = 255;

/** The three-dimensional kinds are shown flat. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  "c:barChart": "column",
  "c:bar3DChart": "column",
  "c:lineChart": "line",
  "c:line3DChart": "line",
  "c:areaChart": "area",
  "c:area3DChart": "area",
  "c:pieChart": "pie",
  "c:pie3DChart": "pie",
  "c:doughnutChart": "pie",
  "c:ofPieChart": "pie",
  "c:scatterChart": "scatter",
};

/** Reads a chart part (`c:chartSpace`). A chart of two kinds has the first one's, and lines over it. */
export function readChart(root: XmlElement, theme: readonly string[]): ReadChart {
  const chart = child(root, "c:chart");
  const plot = child(chart, "c:plotArea");
  const groups = (plot?.children ?? []).filter(({ name }) => /Chart$/.test(name));
  const [first] = groups;
  if (plot === undefined || first === undefined) return emptyChart;
  const kind = kindOf(first);
  const series = groups.flatMap((group) =>
    children(group, "c:ser").map((one) =>
      readSeries(one, kind !== "line" && kindOf(group) === "line", theme)
    )
  );
  const grouping = val(first, "c:grouping");
  return {
    kind,
    stacking:
      grouping === "stacked" ? "stacked" : grouping === "percentStacked" ? "percent" : "none",
    title: isOn(chart, "c:autoTitleDeleted") ? null : readTitle(chart),
    categoryAxisTitle: readTitle(child(plot, "c:catAx") ?? child(plot, "c:dateAx")),
    valueAxisTitle: readTitle(child(plot, "c:valAx")),
    hasLegend: child(chart, "c:legend") !== undefined,
    isVisibleOnly: val(chart, "c:plotVisOnly") !== "0",
    series: series.slice(0, MOST_SERIES),
  };
}

function kindOf(group: XmlElement): ChartKind {
  const kind = KINDS[group.name] ?? "unknown";
  return kind === "column" && val(group, "c:barDir") === "bar" ? "bar" : kind;
}

function val(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes["val"];
}

function isOn(parent: XmlElement | undefined, name: string): boolean {
  const element = child(parent, name);
  return element !== undefined && !/^(?:0|false)$/.test(element.attributes["val"] ?? "1");
}

function readSeries(element: XmlElement, isLine: boolean, theme: readonly string[]): StoredSeries {
  const color = colourOf(child(element, "c:spPr"), theme);
  return {
    name: readText(child(element, "c:tx")),
    categories: readValues(child(element, "c:cat") ?? child(element, "c:xVal")),
    values: readValues(child(element, "c:val") ?? child(element, "c:yVal")) ?? {
      reference: "",
      cached: [],
    },
    isLine,
    ...(color !== undefined && { color }),
  };
}

/** A fill, or for lines the line's colour. */
function colourOf(shape: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const solid = child(shape, "a:solidFill") ?? child(child(shape, "a:ln"), "a:solidFill");
  const rgb = val(solid, "a:srgbClr");
  if (rgb !== undefined && /^[0-9A-F]{6}$/i.test(rgb)) return `#${rgb.toUpperCase()}`;
  const accent = /^accent([1-6])$/.exec(val(solid, "a:schemeClr") ?? "")?.[1];
  const themed = accent === undefined ? undefined : theme[3 + Number(accent)];
  return themed === undefined ? undefined : `#${themed}`;
}

function readTitle(owner: XmlElement | undefined): ChartText | null {
  return readText(child(child(owner, "c:title"), "c:tx"));
}

function readText(text: XmlElement | undefined): ChartText | null {
  if (text === undefined) return null;
  const rich = child(text, "c:rich");
  if (rich !== undefined) {
    const lines = children(rich, "a:p").map((line) =>
      line.children.map((run) => child(run, "a:t")?.text ?? "").join("")
    );
    return { reference: "", words: lines.join("\n") };
  }
  const plain = child(text, "c:v")?.text;
  if (plain !== undefined) return { reference: "", words: plain };
  const values = readValues(text);
  return values && { reference: values.reference, words: values.cached.join(" ") };
}

/** Of `strRef`, `numRef`, `multiLvlStrRef` or literals; a level of categories beside the first is left out. */
function readValues(element: XmlElement | undefined): ChartValues | null {
  const source = element?.children[0];
  if (source === undefined) return null;
  const reference = child(source, "c:f")?.text ?? "";
  const cache = source.children.find(({ name }) => /(?:Cache|Lit)$/.test(name)) ?? source;
  const isNumber = /^c:num/.test(cache.name);
  const level = child(cache, "c:lvl") ?? cache;
  const count = Math.min(Number(val(cache, "c:ptCount") ?? 0) || 0, MOST_POINTS);
  const cached: (string | number | null)[] = Array.from({ length: count }, () => null);
  for (const point of children(level, "c:pt")) {
    const index = Number(point.attributes["idx"]);
    const text = child(point, "c:v")?.text ?? "";
    if (!(index >= 0 && index < count)) continue;
    const number = Number(text);
    cached[index] = !isNumber ? text : text === "" || Number.isNaN(number) ? null : number;
  }
  return { reference, cached };
}
