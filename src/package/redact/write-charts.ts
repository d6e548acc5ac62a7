import type { PackageParts } from "../parts/package-parts";
import { DRAWING_NS, RELATIONSHIPS_NS } from "../xml/namespaces";
import { escapeAttribute } from "../xml/xml-text";
import { writeNode, type XmlNode } from "../xml/xml-node";
import { child, type XmlElement } from "../xml/xml-tree";
import { allowed, number } from "./allow-list";
import { chartAllowed, type ChartChecks } from "./chart-allowed";

const CHART_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const SHEET_DRAWING_NS = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface KeptChart {
  readonly xml: string;
  /** Its element, which says whether a second corner or a size follows the first. */
  readonly anchorName: "xdr:twoCellAnchor" | "xdr:oneCellAnchor";
  /** From, and to or the size, as XML. */
  readonly anchor: string;
  readonly alternativeText: string;
}

export interface KeptCharts {
  readonly charts: readonly KeptChart[];
  /** Pictures, shapes, controls, and charts that draw on what went. */
  readonly removed: number;
}

function corner(anchor: XmlElement, name: string): string | undefined {
  const element = child(anchor, name);
  const parts = ["xdr:col", "xdr:colOff", "xdr:row", "xdr:rowOff"].map((one) => {
    const text = number(child(element, one)?.text ?? "");
    return text === undefined || text === "" ? undefined : `<${one}>${text}</${one}>`;
  });
  return parts.includes(undefined) ? undefined : `<${name}>${parts.join("")}</${name}>`;
}

/** A size in EMU, as other programs than Excel place charts. */
function extent(anchor: XmlElement): string | undefined {
  const { cx, cy } = child(anchor, "xdr:ext")?.attributes ?? {};
  const sizes = [cx, cy].map((one) => (one === undefined ? undefined : number(one)));
  const [width, height] = sizes;
  return width && height ? `<xdr:ext cx="${width}" cy="${height}"/>` : undefined;
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of element.children) {
    const found = one.name === name ? one : find(one, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function countOf(node: XmlElement | XmlNode, name: string): number {
  return node.children.reduce(
    (sum, below) => sum + (below.name === name ? 1 : 0) + countOf(below, name),
    0
  );
}

/** The chart with all its series, or undefined where one draws on what does not travel. */
function keptChart(root: XmlElement, checks: ChartChecks): string | undefined {
  const kept = allowed(root, chartAllowed(checks));
  const hasPlot = kept !== undefined && find(kept as XmlElement, "c:ser") !== undefined;
  if (!hasPlot || countOf(kept, "c:f") !== countOf(root, "c:f")) return undefined;
  const inner = kept.children.map((one) => writeNode(one)).join("");
  return `${DECLARATION}<c:chartSpace xmlns:c="${CHART_NS}" xmlns:a="${DRAWING_NS}" xmlns:r="${RELATIONSHIPS_NS}">${inner}</c:chartSpace>`;
}

/** @param describes what a chart's alternative text may be */
export function readKeptCharts(
  parts: PackageParts,
  sheetKey: string,
  checks: ChartChecks,
  describes: (text: string) => boolean
): KeptCharts {
  const drawing = parts
    .relationships(sheetKey)
    .find(({ type, isExternal }) => type === "drawing" && !isExternal)?.target;
  if (drawing === undefined || !parts.has(drawing)) return { charts: [], removed: 0 };
  const anchors = parts.tree(drawing).children.filter(({ name }) => name.endsWith("Anchor"));
  const charts = anchors.flatMap((anchor): KeptChart[] => {
    const from = corner(anchor, "xdr:from");
    const isOneCell = anchor.name === "xdr:oneCellAnchor";
    const to = isOneCell ? extent(anchor) : corner(anchor, "xdr:to");
    const frame = find(anchor, "xdr:graphicFrame");
    const id = frame && find(frame, "c:chart")?.attributes["r:id"];
    const target = parts
      .relationships(drawing)
      .find((one) => one.id === id && one.type === "chart")?.target;
    if (from === undefined || to === undefined || target === undefined || !parts.has(target)) {
      return [];
    }
    const xml = keptChart(parts.tree(target), checks);
    if (xml === undefined) return [];
    const text = (frame && find(frame, "xdr:cNvPr")?.attributes["descr"]) ?? "";
    return [
      {
        xml,
        anchorName: isOneCell ? "xdr:oneCellAnchor" : "xdr:twoCellAnchor",
        anchor: from + to,
        alternativeText: describes(text) ? text : "",
      },
    ];
  });
  return { charts, removed: anchors.length - charts.length };
}

/** The drawing of a sheet with these charts; their relationships are `rId1`, `rId2`, ... */
export function drawingXml(charts: readonly KeptChart[]): string {
  const anchors = charts.map(({ anchorName, anchor, alternativeText }, index) => {
    const described = alternativeText === "" ? "" : ` descr="${escapeAttribute(alternativeText)}"`;
    return `<${anchorName}>${anchor}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}"${described}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART_NS}"><c:chart xmlns:c="${CHART_NS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></${anchorName}>`;
  });
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NS}" xmlns:a="${DRAWING_NS}" xmlns:r="${RELATIONSHIPS_NS}">${anchors.join("")}</xdr:wsDr>`;
}
