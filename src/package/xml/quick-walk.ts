import { MAX_XML_DEPTH } from "../limits";
import { canonical, canonicalAttributes, declared, OUTSIDE, type Scope } from "./quick-names";
import { ILLEGAL, rootStart } from "./quick-start";
import { GREATER, isSpace, nameEnd, QuickAttributes, skipSpace, SLASH } from "./quick-tag";
import { QuickText } from "./quick-text";
import type { XmlVisitor } from "./xml-visitor";

interface Open {
  readonly name: string;
  readonly tag: string;
  readonly outer: Scope;
}

/** Tells a visitor of one text; `walk` answers false where the exact parser has to judge. */
class QuickWalk {
  /** What the visitor was told so far: tags that open, tags that close and texts. */
  told = 0;
  private sawRoot = false;
  private scope = OUTSIDE;
  /** What stands before the tag that is looked at. */
  private piece = "";
  private readonly open: Open[] = [];
  private readonly texts: QuickText;
  private readonly tag: QuickAttributes;
  private readonly rootAt: number;

  constructor(
    private readonly text: string,
    private readonly visitor: XmlVisitor
  ) {
    this.rootAt = rootStart(text);
    this.texts = new QuickText(text, this.rootAt);
    this.tag = new QuickAttributes(text, this.texts);
  }

  walk(): boolean {
    const { text } = this;
    let at = this.rootAt;
    let less = text.indexOf("<", at);
    for (;;) {
      if (!this.content(at, less < 0 ? text.length : less)) return false;
      if (less < 0) return this.sawRoot && this.open.length === 0;
      const next = text.indexOf("<", less + 1);
      const end =
        text.charCodeAt(less + 1) === SLASH ? this.closeTag(less) : this.openTag(less, next);
      if (end < 0) return false;
      at = end;
      less = next;
    }
  }

  private content(from: number, to: number): boolean {
    this.piece = "";
    if (from === to) return true;
    if (this.open.length === 0) return skipSpace(this.text, from) >= to;
    const piece = this.texts.content(from, to);
    if (piece === undefined) return false;
    this.piece = piece;
    return true;
  }

  /** Only once the tag behind it is known to be one: a comment, say, is left to the exact parser. */
  private tellText(): void {
    if (this.piece === "") return;
    this.told++;
    this.visitor.text(this.piece);
  }

  /**
   * Behind the tag; -1 where the exact parser has to judge.
   *
   * @param next the next `<`, which may not stand inside this tag
   */
  private openTag(start: number, next: number): number {
    const { text, tag, open, visitor } = this;
    const nameAt = start + 1;
    const behindName = nameEnd(text, nameAt);
    if (behindName === nameAt || open.length >= MAX_XML_DEPTH) return -1;
    if (open.length === 0 && this.sawRoot) return -1;
    const written = tag.read(behindName);
    if (written === null || (next >= 0 && next < tag.end)) return -1;
    const { end, isSelfClosing } = tag;
    const outer = this.scope;
    const scope = tag.hasDeclaration ? declared(outer, written) : outer;
    const tagName = text.slice(nameAt, behindName);
    const name = canonical(scope, tagName, "elements");
    const attributes = tag.hasPrefix ? canonicalAttributes(scope, written) : written;
    if (name === undefined || attributes === undefined) return -1;
    this.sawRoot = true;
    this.tellText();
    this.told++;
    visitor.open(name, attributes, start, end, tagName);
    if (isSelfClosing) {
      this.told++;
      visitor.close(name, end, end);
    } else {
      this.scope = scope;
      open.push({ name, tag: tagName, outer });
    }
    return end;
  }

  private closeTag(start: number): number {
    const { text } = this;
    const last = this.open[this.open.length - 1];
    if (last === undefined || !text.startsWith(last.tag, start + 2)) return -1;
    let end = start + 2 + last.tag.length;
    if (isSpace(text.charCodeAt(end))) end = skipSpace(text, end);
    if (text.charCodeAt(end) !== GREATER) return -1;
    this.tellText();
    this.open.pop();
    this.scope = last.outer;
    this.told++;
    this.visitor.close(last.name, start, end + 1);
    return end + 1;
  }
}

/**
 * Tells the visitor what the exact parser would, several times faster, up to the first thing that is
 * left to that parser to read or to refuse: comments, CDATA, processing instructions, a document type,
 * names beyond ASCII, whatever is not well formed.
 *
 * @returns how many things the visitor was told; undefined when it was told of the whole document
 */
export function quickWalk(text: string, visitor: XmlVisitor): number | undefined {
  if (ILLEGAL.test(text)) return 0;
  const walk = new QuickWalk(text, visitor);
  return walk.walk() ? undefined : walk.told;
}
