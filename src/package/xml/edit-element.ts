import { escapeAttribute } from "./xml-text";
import type { Edit } from "./splice";
import type { XmlElement } from "./xml-tree";

/** Adds `xml` behind the last child; opens `<a/>`. */
export function appendInside(text: string, element: XmlElement, xml: string): Edit {
  if (element.closeStart !== element.end) {
    return { start: element.closeStart, end: element.closeStart, text: xml };
  }
  const slash = text.lastIndexOf("/", element.end - 1);
  return { start: slash, end: element.end, text: `>${xml}</${element.tag}>` };
}

/**
 * Adds `xml` (of the canonical name `name`) where the schema's `order` wants it: behind the last
 * child that belongs before it. Children that `order` does not name stay where they are.
 */
export function insertInOrder(
  text: string,
  parent: XmlElement,
  name: string,
  xml: string,
  order: readonly string[]
): Edit {
  const rank = order.indexOf(name);
  const before = parent.children.filter((candidate) => {
    const other = order.indexOf(candidate.name);
    return other >= 0 && other <= rank;
  });
  const previous = before[before.length - 1];
  if (previous !== undefined) return { start: previous.end, end: previous.end, text: xml };
  if (parent.closeStart === parent.end) return appendInside(text, parent, xml);
  return { start: parent.openEnd, end: parent.openEnd, text: xml };
}

const ATTRIBUTE = /(\s+)([^\s=]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/**
 * Sets or, with null, removes attributes of an opening tag by their written names; the others keep
 * their order and spelling.
 */
export function setAttributes(
  text: string,
  element: { readonly start: number; readonly openEnd: number },
  values: Readonly<Record<string, string | null>>
): Edit {
  const tag = text.slice(element.start, element.openEnd);
  const nameEnd = /^<[^\s/>]+/.exec(tag)?.[0].length ?? 1;
  const left = new Map(Object.entries(values));
  const rest = tag.slice(nameEnd).replace(ATTRIBUTE, (whole, ...groups: string[]) => {
    const [space = "", name = "", equals = ""] = groups;
    const value = left.get(name);
    if (value === undefined) return whole;
    left.delete(name);
    return value === null ? "" : `${space}${name}${equals}"${escapeAttribute(value)}"`;
  });
  const added = [...left]
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeAttribute(value)}"`]))
    .join("");
  const trimmed = rest.replace(/\s*(\/?>)$/, "");
  const closing = /\/?>$/.exec(rest)?.[0] ?? ">";
  return {
    start: element.start,
    end: element.openEnd,
    text: `${tag.slice(0, nameEnd)}${trimmed}${added}${closing}`,
  };
}
