import type { PackageParts } from "../parts/package-parts";
import type { ChartCorner, StoredChart } from "../stored-chart";
import { child, type XmlElement } from "../xml/xml-tree";
import { emptyChart, readChart, type ReadChart } from "./read-chart";

/** English metric units in a pixel at 96 dots an inch. */
const EMU = 9525;

/**
 * The charts that lie over a sheet, in the order in which they are drawn. Pictures and shapes are
 * passed over; a chart that cannot be read is there with its place and of an unknown kind.
 */
export function readCharts(
  parts: PackageParts,
  sheetKey: string,
  theme: readonly string[]
): StoredChart[] {
  const drawing = parts
    .relationships(sheetKey)
    .find(({ type, isExternal }) => type === "drawing" && !isExternal)?.target;
  if (drawing === undefined || !parts.has(drawing)) return [];
  return anchors(parts.tree(drawing)).flatMap((anchor) => {
    const frame = find(anchor, "xdr:graphicFrame");
    const place = placeOf(anchor);
    if (frame === undefined || place === undefined || !isChart(frame)) return [];
    const about = find(frame, "xdr:cNvPr")?.attributes ?? {};
    return {
      name: about["name"] ?? "",
      alternativeText: about["descr"] ?? "",
      ...place,
      ...chartOf(parts, drawing, frame, theme),
    };
  });
}

/** Where the charts of a drawing stand in it, in the order of `readCharts`. */
export function chartAnchors(
  root: XmlElement
): { readonly anchor: XmlElement; readonly frame: XmlElement; readonly place: Place }[] {
  return anchors(root).flatMap((anchor) => {
    const frame = find(anchor, "xdr:graphicFrame");
    const place = placeOf(anchor);
    return frame === undefined || place === undefined ? [] : [{ anchor, frame, place }];
  });
}

/** Key of the part that holds a frame's chart; undefined where it leads nowhere. */
export function chartPart(
  parts: PackageParts,
  drawing: string,
  frame: XmlElement
): string | undefined {
  const id = find(frame, "c:chart")?.attributes["r:id"];
  const target = parts.relationships(drawing).find((one) => one.id === id)?.target;
  return target !== undefined && parts.has(target) ? target : undefined;
}

/** Slicers, timelines and diagrams stand in frames of the same kind. */
function isChart(frame: XmlElement): boolean {
  const kind = find(frame, "a:graphicData")?.attributes["uri"];
  return kind === undefined || /\/chart(?:ex)?$/.test(kind);
}

function anchors(root: XmlElement): XmlElement[] {
  return root.children.filter(({ name }) => /^xdr:(?:twoCell|oneCell|absolute)Anchor$/.test(name));
}

/** The first element of this name at any depth: charts of newer kinds stand within alternatives. */
function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of element.children) {
    const found = one.name === name ? one : find(one, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function chartOf(
  parts: PackageParts,
  drawing: string,
  frame: XmlElement,
  theme: readonly string[]
): ReadChart {
  const target = chartPart(parts, drawing, frame);
  if (target === undefined) return emptyChart;
  return readChart(parts.tree(target), theme);
}

type Place = Pick<StoredChart, "from" | "to" | "size">;

function placeOf(anchor: XmlElement): Place | undefined {
  const from = cornerOf(child(anchor, "xdr:from"));
  const to = cornerOf(child(anchor, "xdr:to"));
  if (from !== undefined && to !== undefined) return { from, to, size: null };
  const extent = child(anchor, "xdr:ext")?.attributes;
  const size = { width: pixels(extent?.["cx"]), height: pixels(extent?.["cy"]) };
  if (from !== undefined) return { from, to: null, size };
  const position = child(anchor, "xdr:pos")?.attributes;
  if (position === undefined) return undefined;
  const corner = { row: 0, column: 0, x: pixels(position["x"]), y: pixels(position["y"]) };
  return { from: corner, to: null, size };
}

function cornerOf(element: XmlElement | undefined): ChartCorner | undefined {
  if (element === undefined) return undefined;
  const text = (name: string): string | undefined => child(element, name)?.text;
  return {
    row: Math.trunc(numberOf(text("xdr:row"))),
    column: Math.trunc(numberOf(text("xdr:col"))),
    x: pixels(text("xdr:colOff")),
    y: pixels(text("xdr:rowOff")),
  };
}

function pixels(emu: string | undefined): number {
  return Math.round(numberOf(emu) / EMU);
}

/** 0 for what is no number: a drawing is worth showing at a wrong place. */
function numberOf(text: string | undefined): number {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : 0;
}
