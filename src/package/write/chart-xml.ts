import type { ChartText, ChartValues, StoredChart, StoredSeries } from "../stored-chart";
import { DRAWING_NS, RELATIONSHIPS_NS } from "../xml/namespaces";
import { node, writeNode, type XmlNode } from "../xml/xml-node";
import { toStoredText } from "../xml/xml-text";

const CHART_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** Two axes of one chart, told apart by any two numbers. */
const CATEGORY_AXIS = 500001;
const VALUE_AXIS = 500002;
/** English metric units in a point. */
const EMU_PER_POINT = 12_700;

function valued(name: string, value: string | number | boolean): XmlNode {
  return node(name, { val: value });
}

function words(text: string, size?: number, isBold?: boolean): XmlNode {
  const properties = { lang: "en-US", sz: size === undefined ? null : size * 100, b: isBold };
  const lines = text
    .split("\n")
    .map((line) =>
      node("a:p", {}, [
        node("a:pPr", {}, [node("a:defRPr", { sz: properties.sz, b: isBold })]),
        node("a:r", {}, [node("a:rPr", properties), node("a:t", {}, [], line)]),
      ])
    );
  return node("c:rich", {}, [node("a:bodyPr"), node("a:lstStyle"), ...lines]);
}

function title(text: ChartText | null, size: number, isBold: boolean): XmlNode[] {
  if (text === null) return [];
  const inside = text.reference === "" ? words(text.words, size, isBold) : reference(text);
  return [node("c:title", {}, [node("c:tx", {}, [inside]), valued("c:overlay", false)])];
}

function points(cached: readonly (string | number | null)[]): XmlNode[] {
  return [
    valued("c:ptCount", cached.length),
    ...cached.flatMap((value, idx) =>
      value === null
        ? []
        : [node("c:pt", { idx }, [node("c:v", {}, [], toStoredText(String(value)))])]
    ),
  ];
}

function reference({ reference: formula, words: text }: ChartText): XmlNode {
  return node("c:strRef", {}, [
    node("c:f", {}, [], formula),
    node("c:strCache", {}, points([text])),
  ]);
}

/** Texts as categories where one of them is a text, else numbers. */
function values({ reference: formula, cached }: ChartValues): XmlNode {
  const isText = cached.some((value) => typeof value === "string");
  return isText
    ? node("c:strRef", {}, [node("c:f", {}, [], formula), node("c:strCache", {}, points(cached))])
    : node("c:numRef", {}, [
        node("c:f", {}, [], formula),
        node("c:numCache", {}, [node("c:formatCode", {}, [], "General"), ...points(cached)]),
      ]);
}

function seriesName(name: ChartText | null): XmlNode[] {
  if (name === null) return [];
  const inside =
    name.reference === "" ? node("c:v", {}, [], toStoredText(name.words)) : reference(name);
  return [node("c:tx", {}, [inside])];
}

function fill(color: string): XmlNode {
  return node("a:solidFill", {}, [node("a:srgbClr", { val: color.slice(1) })]);
}

function look(series: StoredSeries, isLine: boolean): XmlNode[] {
  const { color, line } = series;
  if (!isLine) return color === undefined ? [] : [node("c:spPr", {}, [fill(color)])];
  if (color === undefined && line === undefined) return [];
  return [
    node("c:spPr", {}, [
      node("a:ln", { w: Math.round((line?.width ?? 2.25) * EMU_PER_POINT), cap: "rnd" }, [
        ...(color === undefined ? [] : [fill(color)]),
        ...(line?.isDashed === true ? [node("a:prstDash", { val: "sysDash" })] : []),
        node("a:round"),
      ]),
    ]),
  ];
}

function marker({ hasMarkers, color }: StoredSeries): XmlNode {
  if (hasMarkers === false) return node("c:marker", {}, [valued("c:symbol", "none")]);
  return node("c:marker", {}, [
    valued("c:symbol", "circle"),
    valued("c:size", 6),
    ...(color === undefined ? [] : [node("c:spPr", {}, [fill(color)])]),
  ]);
}

function series(one: StoredSeries, index: number, isLine: boolean): XmlNode {
  return node("c:ser", {}, [
    valued("c:idx", index),
    valued("c:order", index),
    ...seriesName(one.name),
    ...look(one, isLine),
    ...(isLine ? [marker(one)] : [valued("c:invertIfNegative", false)]),
    ...(one.categories === null ? [] : [node("c:cat", {}, [values(one.categories)])]),
    node("c:val", {}, [values(one.values)]),
    ...(isLine ? [valued("c:smooth", false)] : []),
  ]);
}

const GROUPING = { none: "standard", stacked: "stacked", percent: "percentStacked" } as const;

function plot(chart: StoredChart): XmlNode {
  const all = (isLine: boolean): XmlNode[] =>
    chart.series.map((one, index) => series(one, index, isLine));
  const axes = [valued("c:axId", CATEGORY_AXIS), valued("c:axId", VALUE_AXIS)];
  if (chart.kind === "line") {
    return node("c:lineChart", {}, [
      valued("c:grouping", GROUPING[chart.stacking]),
      valued("c:varyColors", false),
      ...all(true),
      valued("c:marker", true),
      ...axes,
    ]);
  }
  const isStacked = chart.stacking !== "none";
  return node("c:barChart", {}, [
    valued("c:barDir", chart.kind === "bar" ? "bar" : "col"),
    valued("c:grouping", isStacked ? GROUPING[chart.stacking] : "clustered"),
    valued("c:varyColors", false),
    ...all(false),
    valued("c:gapWidth", 60),
    ...(isStacked ? [valued("c:overlap", 100)] : []),
    ...axes,
  ]);
}

function axisEnd(): XmlNode[] {
  return [
    valued("c:majorTickMark", "out"),
    valued("c:minorTickMark", "none"),
    valued("c:tickLblPos", "nextTo"),
  ];
}

function categoryAxis(chart: StoredChart): XmlNode {
  const isBar = chart.kind === "bar";
  return node("c:catAx", {}, [
    valued("c:axId", CATEGORY_AXIS),
    // A bar chart counts from below; the first row belongs on top.
    node("c:scaling", {}, [valued("c:orientation", isBar ? "maxMin" : "minMax")]),
    valued("c:delete", false),
    valued("c:axPos", isBar ? "l" : "b"),
    ...title(chart.categoryAxisTitle, 9, false),
    node("c:numFmt", { formatCode: "General", sourceLinked: true }),
    ...axisEnd(),
    valued("c:crossAx", VALUE_AXIS),
    valued("c:crosses", "autoZero"),
  ]);
}

function valueAxis(chart: StoredChart): XmlNode {
  const { min, max } = chart.valueAxis ?? {};
  const isBar = chart.kind === "bar";
  return node("c:valAx", {}, [
    valued("c:axId", VALUE_AXIS),
    node("c:scaling", {}, [
      valued("c:orientation", "minMax"),
      ...(max === undefined ? [] : [valued("c:max", max)]),
      ...(min === undefined ? [] : [valued("c:min", min)]),
    ]),
    valued("c:delete", false),
    valued("c:axPos", isBar ? "b" : "l"),
    node("c:majorGridlines", {}, [
      node("c:spPr", {}, [node("a:ln", { w: 6350 }, [fill("#D9D9D9")])]),
    ]),
    ...title(chart.valueAxisTitle, 9, false),
    node("c:numFmt", { formatCode: "General", sourceLinked: false }),
    ...axisEnd(),
    valued("c:crossAx", CATEGORY_AXIS),
    valued("c:crosses", isBar ? "max" : "autoZero"),
    valued("c:crossBetween", "between"),
  ]);
}

/** A chart part of a new chart: lines, columns or bars. */
export function chartXml(chart: StoredChart): string {
  const inside = [
    valued("c:roundedCorners", false),
    node("c:chart", {}, [
      ...title(chart.title, 12, true),
      valued("c:autoTitleDeleted", chart.title === null),
      node("c:plotArea", {}, [
        node("c:layout"),
        plot(chart),
        categoryAxis(chart),
        valueAxis(chart),
      ]),
      ...(chart.hasLegend
        ? [node("c:legend", {}, [valued("c:legendPos", "b"), valued("c:overlay", false)])]
        : []),
      valued("c:plotVisOnly", chart.isVisibleOnly),
      valued("c:dispBlanksAs", "gap"),
    ]),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART_NS}" xmlns:a="${DRAWING_NS}" xmlns:r="${RELATIONSHIPS_NS}">${inside.map((one) => writeNode(one)).join("")}</c:chartSpace>`;
}
