import { MAX_XML_DEPTH } from "../limits";
import { aliasOf, STRICT_PREFIX } from "./namespaces";
import { isSpace, nameEnd, QuickAttributes, skipSpace, SLASH, GREATER } from "./quick-tag";
import { QuickText } from "./quick-text";
import type { Gap, Growing } from "./xml-tree";

const DECLARATION =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)?[ ]?\?>/;
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Prefixes that are declared, "" for the default, and the canonical names found out so far. */
interface Scope {
  readonly namespaces: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

function scopeOf(namespaces: ReadonlyMap<string, string>): Scope {
  return { namespaces, elements: new Map(), attributes: new Map() };
}

function declared(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const namespaces = new Map(scope.namespaces);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "xmlns" || name.startsWith("xmlns:")) namespaces.set(name.slice(6), value);
  }
  return scopeOf(namespaces);
}

/** As `walkXml` names it; undefined for what it refuses. */
function canonical(
  scope: Scope,
  name: string,
  kind: "elements" | "attributes"
): string | undefined {
  const known = scope[kind].get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(":");
  if (colon !== name.lastIndexOf(":") || colon === 0 || colon === name.length - 1) return undefined;
  const isAttribute = kind === "attributes";
  if (isAttribute && colon < 0) return name;
  const namespace = scope.namespaces.get(colon < 0 ? "" : name.slice(0, colon));
  if (namespace === undefined && colon >= 0) return undefined;
  if (!isAttribute && namespace?.startsWith(STRICT_PREFIX)) return undefined;
  const found = aliasOf(namespace ?? "") + name.slice(colon + 1);
  scope[kind].set(name, found);
  return found;
}

function canonicalAttributes(
  scope: Scope,
  attributes: Readonly<Record<string, string>>
): Record<string, string> | undefined {
  const renamed: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const isDeclaration = name === "xmlns" || name.startsWith("xmlns:");
    const found = isDeclaration ? name : canonical(scope, name, "attributes");
    if (found === undefined) return undefined;
    renamed[found] = value;
  }
  return renamed;
}

const OUTSIDE = scopeOf(new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]));

interface Open {
  readonly element: Growing;
  readonly outer: Scope;
}

/** Where the root begins, if nothing but a plain declaration and white space comes before it. */
export function rootStart(text: string): number {
  return skipSpace(text, DECLARATION.exec(text)?.[0].length ?? 0);
}

/** Grows the tree of one text; `grow` answers false where the exact parser has to judge. */
class QuickGrowth {
  root: Growing | undefined;
  private scope = OUTSIDE;
  private readonly open: Open[] = [];
  private readonly texts: QuickText;
  private readonly tag: QuickAttributes;
  private readonly rootAt: number;
  private readonly cut: number;
  private readonly cutLength: number;

  constructor(
    private readonly text: string,
    gap: Gap | undefined
  ) {
    this.cut = gap?.at ?? Infinity;
    this.cutLength = gap?.length ?? 0;
    this.rootAt = rootStart(text);
    this.texts = new QuickText(text, this.rootAt);
    this.tag = new QuickAttributes(text, this.texts);
  }

  private begin(offset: number): number {
    return offset >= this.cut ? offset + this.cutLength : offset;
  }

  private finish(offset: number): number {
    return offset > this.cut ? offset + this.cutLength : offset;
  }

  grow(): boolean {
    const { text } = this;
    let at = this.rootAt;
    let less = text.indexOf("<", at);
    for (;;) {
      if (!this.content(at, less < 0 ? text.length : less)) return false;
      if (less < 0) return this.root !== undefined && this.open.length === 0;
      at = text.charCodeAt(less + 1) === SLASH ? this.closeTag(less) : this.openTag(less);
      less = text.indexOf("<", less + 1);
      // The second: inside the tag, where none may be.
      if (at < 0 || (less >= 0 && less < at)) return false;
    }
  }

  private content(from: number, to: number): boolean {
    if (from === to) return true;
    const { text } = this;
    const parent = this.open[this.open.length - 1]?.element;
    if (parent === undefined) return skipSpace(text, from) >= to;
    const piece = this.texts.content(from, to);
    if (piece === undefined) return false;
    parent.text += piece;
    return true;
  }

  /** Behind the tag; -1 where the exact parser has to judge. */
  private openTag(start: number): number {
    const { text, tag, open } = this;
    const end = nameEnd(text, start + 1);
    if (end === start + 1 || open.length >= MAX_XML_DEPTH) return -1;
    const parent = open[open.length - 1]?.element;
    if (parent === undefined && this.root !== undefined) return -1;
    const written = tag.read(end);
    if (written === null) return -1;
    const outer = this.scope;
    if (tag.hasDeclaration) this.scope = declared(outer, written);
    const tagName = text.slice(start + 1, end);
    const name = canonical(this.scope, tagName, "elements");
    const attributes = tag.hasPrefix ? canonicalAttributes(this.scope, written) : written;
    if (name === undefined || attributes === undefined) return -1;
    const closeStart = tag.isSelfClosing ? this.finish(tag.end) : 0;
    const element: Growing = {
      name,
      tag: tagName,
      attributes,
      children: [],
      text: "",
      start: this.begin(start),
      openEnd: this.finish(tag.end),
      closeStart,
      end: closeStart,
    };
    if (parent === undefined) this.root = element;
    else parent.children.push(element);
    if (tag.isSelfClosing) this.scope = outer;
    else open.push({ element, outer });
    return tag.end;
  }

  private closeTag(start: number): number {
    const { text } = this;
    const last = this.open.pop();
    if (last === undefined || !text.startsWith(last.element.tag, start + 2)) return -1;
    let end = start + 2 + last.element.tag.length;
    if (isSpace(text.charCodeAt(end))) end = skipSpace(text, end);
    if (text.charCodeAt(end) !== GREATER) return -1;
    last.element.closeStart = this.begin(start);
    last.element.end = this.finish(end + 1);
    this.scope = last.outer;
    return end + 1;
  }
}

/**
 * The tree that `parseXml` would make of the text, several times faster; undefined where the text
 * holds anything that it leaves to `parseXml` to read or to refuse: comments, CDATA, processing
 * instructions, a document type, names beyond ASCII, whatever is not well formed.
 */
export function quickTree(text: string, gap?: Gap): Growing | undefined {
  if (ILLEGAL.test(text)) return undefined;
  const growth = new QuickGrowth(text, gap);
  return growth.grow() ? growth.root : undefined;
}
