import { strToU8, zipSync, type Zippable } from "fflate";

const NS = "http://schemas.openxmlformats.org";
export const MAIN = `${NS}/spreadsheetml/2006/main`;
export const REL = `${NS}/officeDocument/2006/relationships`;
const PART = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function relationships(
  ...all: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const items = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`
  );
  return `<Relationships xmlns="${NS}/package/2006/relationships">${items.join("")}</Relationships>`;
}

export function contentTypes(
  ...overrides: readonly (readonly [part: string, type: string])[]
): string {
  const items = overrides.map(
    ([part, type]) =>
      `<Override PartName="${part}" ContentType="${type.includes("/") ? type : `${PART}.${type}+xml`}"/>`
  );
  return `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${items.join("")}</Types>`;
}

/** A workbook with one sheet `S`, as small as can be; parts may be replaced, null takes one out. */
export function minimalParts(
  sheet: string,
  replaced: Readonly<Record<string, string | Uint8Array | null>> = {}
): Record<string, Uint8Array> {
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": contentTypes(
      ["/xl/workbook.xml", "sheet.main"],
      ["/xl/worksheets/sheet1.xml", "worksheet"]
    ),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": sheet,
    ...replaced,
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, content]) =>
      content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content]]
    )
  );
}

export function minimalPackage(
  sheet: string,
  replaced: Readonly<Record<string, string | Uint8Array | null>> = {}
): Uint8Array {
  return zipSync(minimalParts(sheet, replaced) as Zippable);
}

/** A worksheet part around some rows; `more` stands behind the cells. */
export function worksheet(rows: string, more = ""): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${rows}</sheetData>${more}</worksheet>`;
}
