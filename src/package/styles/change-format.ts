import type { BorderEdge, BorderFormat, CellFormat, FontFormat } from "../cell-format";
import { node, type XmlNode } from "../xml/xml-node";
import { EDGES, part } from "./read-format";

/** Excel's order of a font's children; the schema wants it in differential formats too. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** The font with some children replaced, added, or (null) taken out. */
export function withChildren(
  font: XmlNode,
  changes: readonly (readonly [name: string, child: XmlNode | null])[]
): XmlNode {
  const changed = new Map(changes);
  const kept = font.children.filter(({ name }) => !changed.has(name));
  const added = [...changed.values()].filter((one) => one !== null);
  const rank = ({ name }: XmlNode): number => FONT_ORDER.indexOf(name);
  return node(
    "font",
    {},
    [...kept, ...added].sort((a, b) => rank(a) - rank(b))
  );
}

export function colourNode(name: string, colour: string): XmlNode {
  return colour === "auto"
    ? node(name, { auto: true })
    : node(name, { rgb: `FF${colour.slice(1)}` });
}

/** Children of `font` for the members that are given. */
export function fontChildren(font: FontFormat): (readonly [string, XmlNode | null])[] {
  const toggled = (name: string, on: boolean | undefined): (readonly [string, XmlNode | null])[] =>
    on === undefined ? [] : [[name, on ? node(name) : null]];
  return [
    ...toggled("b", font.bold),
    ...toggled("i", font.italic),
    ...toggled("u", font.underline),
    ...(font.size === undefined ? [] : [["sz", node("sz", { val: font.size })] as const]),
    ...(font.color === undefined ? [] : [["color", colourNode("color", font.color)] as const]),
  ];
}

export function solidFill(colour: string): XmlNode {
  return node("fill", {}, [
    node("patternFill", { patternType: "solid" }, [
      colourNode("fgColor", colour),
      node("bgColor", { indexed: 64 }),
    ]),
  ]);
}

function edgeNode(edge: string, line: BorderFormat | undefined): XmlNode {
  if (line === undefined) return node(edge);
  return node(edge, { style: line.style }, [colourNode("color", line.color)]);
}

/** The border with the given edges replaced; an undefined line takes the edge away. */
export function withEdges(
  border: XmlNode | undefined,
  edges: ReadonlyMap<BorderEdge, BorderFormat | undefined>
): XmlNode {
  const rest = border?.children.filter(({ name }) => !EDGES.some((edge) => edge === name)) ?? [];
  return node("border", border?.attributes ?? {}, [
    ...EDGES.map((edge) =>
      edges.has(edge) ? edgeNode(edge, edges.get(edge)) : (part(border, edge) ?? node(edge))
    ),
    ...(rest.length > 0 ? rest : [node("diagonal")]),
  ]);
}

/** `alignment` with the members of the format over the base's; undefined when nothing is left to say. */
export function alignmentNode(base: XmlNode | undefined, wanted: CellFormat): XmlNode | undefined {
  const attributes: Record<string, string | number | boolean | null> = { ...base?.attributes };
  const set = (
    name: string,
    value: string | number | boolean | undefined,
    shown: boolean
  ): void => {
    if (value !== undefined && shown) attributes[name] = value;
    else delete attributes[name];
  };
  const { horizontal } = base?.attributes ?? {};
  // Distributed, justified and the like cannot be said in a format: they stay unless replaced.
  const isSayable = horizontal === undefined || /^(left|center|right|general)$/.test(horizontal);
  if (wanted.horizontal !== undefined || isSayable) set("horizontal", wanted.horizontal, true);
  const vertical = base?.attributes["vertical"];
  if (
    wanted.vertical !== undefined ||
    vertical === undefined ||
    /^(top|center|bottom)$/.test(vertical)
  ) {
    set("vertical", wanted.vertical, wanted.vertical !== "bottom");
  }
  set("wrapText", wanted.wrap, wanted.wrap === true);
  set("indent", wanted.indent, (wanted.indent ?? 0) > 0);
  return Object.keys(attributes).length === 0 ? undefined : node("alignment", attributes);
}
