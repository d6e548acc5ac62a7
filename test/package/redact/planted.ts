import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { openWorkbook } from "../../../src/package/open-workbook";
import type { NewSheet } from "../../../src/package/changes";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Gives the next secret; notes where it was put. */
export type Secret = (place: string) => string;

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));

function sheet(name: string, visibility: NewSheet["visibility"], secret: Secret): NewSheet {
  const texts = Array.from({ length: 90 }, () =>
    secret(`a cell of the ${visibility} sheet ${name}`)
  );
  return {
    name,
    visibility,
    cells: [
      ...texts.map((value, row) => ({ row, column: 0, value })),
      { row: 0, column: 1, value: secret("a cached value"), formula: '=A1&""' },
      {
        row: 1,
        column: 1,
        value: "x",
        formula: `=IF(A1="","${secret("a text of a formula")}","x")`,
      },
    ],
    tables: [],
  };
}

/** A part that the workbook, a sheet or the package refers to, as programs add them. */
interface Planted {
  readonly part: string;
  readonly content: string | Uint8Array;
  readonly owner: string;
  readonly type: string;
  readonly contentType?: string;
}

function plantedParts(secret: Secret, kept: string): Planted[] {
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
    office("xl/media/planted.png", "image", kept, strToU8(s("picture"))),
    office("xl/embeddings/planted.bin", "oleObject", kept, strToU8(s("embedded object"))),
    office("xl/ctrlProps/planted.xml", "ctrlProp", kept, `<c listEntries="${s("control")}"/>`),
  ];
}

function relate(
  parts: Record<string, Uint8Array>,
  owner: string,
  type: string,
  target: string,
  mode = ""
): void {
  const slash = owner.lastIndexOf("/") + 1;
  const rels = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
  const empty =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const before = parts[rels] === undefined ? empty : strFromU8(parts[rels]);
  const count = (before.match(/<Relationship /g) ?? []).length;
  const added = `<Relationship Id="planted${count}" Type="${type}" Target="${target}"${mode}/>`;
  parts[rels] = strToU8(
    before
      .replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>")
      .replace("</Relationships>", `${added}</Relationships>`)
  );
}

/** Puts secrets on a sheet that will be kept, everywhere but into its visible cells. */
function plantOnKept(xml: string, secret: Secret, quoted: string): string {
  const s = secret;
  const rules = `<conditionalFormatting sqref="A1"><cfRule type="containsText" priority="91" operator="containsText" text="${quoted}"><formula>NOT(ISERROR(SEARCH("${quoted}",A1)))</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="XFD1" showInputMessage="1" prompt="as ${quoted} says"><formula1>"${quoted},other"</formula1></dataValidation><dataValidation type="whole" sqref="XFD2" error="${quoted}"><formula1>1</formula1></dataValidation></dataValidations><headerFooter><oddFooter>&amp;L${quoted}&amp;C&amp;Z&amp;F</oddFooter></headerFooter>`;
  const inRoot = `${rules}<legacyDrawing planted="${s("unknown attribute")}"/><protectedRanges><protectedRange name="${s("protected range")}"/></protectedRanges><scenarios><scenario name="${s("scenario")}" user="${s("scenario user")}" comment="${s("scenario comment")}"/></scenarios><customSheetViews><customSheetView><headerFooter><oddHeader>${s("custom view")}</oddHeader></headerFooter></customSheetView></customSheetViews><controls><control name="${s("control name")}"/></controls><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:note t="${s("extension attribute")}">${s("extension")}</x14:note></ext></extLst>`;
  return xml
    .replace(
      /<((?:\w+:)?)sheetData(?=[ >/])/,
      `<!-- ${s("XML comment")} --><?planted ${s("processing instruction")}?><$1sheetData`
    )
    .replace(
      /<\/(\w+:)?worksheet>/,
      (end, prefix: string = "") => `${prefix === "" ? inRoot : ""}${end}`
    );
}

/** The workbook with secrets in every place that must not travel; `kept` sheets keep their cells. */
export function plant(bytes: Uint8Array, kept: readonly string[], secret: Secret): Uint8Array {
  const names = new Set(openWorkbook(bytes).contents.sheets.map(({ name }) => name));
  const free = (name: string): string => (names.has(name) ? `${name} 2` : name);
  const sheets = [
    sheet(free(secret("name of a hidden sheet").slice(0, 28)), "hidden", secret),
    sheet(free(secret("name of a very hidden sheet").slice(0, 28)), "veryHidden", secret),
    sheet(free(secret("name of a sheet that is not sent").slice(0, 28)), "visible", secret),
  ];
  const withSheets = openWorkbook(bytes).save({
    newSheets: sheets,
    changedSheets: [],
    names: [
      {
        name: secret("defined name").replace(/ /g, "_"),
        scope: null,
        formula: `'${sheets[0]?.name ?? ""}'!$A$1`,
        hidden: true,
      },
      {
        name: `Plain_${Date.UTC(2026, 0, 1)}`,
        scope: null,
        formula: `"${secret("text of a defined name")}"`,
        hidden: false,
      },
    ],
    recalculateOnOpen: false,
  });
  const parts: Record<string, Uint8Array> = unzipSync(withSheets);
  const workbook = strFromU8(parts["xl/workbook.xml"] as Uint8Array);
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] as Uint8Array);
  const partOf = (name: string): string => {
    const escaped = name.replace(/&/g, "&amp;").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const id = new RegExp(`<sheet [^>]*name="${escaped}"[^>]*r:id="([^"]*)"`).exec(workbook)?.[1];
    const element = relations
      .match(/<Relationship [^>]*>/g)
      ?.find((one) => one.includes(`Id="${id}"`));
    const target = /Target="([^"]*)"/.exec(element ?? "")?.[1] ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  };
  const keptParts = kept.map(partOf).filter((part) => parts[part] !== undefined);
  for (const part of keptParts) {
    parts[part] = strToU8(
      plantOnKept(strFromU8(parts[part] as Uint8Array), secret, String(sheets[1]?.cells[3]?.value))
    );
    relate(
      parts,
      part,
      `${RELATIONSHIPS}/hyperlink`,
      `mailto:${encodeURIComponent(secret("address of a link"))}`,
      ' TargetMode="External"'
    );
  }
  for (const part of Object.keys(parts)) {
    const text = (): string => strFromU8(parts[part] as Uint8Array);
    if (/charts\/chart\d+\.xml$/.test(part)) {
      parts[part] = strToU8(
        text().replace(/<c:v>[^<]*</g, () => `<c:v>${secret("cache of a chart")}<`)
      );
    }
    if (/drawings\/drawing\d+\.xml$/.test(part)) {
      parts[part] = strToU8(
        text().replace(/<xdr:cNvPr /g, () => `<xdr:cNvPr title="${secret("title of a drawing")}" `)
      );
    }
  }
  const owner = keptParts[0] ?? "";
  for (const planted of plantedParts(secret, owner)) {
    parts[planted.part] =
      typeof planted.content === "string" ? strToU8(planted.content) : planted.content;
    relate(parts, planted.owner, planted.type, `/${planted.part}`);
  }
  parts["xl/workbook.xml"] = strToU8(
    strFromU8(parts["xl/workbook.xml"] as Uint8Array).replace(
      /<\/workbook>/,
      `<fileSharing userName="${secret("reserved by")}"/><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\${secret("absolute path")}\\"/></workbook>`
    )
  );
  const strings = parts["xl/sharedStrings.xml"];
  if (strings !== undefined) {
    parts["xl/sharedStrings.xml"] = strToU8(
      strFromU8(strings).replace(
        "</sst>",
        `<si><r><t>${secret("run of an unused shared string")}</t></r><rPh sb="0" eb="1"><t>${secret("phonetic")}</t></rPh></si><si><t>${secret("unused shared string")}</t></si></sst>`
      )
    );
  }
  const styles = parts["xl/styles.xml"];
  if (styles !== undefined) {
    parts["xl/styles.xml"] = strToU8(
      strFromU8(styles).replace(
        "</cellStyles>",
        `<cellStyle name="${secret("cell style")}" xfId="0"/></cellStyles>`
      )
    );
  }
  parts[`xl/${secret("name of a part")}.dat`] = strToU8(secret("part that nothing refers to"));
  return zipSync(parts as Zippable);
}
