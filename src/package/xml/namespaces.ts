/** Namespaces of the transitional form of Office Open XML, the one that Excel saves by default. */
export const MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS_NS =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONSHIPS_NS =
  "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types";
export const DRAWING_NS = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CUSTOM_PROPERTIES_NS =
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";

/** Every namespace of the strict form begins so. */
export const STRICT_PREFIX = "http://purl.oclc.org/ooxml/";

const ALIASES: ReadonlyMap<string, string> = new Map([
  [MAIN_NS, ""],
  [PACKAGE_RELATIONSHIPS_NS, ""],
  [CONTENT_TYPES_NS, ""],
  [RELATIONSHIPS_NS, "r:"],
  [DRAWING_NS, "a:"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c:"],
  ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "xdr:"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments", "tc:"],
  [CUSTOM_PROPERTIES_NS, "cp:"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "vt:"],
  ["http://www.w3.org/XML/1998/namespace", "xml:"],
]);

/**
 * What a name of this namespace is called in this folder, whatever prefix the document uses:
 * nothing for the namespaces that a part is made of, a fixed prefix for the ones it refers to,
 * `?:` for all others.
 */
export function aliasOf(namespace: string): string {
  return ALIASES.get(namespace) ?? "?:";
}
