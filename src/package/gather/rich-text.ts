import type { QuickAttributes } from "../xml/quick-tag";
import { GREATER, nameEnd, SLASH } from "../xml/quick-tag";
import type { QuickText } from "../xml/quick-text";

const PLAIN = '<t xml:space="preserve">';

/** The text of one `si` or `is` at a time, its runs joined and its phonetic readings left out. */
export class RichText {
  /** Behind the closing tag. */
  end = 0;

  constructor(
    private readonly text: string,
    private readonly texts: QuickText,
    private readonly tag: QuickAttributes
  ) {}

  /**
   * The text that begins at `at`, behind the opening tag; null where the exact parser has to judge.
   *
   * @param closing the closing tag, e.g. `</is>`
   */
  read(at: number, closing: string): string | null {
    return this.plain(at, closing) ?? this.runs(at, closing);
  }

  /** What all but a few texts are: one `t` and nothing else. */
  private plain(at: number, closing: string): string | null {
    const { text, texts } = this;
    const isBare = text.charCodeAt(at + 2) === GREATER;
    if (!text.startsWith(isBare ? "<t>" : PLAIN, at)) return null;
    const from = at + (isBare ? 3 : PLAIN.length);
    const to = text.indexOf("<", from);
    if (to < 0 || !text.startsWith("</t>", to) || !text.startsWith(closing, to + 4)) return null;
    this.end = to + 4 + closing.length;
    return texts.content(from, to) ?? null;
  }

  private runs(at: number, closing: string): string | null {
    const { text, texts, tag } = this;
    let joined = "";
    let phonetic = 0;
    const open: string[] = [];
    for (let next = at; ;) {
      const less = text.indexOf("<", next);
      if (less < 0) return null;
      const name = open[open.length - 1];
      const piece = texts.content(next, less);
      if (piece === undefined) return null;
      if (name === "t" && phonetic === 0) joined += piece;
      if (text.charCodeAt(less + 1) !== SLASH) {
        const end = nameEnd(text, less + 1);
        const opened = text.slice(less + 1, end);
        const attributes = tag.read(end);
        // A `t` with elements in it is for the exact parser, and so are foreign elements.
        if (attributes === null || opened === "" || opened.includes(":") || name === "t")
          return null;
        if (tag.hasDeclaration || text.indexOf("<", less + 1) < tag.end) return null;
        if (!tag.isSelfClosing) {
          open.push(opened);
          if (opened === "rPh") phonetic++;
        }
        next = tag.end;
        continue;
      }
      if (name === undefined) {
        if (!text.startsWith(closing, less)) return null;
        this.end = less + closing.length;
        return joined;
      }
      if (!text.startsWith(name, less + 2)) return null;
      next = less + 2 + name.length;
      if (text.charCodeAt(next++) !== GREATER) return null;
      if (name === "rPh") phonetic--;
      open.pop();
    }
  }
}
