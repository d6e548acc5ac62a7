import { strFromU8, strToU8 } from "fflate";
import { relate, RELATIONSHIPS, type Secret } from "./relate";

const DRAWN =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const PLACE =
  "<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>";

/** A drawing with a chart, a picture, a shape and a connector, each with names and texts. */
function drawing(s: Secret): string {
  const anchor = (inside: string): string =>
    `<xdr:twoCellAnchor>${PLACE}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
  const named = (id: number, what: string): string =>
    `<xdr:cNvPr id="${id}" name="${s(`name of a ${what}`)}" descr="${s(`alternative text of a ${what}`)}" title="${s(`title of a ${what}`)}"/>`;
  const chart = `<xdr:graphicFrame macro="${s("macro of a chart")}"><xdr:nvGraphicFramePr>${named(2, "chart")}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="plantedChart"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const picture = `<xdr:pic><xdr:nvPicPr>${named(3, "picture")}<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:link="plantedPicture"/></xdr:blipFill><xdr:spPr/></xdr:pic>`;
  const shape = `<xdr:sp macro="${s("macro of a shape")}" textlink=""><xdr:nvSpPr>${named(4, "shape")}<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${s("text in a shape")}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
  const line = `<xdr:cxnSp><xdr:nvCxnSpPr>${named(5, "line")}<xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr/></xdr:cxnSp>`;
  return `<xdr:wsDr ${DRAWN}>${[chart, picture, shape, line].map(anchor).join("")}</xdr:wsDr>`;
}

/** A chart over kept cells with what it remembers of others, and texts that quote what goes. */
function chart(s: Secret, sheet: string, quoted: string): string {
  const area = `'${sheet.replace(/'/g, "''").replace(/&/g, "&amp;")}'!$A$1:$A$2`;
  const rich = (text: string): string =>
    `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>`;
  const points = (what: string): string =>
    [0, 1].map((index) => `<c:pt idx="${index}"><c:v>${s(what)}</c:v></c:pt>`).join("");
  const texts = (what: string): string => `<c:strCache>${points(what)}</c:strCache>`;
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>${area}</c:f>${texts("cached name of a series")}</c:strRef></c:tx><c:cat><c:strRef><c:f>${area}</c:f>${texts("cached category of a chart")}</c:strRef></c:cat><c:val><c:numRef><c:f>${area}</c:f><c:numCache><c:formatCode>"${s("cached format of a chart")}"0</c:formatCode>${points("cached value of a chart")}</c:numCache></c:numRef></c:val><c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"><c15:datalabelsRange xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:f>${area}</c15:f><c15:dlblRangeCache><c:pt idx="0"><c:v>${s("cached label of a chart")}</c:v></c:pt></c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst></c:ser>`;
  return `<c:chartSpace ${DRAWN}><c:chart><c:title>${rich(quoted)}</c:title><c:plotArea><c:barChart><c:barDir val="col"/>${series}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:title>${rich(quoted)}</c:title><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart><c:externalData r:id="plantedData"/><c:printSettings><c:headerFooter><c:oddHeader>${s("header of a chart")}</c:oddHeader></c:headerFooter></c:printSettings><c:userShapes r:id="${s("shapes in a chart").replace(/ /g, "")}"/></c:chartSpace>`;
}

/** Puts a drawing on a kept sheet that has none. */
export function plantDrawing(
  parts: Record<string, Uint8Array>,
  part: string,
  sheet: string,
  secret: Secret,
  quoted: string
): void {
  const xml = strFromU8(parts[part] as Uint8Array);
  if (/<(?:\w+:)?drawing /.test(xml) || !/<\/worksheet>/.test(xml)) return;
  const id = Object.keys(parts).length;
  const drawingPart = `xl/drawings/plantedDrawing${id}.xml`;
  const chartPart = `xl/charts/plantedChart${id}.xml`;
  parts[drawingPart] = strToU8(drawing(secret));
  parts[chartPart] = strToU8(chart(secret, sheet, quoted));
  parts[part] = strToU8(
    xml.replace(
      /<\/worksheet>/,
      `<drawing xmlns:r="${RELATIONSHIPS}" r:id="plantedDrawing"/></worksheet>`
    )
  );
  relate(parts, part, `${RELATIONSHIPS}/drawing`, `/${drawingPart}`, "", "plantedDrawing");
  relate(parts, drawingPart, `${RELATIONSHIPS}/chart`, `/${chartPart}`, "", "plantedChart");
  const outside = ' TargetMode="External"';
  const file = `file:///C:/${secret("file of a picture").replace(/ /g, "")}.png`;
  relate(parts, drawingPart, `${RELATIONSHIPS}/image`, file, outside, "plantedPicture");
  const data = `file:///C:/${secret("file of a chart").replace(/ /g, "")}.xlsx`;
  relate(parts, chartPart, `${RELATIONSHIPS}/oleObject`, data, outside, "plantedData");
}
