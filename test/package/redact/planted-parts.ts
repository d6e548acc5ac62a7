import { strToU8 } from "fflate";
import { RELATIONSHIPS, type Secret } from "./relate";

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));

/** A part that the workbook, a sheet or the package refers to, as programs add them. */
interface Planted {
  readonly part: string;
  readonly content: string | Uint8Array;
  readonly owner: string;
  readonly type: string;
  readonly contentType?: string;
}

/** Parts that hold secrets, one of every kind. */
export function plantedParts(secret: Secret, kept: string): Planted[] {
  const s = secret;
  const workbook = "xl/workbook.xml";
  const office = (
    part: string,
    type: string,
    owner: string,
    content: string | Uint8Array
  ): Planted => ({
    part,
    content,
    owner,
    type: type.includes(":") ? type : `${RELATIONSHIPS}/${type}`,
  });
  return [
    office(
      "docProps/planted-core.xml",
      "metadata/core-properties",
      "",
      `<p xmlns:dc="dc"><dc:creator>${s("author")}</dc:creator><dc:title>${s("title")}</dc:title><lastModifiedBy>${s("last modified by")}</lastModifiedBy><dc:description>${s("description")}</dc:description><keywords>${s("keywords")}</keywords></p>`
    ),
    office(
      "docProps/planted-app.xml",
      "extended-properties",
      "",
      `<Properties><Company>${s("company")}</Company><Manager>${s("manager")}</Manager><HyperlinkBase>C:\\Users\\${s("path")}</HyperlinkBase></Properties>`
    ),
    office("docProps/planted.jpeg", "metadata/thumbnail", "", utf16(s("thumbnail"))),
    office(
      "customXml/planted1.xml",
      "customXml",
      workbook,
      `<x a="${s("custom XML attribute")}">${s("custom XML")}</x>`
    ),
    office(
      "xl/plantedPersons.xml",
      "person",
      workbook,
      `<personList><person displayName="${s("person")}" userId="${s("user id")}"/></personList>`
    ),
    office(
      "xl/plantedConnections.xml",
      "connections",
      workbook,
      `<connections><connection name="${s("connection")}" description="${s("connection text")}"><dbPr connection="${s("connection string")}" command="${s("query")}"/></connection></connections>`
    ),
    office(
      "xl/externalLinks/planted9.xml",
      "externalLinkX",
      workbook,
      `<externalLink><sheetName val="${s("external sheet")}"/><v>${s("external cached value")}</v></externalLink>`
    ),
    office(
      "xl/pivotCache/plantedDefinition.xml",
      "pivotCacheDefinitionX",
      workbook,
      `<d refreshedBy="${s("refreshed by")}"><cacheField name="${s("pivot field")}"><s v="${s("pivot item")}"/></cacheField></d>`
    ),
    office(
      "xl/pivotCache/plantedRecords.xml",
      "pivotCacheRecords",
      workbook,
      `<r><s v="${s("pivot record")}"/></r>`
    ),
    office(
      "xl/revisions/userNames.xml",
      "usernames",
      workbook,
      `<users><userInfo name="${s("revision user")}"/></users>`
    ),
    office(
      "xl/revisions/log1.xml",
      "revisionLog",
      workbook,
      `<revisions><rcc><oc><t>${s("revision old value")}</t></oc></rcc></revisions>`
    ),
    office(
      "xl/planted.bin",
      "vbaProject",
      workbook,
      strToU8(`Attribute VB_Name = "${s("macro")}"`)
    ),
    office(
      "xl/webextensions/planted.xml",
      "webextension",
      workbook,
      `<we><property name="x" value="${s("web extension property")}"/></we>`
    ),
    office("xl/slicerCaches/planted.xml", "slicerCache", workbook, `<sc name="${s("slicer")}"/>`),
    office(
      "docProps/planted-custom.xml",
      "planted-custom-properties",
      "",
      `<Properties><property name="${s("name of a custom property")}"><vt:lpwstr xmlns:vt="vt">${s("custom property")}</vt:lpwstr></property></Properties>`
    ),
    office(
      "xl/plantedCalcChain.xml",
      "plantedCalcChain",
      workbook,
      `<calcChain><c r="A1" note="${s("calculation chain")}"/></calcChain>`
    ),
    office(
      "xl/richData/planted.xml",
      "rdRichValue",
      workbook,
      `<rvData><rv s="0"><v>${s("value of a data type")}</v></rv></rvData>`
    ),
    office(
      "xl/model/planted.data",
      "powerPivotData",
      workbook,
      utf16(s("record of the data model"))
    ),
    office(
      "xl/timelineCaches/planted.xml",
      "timelineCache",
      workbook,
      `<timelineCacheDefinition sourceName="${s("timeline filter")}"/>`
    ),
    office(
      "xl/webextensions/plantedTaskpanes.xml",
      "webextensiontaskpanes",
      "",
      `<taskpanes><taskpane dockstate="right" note="${s("task pane of an add-in")}"/></taskpanes>`
    ),
    office(
      "customUI/planted.xml",
      "ui/extensibility",
      "",
      `<customUI><button label="${s("button of a ribbon of its own")}"/></customUI>`
    ),
    office("xl/queryTables/planted.xml", "queryTable", kept, `<q name="${s("query table")}"/>`),
    office(
      "xl/printerSettings/planted.bin",
      "printerSettings",
      kept,
      utf16(`\\\\server\\${s("printer")}`)
    ),
    office(
      "xl/plantedComments.xml",
      "commentsX",
      kept,
      `<comments><authors><author>${s("author of a note")}</author></authors><commentList><comment><text><r><t>${s("note")}</t></r></text></comment></commentList></comments>`
    ),
    office(
      "xl/threadedComments/planted.xml",
      "threadedCommentX",
      kept,
      `<T><threadedComment><text>${s("comment")}</text></threadedComment></T>`
    ),
    office(
      "xl/drawings/planted.vml",
      "legacyDrawingX",
      kept,
      `<xml><v alt="${s("shape text")}"/></xml>`
    ),
    office(
      "xl/pivotTables/planted.xml",
      "pivotTableX",
      kept,
      `<pivotTableDefinition name="${s("pivot table")}"><pivotField name="${s("caption of a pivot field")}"/></pivotTableDefinition>`
    ),
    office(
      "xl/slicers/planted.xml",
      "slicer",
      kept,
      `<slicers><slicer caption="${s("caption of a slicer")}"/></slicers>`
    ),
    office("xl/media/planted.png", "image", kept, strToU8(s("picture"))),
    office("xl/embeddings/planted.bin", "oleObject", kept, strToU8(s("embedded object"))),
    office("xl/ctrlProps/planted.xml", "ctrlProp", kept, `<c listEntries="${s("control")}"/>`),
  ];
}
