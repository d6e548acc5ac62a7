import { MAIN_NS } from "../xml/namespaces";
import type { WorkbookReader } from "../read/read-workbook";
import { idOf } from "../styles/style-sheet";
import { node, writeNodes, type XmlNode } from "../xml/xml-node";
import { child, children, numeric } from "../xml/xml-tree";
import { allowed, type Check, colour } from "./allow-list";
import { travellingFormat } from "./format-code";
import { BORDER, dxfAllowed, FILL, fontAllowed, numberFormatAllowed, XF } from "./style-allowed";

/** Ids of number formats below this are Excel's own. */
const FIRST_CUSTOM = 164;

const PLAIN_FONT = node("font", {}, [
  node("sz", { val: 11 }),
  node("name", { val: "Calibri" }),
  node("family", { val: 2 }),
]);

interface Used {
  /** Numbers of cell formats that kept cells, rows and columns wear. */
  readonly formats: ReadonlySet<number>;
  readonly dxfs: ReadonlySet<number>;
}

const list = (name: string, items: readonly XmlNode[]): XmlNode[] =>
  items.length === 0 ? [] : [node(name, { count: items.length }, items)];

/** The entry as a cell wears it, all of it its own: what came from a named style is written out. */
function cellFormat(xf: XmlNode): XmlNode {
  const kept = allowed(xf, XF) ?? node("xf");
  const has = (name: string): boolean => kept.children.some((one) => one.name === name);
  return {
    ...kept,
    attributes: {
      numFmtId: "0",
      fontId: "0",
      fillId: "0",
      borderId: "0",
      ...kept.attributes,
      xfId: "0",
      applyNumberFormat: "1",
      applyFont: "1",
      applyFill: "1",
      applyBorder: "1",
      ...(has("alignment") && { applyAlignment: "1" }),
      ...(has("protection") && { applyProtection: "1" }),
    },
  };
}

/**
 * The styles part with the looks that kept cells wear, under the same numbers. Names of styles, looks
 * that nothing wears, and what is not part of a look go.
 *
 * @param words whether a font's name or a number format may travel
 */
export function writeStyles({ styles }: WorkbookReader, used: Used, words: Check): string {
  const { root } = styles;
  const fontName: Check = (name) =>
    /^[\p{L}\p{N} _.@+-]{1,31}$/u.test(name) ? (words(name) ?? "Calibri") : "Calibri";
  const font = fontAllowed(fontName);
  const xfs = styles.xfs.length === 0 ? [node("xf")] : styles.xfs;
  const normal = styles.styleXfs[styles.normalXfId] ?? node("xf");
  const worn = xfs.map((xf, index) =>
    used.formats.has(index) ? cellFormat(xf) : cellFormat(node("xf"))
  );
  const wornIds = (name: string): Set<number> =>
    new Set([...worn, normal].map((xf) => idOf(xf, name)));
  const fontIds = wornIds("fontId");
  const fonts = styles.fonts.map((one, index) =>
    fontIds.has(index) ? (allowed(one, font) ?? PLAIN_FONT) : PLAIN_FONT
  );
  const formatIds = wornIds("numFmtId");
  const format: Check = (code) => travellingFormat(code, words);
  const custom = numberFormatAllowed(format);
  const numberFormats = children(child(root, "numFmts"), "numFmt").flatMap((one) => {
    if (!formatIds.has(numeric(one, "numFmtId") ?? -1)) return [];
    const kept = allowed(one, custom);
    return kept === undefined ? [] : [kept];
  });
  const known = new Set(numberFormats.map((one) => one.attributes["numFmtId"]));
  const general = (xf: XmlNode): XmlNode => {
    const id = xf.attributes["numFmtId"] ?? "0";
    if (Number(id) < FIRST_CUSTOM || known.has(id)) return xf;
    return { ...xf, attributes: { ...xf.attributes, numFmtId: "0" } };
  };
  const dxf = dxfAllowed(fontName, format);
  const dxfs = styles.dxfs.map((one, index) =>
    used.dxfs.has(index) ? (allowed(one, dxf) ?? node("dxf")) : node("dxf")
  );
  const indexed = children(child(child(root, "colors"), "indexedColors"), "rgbColor").map((one) =>
    node("rgbColor", { rgb: colour(one.attributes["rgb"] ?? "") ?? "FF000000" })
  );
  const styleXf = { ...(allowed(normal, XF) ?? node("xf")) };
  const parts: XmlNode[] = [
    ...list("numFmts", numberFormats),
    ...list("fonts", fonts.length === 0 ? [PLAIN_FONT] : fonts),
    ...list("fills", fills(styles.fills)),
    ...list(
      "borders",
      styles.borders.length === 0
        ? [node("border")]
        : styles.borders.map((one) => allowed(one, BORDER) ?? node("border"))
    ),
    ...list("cellStyleXfs", [general(styleXf)]),
    ...list("cellXfs", worn.map(general)),
    ...list("cellStyles", [node("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    ...list("dxfs", dxfs),
    ...(indexed.length === 0 ? [] : [node("colors", {}, [node("indexedColors", {}, indexed)])]),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN_NS}">${writeNodes(parts)}</styleSheet>`;
}

function fills(source: readonly XmlNode[]): XmlNode[] {
  const pattern = (patternType: string): XmlNode =>
    node("fill", {}, [node("patternFill", { patternType })]);
  // Excel takes the first two for its own, whatever they say.
  return source.length === 0
    ? [pattern("none"), pattern("gray125")]
    : source.map((one) => allowed(one, FILL) ?? pattern("none"));
}
