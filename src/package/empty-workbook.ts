import { CONTENT_TYPE } from "./parts/content-types";
import { StyleSheet } from "./styles/style-sheet";
import { StyleWriter } from "./styles/style-writer";
import { OFFICE_THEME } from "./styles/office-theme";
import {
  CONTENT_TYPES_NS,
  MAIN_NS,
  PACKAGE_RELATIONSHIPS_NS,
  RELATIONSHIPS_NS,
} from "./xml/namespaces";
import { escapeAttribute } from "./xml/xml-text";
import { packEntry, writeZip } from "./zip/write-zip";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS_NS}/${type}" Target="${target}"/>`
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS_NS}">${all.join("")}</Relationships>`;
}

function contentTypes(overrides: readonly (readonly [part: string, type: string])[]): string {
  const all = overrides.map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`
  );
  return `${DECLARATION}<Types xmlns="${CONTENT_TYPES_NS}"><Default Extension="rels" ContentType="${CONTENT_TYPE.relationships}"/><Default Extension="xml" ContentType="application/xml"/>${all.join("")}</Types>`;
}

/**
 * A new workbook (.xlsx) with one empty sheet, the Office theme and the style Normal. The same bytes
 * on every call.
 *
 * @param sheet a name that Excel takes
 */
export function emptyWorkbook(sheet = "Sheet1"): Uint8Array {
  const styles = new StyleWriter(new StyleSheet(undefined, []), "Calibri Light").rewrite("");
  const parts: readonly (readonly [name: string, text: string])[] = [
    [
      "[Content_Types].xml",
      contentTypes([
        ["xl/workbook.xml", WORKBOOK_TYPE],
        ["xl/worksheets/sheet1.xml", CONTENT_TYPE.worksheet],
        ["xl/theme/theme1.xml", THEME_TYPE],
        ["xl/styles.xml", CONTENT_TYPE.styles],
      ]),
    ],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `${DECLARATION}<workbook xmlns="${MAIN_NS}" xmlns:r="${RELATIONSHIPS_NS}"><bookViews><workbookView/></bookViews><sheets><sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["theme", "theme/theme1.xml"],
        ["styles", "styles.xml"],
      ]),
    ],
    [
      "xl/worksheets/sheet1.xml",
      `${DECLARATION}<worksheet xmlns="${MAIN_NS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`,
    ],
    ["xl/theme/theme1.xml", OFFICE_THEME],
    ["xl/styles.xml", styles],
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(([name, text]) => packEntry(name, encoder.encode(text))));
}
