import { MAX_XML_DEPTH } from "../limits";
import { canonical, canonicalAttributes, declared, OUTSIDE, type Scope } from "./quick-names";
import { ILLEGAL, rootStart } from "./quick-start";
import { isSpace, nameEnd, QuickAttributes, skipSpace, SLASH, GREATER } from "./quick-tag";
import { QuickText } from "./quick-text";
import type { Gap, Growing } from "./xml-tree";

interface Open {
  readonly element: Growing;
  readonly outer: Scope;
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
