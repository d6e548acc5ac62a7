import { node, type XmlNode } from "../xml/xml-node";
import type { XmlElement } from "../xml/xml-tree";

/** What is written for a value; undefined leaves it out. */
export type Check = (value: string) => string | undefined;

/** An element that may travel. Whatever its entry does not name goes; children in the schema's order. */
export interface Allowed {
  readonly attributes?: Readonly<Record<string, Check>>;
  readonly children?: Readonly<Record<string, Allowed>>;
  readonly text?: Check;
  /**
   * Without these, by name with `@` before an attribute, the element says nothing and goes; of names
   * with `|` between them one is enough.
   */
  readonly needs?: readonly string[];
}

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value.trim()) ? value.trim() : undefined;

export const number = matching(/^-?\d{0,15}(?:\.\d{1,20})?(?:[eE][-+]?\d{1,3})?$/);
export const flagValue = matching(/^(?:0|1|true|false|on|off)$/);
export const colour = matching(/^[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?$/);
export const guid = matching(/^\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?$/);
/** Areas of cells, columns or rows, separated by spaces. */
export const areas = matching(
  /^(?:\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}(?=:)|\$?\d{1,7}(?=:))(?::(?:\$?[A-Z]{0,3}\$?\d{0,7}))?(?: \$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)*$/
);

/** All words that `oneWordOf` lets through: they belong to the file format. */
export const formatWords = new Set<string>();

/** One of some words of the file format; an attribute that takes any word could carry a name. */
export const oneWordOf = (words: string): Check => {
  const all = new Set(words.split(" "));
  all.forEach((word) => formatWords.add(word));
  return (value) => (all.has(value) ? value : undefined);
};

/** An element with these attributes and children, none of which it must have. */
export const element = (
  attributes: Readonly<Record<string, Check>> = {},
  children: Readonly<Record<string, Allowed>> = {}
): Allowed => ({ attributes, children });

/** The element with what is allowed of it; undefined where it is left without what it needs. */
export function allowed(from: XmlElement | XmlNode, rule: Allowed): XmlNode | undefined {
  const attributes: Record<string, string> = {};
  for (const [name, check] of Object.entries(rule.attributes ?? {})) {
    const value = Object.hasOwn(from.attributes, name) ? from.attributes[name] : undefined;
    const written = value === undefined ? undefined : check(value);
    if (written !== undefined) attributes[name] = written;
  }
  const children = from.children.flatMap((one: XmlElement | XmlNode) => {
    const rules = rule.children ?? {};
    const own = Object.hasOwn(rules, one.name) ? rules[one.name] : undefined;
    const kept = own === undefined ? undefined : allowed(one, own);
    return kept === undefined ? [] : [kept];
  });
  // In the schema's order, which the rules keep; not every writer did.
  const order = Object.keys(rule.children ?? {});
  children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const text = rule.text === undefined ? undefined : rule.text(from.text ?? "");
  const isThere = (need: string): boolean =>
    need === "#text"
      ? text !== undefined
      : need.startsWith("@")
        ? attributes[need.slice(1)] !== undefined
        : children.some(({ name }) => name === need);
  const isMet = (need: string): boolean => need.split("|").some(isThere);
  if (rule.needs?.every(isMet) === false) return undefined;
  return node(from.name, attributes, children, text ?? "");
}
