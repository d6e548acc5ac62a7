import { walkXml } from "./walk-xml";
import type { XmlAttributes } from "./xml-visitor";

/** An element with the offsets of its tags in the text it was read from. */
export interface XmlElement {
  /** Canonical, see `walkXml`. */
  readonly name: string;
  /** As written, with its prefix. */
  readonly tag: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlElement[];
  /** Its own character content, children's left out. */
  readonly text: string;
  readonly start: number;
  readonly openEnd: number;
  /** Equal to `end` for `<a/>`. */
  readonly closeStart: number;
  readonly end: number;
}

export interface Growing {
  name: string;
  tag: string;
  attributes: XmlAttributes;
  children: Growing[];
  text: string;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

const growing = (
  name: string,
  tag: string,
  attributes: XmlAttributes,
  start: number,
  openEnd: number
): Growing => ({
  name,
  tag,
  attributes,
  children: [],
  text: "",
  start,
  openEnd,
  closeStart: 0,
  end: 0,
});

/** A stretch that was cut out of the text before it was parsed. */
export interface Gap {
  readonly at: number;
  readonly length: number;
}

/**
 * The whole document as a tree; its root. With a gap, offsets are those of the uncut text. Throws
 * `PackageError` as `walkXml` does.
 *
 * @param walk how the text is walked
 */
export function parseXml(
  part: string,
  text: string,
  gap?: Gap,
  walk: typeof walkXml = walkXml
): XmlElement {
  const cut = gap?.at ?? Infinity;
  const length = gap?.length ?? 0;
  const begin = (offset: number): number => (offset >= cut ? offset + length : offset);
  const finish = (offset: number): number => (offset > cut ? offset + length : offset);
  const top = growing("", "", {}, 0, 0);
  const open: Growing[] = [top];
  walk(part, text, {
    open(name, attributes, start, end, tag) {
      const element = growing(name, tag, attributes, begin(start), finish(end));
      open[open.length - 1]?.children.push(element);
      open.push(element);
    },
    close(_name, start, end) {
      const element = open.pop();
      if (element === undefined) return;
      element.closeStart = start === end ? finish(end) : begin(start);
      element.end = finish(end);
    },
    text(piece) {
      const element = open[open.length - 1];
      if (element !== undefined) element.text += piece;
    },
  });
  // A document without a root is an error of saxes already.
  return top.children[0] ?? top;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** An xsd:boolean; `fallback` when the attribute is absent. */
export function flag(
  element: { readonly attributes: XmlAttributes } | undefined,
  name: string,
  fallback = false
): boolean {
  const value = element?.attributes[name]?.trim();
  if (value === undefined) return fallback;
  return value === "1" || value === "true" || value === "on";
}

/** A number; undefined when the attribute is absent or no number. */
export function numeric(
  element: { readonly attributes: XmlAttributes } | undefined,
  name: string
): number | undefined {
  const value = element?.attributes[name];
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The prefix, with its colon, that the document writes its own elements with; often empty. */
export function prefixOf(root: XmlElement): string {
  return root.tag.slice(0, root.tag.indexOf(":") + 1);
}
