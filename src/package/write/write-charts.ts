import { CONTENT_TYPE } from "../parts/content-types";
import type { PackageParts } from "../parts/package-parts";
import { relationshipsKey } from "../parts/part-name";
import { chartAnchors, chartPart } from "../read/read-drawings";
import type { ChartChanges, ChartCorner, StoredChart } from "../stored-chart";
import { appendInside } from "../xml/edit-element";
import { DRAWING_NS, RELATIONSHIPS_NS } from "../xml/namespaces";
import { type Edit, splice } from "../xml/splice";
import { node, writeNode, type XmlNode } from "../xml/xml-node";
import { escapeAttribute } from "../xml/xml-text";
import { chartXml } from "./chart-xml";
import type { PackageEdit } from "./package-edit";
import type { SheetEditor } from "./sheet-editor";

const SHEET_DRAWING_NS = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const CHART_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** English metric units in a pixel at 96 dots an inch. */
const EMU = 9525;

export interface ChartSurroundings {
  readonly edit: PackageEdit;
  readonly parts: PackageParts;
  /** Of the sheet's part: its name in the zip, and its key, "" for a new one. */
  readonly partName: string;
  readonly sheetKey: string;
  readonly folder: string;
}

function corner(name: string, { row, column, x, y }: ChartCorner): XmlNode {
  const number = (tag: string, value: number): XmlNode => node(tag, {}, [], String(value));
  return node(name, {}, [
    number("xdr:col", column),
    number("xdr:colOff", Math.round(x * EMU)),
    number("xdr:row", row),
    number("xdr:rowOff", Math.round(y * EMU)),
  ]);
}

/** The anchor says itself what its prefixes mean: a drawing of another program may use others. */
function anchorXml(chart: StoredChart, id: number, relationship: string): string {
  const { from, to } = chart;
  const end = to ?? { ...from, row: from.row + 15, column: from.column + 8 };
  const about = ` id="${id}" name="${escapeAttribute(chart.name)}"${chart.alternativeText === "" ? "" : ` descr="${escapeAttribute(chart.alternativeText)}"`}`;
  const corners = writeNode(corner("xdr:from", from)) + writeNode(corner("xdr:to", end));
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${about}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART_NS}"><c:chart xmlns:c="${CHART_NS}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  return `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING_NS}" xmlns:a="${DRAWING_NS}" xmlns:r="${RELATIONSHIPS_NS}">${corners}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function addChart(around: ChartSurroundings, drawing: string, chart: StoredChart, id: number) {
  const { edit, folder } = around;
  const part = edit.freeName(`${folder}charts/chart`, ".xml");
  edit.addPart(part, chartXml(chart), CONTENT_TYPE.chart);
  return anchorXml(chart, id, edit.relate(drawing, "chart", { part }));
}

/** The chart's part goes, with what only it refers to: Excel keeps its colours and style beside it. */
function dropChart({ edit, parts }: ChartSurroundings, drawing: string, chart: string): void {
  for (const { target, isExternal } of parts.relationships(chart)) {
    if (!isExternal && /\/charts\/(?:style|colors)\d*\.xml$/.test(target) && parts.has(target)) {
      edit.dropPart(target);
    }
  }
  if (parts.has(relationshipsKey(chart))) edit.dropPart(relationshipsKey(chart));
  edit.dropPart(chart);
  edit.unrelate(drawing, chart);
}

/** Writes charts into a drawing that is there; what else it holds keeps its bytes. */
function changeDrawing(around: ChartSurroundings, key: string, changes: ChartChanges): void {
  const { edit, parts } = around;
  const { text } = parts.xml(key);
  const root = parts.tree(key);
  const name = parts.nameOf(key).replace(/\\/g, "/");
  const anchors = chartAnchors(root);
  const edits: Edit[] = changes.removed.flatMap((index) => {
    const found = anchors[index];
    if (found === undefined) return [];
    const part = chartPart(parts, key, found.frame);
    if (part !== undefined) dropChart(around, name, part);
    return [{ start: found.anchor.start, end: found.anchor.end, text: "" }];
  });
  const used = [...text.matchAll(/\bid="(\d{1,9})"/g)].map(([, id]) => Number(id));
  const first = Math.max(1, ...used) + 1;
  const xml = changes.added
    .map((chart, index) => addChart(around, name, chart, first + index))
    .join("");
  if (xml !== "") edits.push(appendInside(text, root, xml));
  edit.replaceText(key, splice(text, edits));
}

/** Takes charts out of a sheet and adds new ones, in a drawing of its own where it has none. */
export function writeCharts(
  editor: SheetEditor,
  changes: ChartChanges | undefined,
  around: ChartSurroundings
): void {
  if (changes === undefined || changes.added.length + changes.removed.length === 0) return;
  const { edit, parts, partName, sheetKey, folder } = around;
  const standing =
    sheetKey === ""
      ? undefined
      : parts
          .relationships(sheetKey)
          .find(({ type, isExternal }) => type === "drawing" && !isExternal)?.target;
  if (standing !== undefined && parts.has(standing)) {
    changeDrawing(around, standing, changes);
    return;
  }
  if (changes.added.length === 0) return;
  const drawing = edit.freeName(`${folder}drawings/drawing`, ".xml");
  // Claims the name before its charts relate to it.
  edit.addPart(drawing, "", CONTENT_TYPE.drawing);
  const anchors = changes.added.map((chart, index) => addChart(around, drawing, chart, index + 2));
  edit.addPart(
    drawing,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NS}" xmlns:a="${DRAWING_NS}">${anchors.join("")}</xdr:wsDr>`,
    CONTENT_TYPE.drawing
  );
  const id = edit.relate(partName, "drawing", { part: drawing });
  editor.replace("drawing", editor.write(node("drawing", { "r:id": id })));
}
