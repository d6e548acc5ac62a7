import { children, type XmlElement } from "../xml/xml-tree";
import { partKey } from "./part-name";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Types of the parts that this folder writes. */
export const CONTENT_TYPE = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  table: `${SPREADSHEET}.table+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sheetMetadata: `${SPREADSHEET}.sheetMetadata+xml`,
  customProperty: `${SPREADSHEET}.customProperty`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;

/** `[Content_Types].xml` as look-up; the keys of `overrides` are part keys. */
export interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, { readonly type: string; readonly element: XmlElement }>;
}

export function readContentTypes(root: XmlElement): ContentTypes {
  return {
    defaults: new Map(
      children(root, "Default").map(({ attributes }) => [
        (attributes["Extension"] ?? "").toLowerCase(),
        attributes["ContentType"] ?? "",
      ])
    ),
    overrides: new Map(
      children(root, "Override").map((element) => [
        partKey(element.attributes["PartName"] ?? ""),
        { type: element.attributes["ContentType"] ?? "", element },
      ])
    ),
  };
}

/** The type of the part with this key; "" when the package does not say. */
export function typeOf(types: ContentTypes, key: string): string {
  const extension = key.slice(key.lastIndexOf(".") + 1);
  return types.overrides.get(key)?.type ?? types.defaults.get(extension) ?? "";
}
