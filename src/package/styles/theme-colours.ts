import type { PackageParts } from "../parts/package-parts";
import type { XmlNode } from "../xml/xml-node";
import { child } from "../xml/xml-tree";
import { tinted } from "./tint";

/** In the order in which `theme="n"` counts: the file's scheme swaps each light and dark pair. */
const SCHEME_ORDER = [
  "a:lt1",
  "a:dk1",
  "a:lt2",
  "a:dk2",
  "a:accent1",
  "a:accent2",
  "a:accent3",
  "a:accent4",
  "a:accent5",
  "a:accent6",
  "a:hlink",
  "a:folHlink",
];

/** The Office theme of 2013, which Excel assumes where a file has none. */
const OFFICE = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** Excel's fixed palette (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const INDEXED = `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00
0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366
FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600
666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** The theme's twelve colours, `RRGGBB`. */
export function readThemeColours(parts: PackageParts, key: string | undefined): string[] {
  if (key === undefined || !parts.has(key)) return OFFICE;
  const scheme = child(child(parts.tree(key), "a:themeElements"), "a:clrScheme");
  return SCHEME_ORDER.map((name, index) => {
    const colour = child(scheme, name)?.children[0]?.attributes;
    return (colour?.["lastClr"] ?? colour?.["val"] ?? OFFICE[index] ?? "000000").toUpperCase();
  });
}

/** `#RRGGBB` of a colour element; undefined for `auto` and what names no colour. */
export function colourOf(
  element: XmlNode | undefined,
  theme: readonly string[]
): string | undefined {
  if (element === undefined) return undefined;
  const { rgb, theme: number, indexed, tint } = element.attributes;
  let base: string | undefined;
  if (rgb !== undefined)
    base = /^[0-9A-F]{6,8}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
  else if (number !== undefined) base = theme[Number(number)];
  else if (indexed !== undefined) base = INDEXED[Number(indexed)];
  if (base === undefined || !/^[0-9A-F]{6}$/i.test(base)) return undefined;
  const shade = Number(tint ?? 0);
  return `#${shade === 0 || Number.isNaN(shade) ? base : tinted(base, shade)}`;
}
