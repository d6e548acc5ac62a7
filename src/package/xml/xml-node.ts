import { escapeAttribute, escapeText } from "./xml-text";

/** An element apart from any document; a parsed `XmlElement` is one. Names are canonical. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text?: string;
}

/** Attribute values: true and false are written 1 and 0, null and undefined leave the attribute out. */
export type AttributeValues = Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

export function node(
  name: string,
  attributes: AttributeValues = {},
  children: readonly XmlNode[] = [],
  text = ""
): XmlNode {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    written[key] = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  }
  return { name, attributes: written, children, text };
}

const isForeign = (name: string): boolean => name.startsWith("?:") || name.startsWith("xmlns");

/**
 * The element as text, with the prefix (and its colon) of the document it goes into. Names from
 * namespaces that this folder does not know are left out: their prefixes mean nothing elsewhere.
 */
export function writeNode({ name, attributes, children, text = "" }: XmlNode, prefix = ""): string {
  if (isForeign(name)) return "";
  const written = Object.entries(attributes)
    .filter(([key]) => !isForeign(key))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join("");
  const tag = `${prefix}${name}`;
  const content = (children.length === 0 ? escapeText(text) : "") + writeNodes(children, prefix);
  return content === "" ? `<${tag}${written}/>` : `<${tag}${written}>${content}</${tag}>`;
}

export function writeNodes(nodes: readonly XmlNode[], prefix = ""): string {
  return nodes.map((one) => writeNode(one, prefix)).join("");
}
